import { z } from 'zod';
import { annotationOperations } from './annotation-operations.ts';
import {
  collectionAnswerSchema,
  collectionChangeBody,
  collectionsAnswerSchema,
  newCollectionBody,
} from './collection-answer.ts';
import type { Operations } from './operation.ts';
import { phraseDecisionBody, phraseDecisionsAnswerSchema } from './phrase-decision-answer.ts';
import { correctionOperations } from './correction-operations.ts';
import {
  newSavedSearchBody,
  savedSearchAnswerSchema,
  savedSearchChangeBody,
  savedSearchesAnswerSchema,
} from './saved-search-answer.ts';

const done = z.object({ ok: z.literal(true) });

/** What people make, and how it is listed, made, changed and deleted. */
export const changes: Readonly<Record<string, Operations>> = {
  ...annotationOperations,
  '/api/v1/collections': {
    get: { summary: 'All collections, by name.', answer: collectionsAnswerSchema, status: 200 },
    post: {
      summary: 'Makes a collection.',
      body: newCollectionBody,
      answer: collectionAnswerSchema,
      status: 201,
    },
  },
  '/api/v1/collections/{collectionId}': {
    get: {
      summary: 'One collection, by its id or name.',
      answer: collectionAnswerSchema,
      status: 200,
    },
    patch: {
      summary: 'Renames a collection, puts documents in or takes them out: all of it or nothing.',
      body: collectionChangeBody,
      answer: collectionAnswerSchema,
      status: 200,
    },
    delete: { summary: 'Deletes a collection, not its documents.', answer: done, status: 200 },
  },
  '/api/v1/phrase-decisions': {
    get: {
      summary: 'What people decided about phrases, the oldest first.',
      answer: phraseDecisionsAnswerSchema,
      status: 200,
    },
    post: {
      summary: 'Decides about a wording; the last decision about the same matter is replaced.',
      body: phraseDecisionBody,
      answer: done,
      status: 201,
    },
  },
  '/api/v1/phrase-decisions/{wording}/{matter}': {
    delete: {
      summary: 'Takes a decision back: matter is standing, belonging, name or note.',
      answer: done,
      status: 200,
    },
  },
  '/api/v1/saved-searches': {
    get: {
      summary: 'All saved searches, the oldest first.',
      answer: savedSearchesAnswerSchema,
      status: 200,
    },
    post: {
      summary: 'Saves a search.',
      body: newSavedSearchBody,
      answer: savedSearchAnswerSchema,
      status: 201,
    },
  },
  '/api/v1/saved-searches/{savedSearchId}': {
    get: { summary: 'One saved search.', answer: savedSearchAnswerSchema, status: 200 },
    patch: {
      summary: 'Renames a saved search or lets it ask something else.',
      body: savedSearchChangeBody,
      answer: savedSearchAnswerSchema,
      status: 200,
    },
    delete: { summary: 'Deletes a saved search.', answer: done, status: 200 },
  },
  ...correctionOperations,
};
