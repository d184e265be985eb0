import { z } from 'zod';
import { motivations } from '#db/library/annotation-model.ts';
import { annotationOrders, annotationStatuses } from '#db/recipes/annotations/model.ts';
import { importFormats } from '#db/recipes/exchange/parse-import.ts';
import { exportFormats } from '#db/recipes/exchange/write-annotation-file.ts';
import { cellKinds, citationStandards } from '#db/recipes/read-export.ts';
import { statisticsColumns } from '#db/recipes/annotations/statistics.ts';
import { annotationAnswerSchema, annotationsAnswerSchema } from './annotation-answer.ts';
import {
  annotationChangeBody,
  beforeAnswerSchema,
  bulkBody,
  decisionBody,
  newAnnotationBody,
  putBackBody,
} from './annotation-bodies.ts';
import { paging } from './api-parameters.ts';
import {
  codeAnswerSchema,
  codeChangeBody,
  codesAnswerSchema,
  linkAnswerSchema,
  linkChangeBody,
  linksAnswerSchema,
  newCodeBody,
  newLinkBody,
  statisticsAnswerSchema,
} from './code-answer.ts';
import { importAnswerSchema } from './import-answer.ts';
import type { Operations } from './operation.ts';

const several = z.array(z.string()).optional();
const done = z.object({ ok: z.literal(true) });

/** Which annotations are meant. */
export const annotationFilterParameters = z.object({
  code: several.meta({ description: 'Ids of codes, with those below; none for uncoded ones.' }),
  place: several.meta({ description: 'With the places below; may be repeated.' }),
  year: several,
  genre: several,
  documentId: several,
  set: z.string().optional().meta({ description: 'A collection, by its id or name.' }),
  text: z.string().optional().meta({ description: 'Words of the note or of what was marked.' }),
  author: several,
  status: z.array(z.enum(annotationStatuses)).optional(),
  motivation: z.array(z.enum(motivations)).optional(),
  deleted: z.enum(['true', 'false']).optional().meta({ description: 'true: the bin.' }),
});

const listParameters = annotationFilterParameters.extend({
  sort: z.enum(annotationOrders).default('text'),
  versionId: z.string().optional().meta({ description: 'Located there, not in the current one.' }),
  ...paging,
});

const ifMatch = 'If-Match names the etag it was made on; another one meanwhile answers 412.';

/** Annotations, codes and links: how they are listed, made, changed and deleted. */
export const annotationOperations: Readonly<Record<string, Operations>> = {
  '/api/v1/annotations': {
    get: {
      summary: 'Annotations, with their places in the texts of today.',
      parameters: listParameters,
      answer: annotationsAnswerSchema,
      status: 200,
    },
    post: {
      summary: 'Makes an annotation.',
      body: newAnnotationBody,
      answer: annotationAnswerSchema,
      status: 201,
    },
  },
  '/api/v1/annotations/{annotationId}': {
    get: { summary: 'One annotation.', answer: annotationAnswerSchema, status: 200 },
    patch: {
      summary: `Changes an annotation. ${ifMatch}`,
      body: annotationChangeBody,
      answer: annotationAnswerSchema,
      status: 200,
    },
    delete: { summary: 'Puts it into the bin.', answer: annotationAnswerSchema, status: 200 },
  },
  '/api/v1/annotations/{annotationId}/decisions': {
    post: {
      summary: 'Keeps what a person decided about a place in a version. It always wins.',
      body: decisionBody,
      answer: annotationAnswerSchema,
      status: 200,
    },
  },
  '/api/v1/annotations/bulk': {
    post: {
      summary: 'Does one thing to many annotations, to all of them or none.',
      body: bulkBody,
      answer: beforeAnswerSchema,
      status: 200,
    },
  },
  '/api/v1/annotations/put-back': {
    post: {
      summary: 'Undoes what was done to many.',
      body: putBackBody,
      answer: beforeAnswerSchema,
      status: 200,
    },
  },
  '/api/v1/annotations/export': {
    get: {
      summary: 'Annotations as a file; jsonld keeps everything (Web Annotation of the W3C).',
      parameters: annotationFilterParameters.extend({
        format: z.enum(exportFormats).default('jsonld'),
        citation: z.enum(citationStandards).default('2025'),
        cells: z.enum(cellKinds).default('safe'),
      }),
      answer: z.string().meta({ description: 'The file; its type is that of the format.' }),
      status: 200,
    },
  },
  '/api/v1/annotations/import': {
    post: {
      summary: 'Takes a file in, in one transaction; again changes nothing. The body is the file.',
      parameters: z.object({
        format: z.enum(importFormats).default('jsonld'),
        documentId: z.string().optional().meta({ description: 'Where its quotations are from.' }),
        replace: z.enum(['true', 'false']).default('false'),
      }),
      body: z.looseObject({}),
      answer: importAnswerSchema,
      status: 200,
    },
  },
  '/api/v1/annotations/statistics': {
    get: {
      summary: 'How often each code stands where.',
      parameters: annotationFilterParameters.extend({
        by: z.enum(statisticsColumns).default('place'),
      }),
      answer: statisticsAnswerSchema,
      status: 200,
    },
  },
  '/api/v1/codes': {
    get: {
      summary: 'All codes, in the order of their tree.',
      answer: codesAnswerSchema,
      status: 200,
    },
    post: { summary: 'Makes a code.', body: newCodeBody, answer: codeAnswerSchema, status: 201 },
  },
  '/api/v1/codes/{codeId}': {
    get: { summary: 'One code.', answer: codeAnswerSchema, status: 200 },
    patch: {
      summary: `Changes, moves, merges or brings back a code. ${ifMatch}`,
      body: codeChangeBody,
      answer: codeAnswerSchema,
      status: 200,
    },
    delete: {
      summary: 'Deletes a code with those below it; annotations stay.',
      answer: codesAnswerSchema,
      status: 200,
    },
  },
  '/api/v1/links': {
    get: {
      summary: 'Links between annotations.',
      parameters: z.object({ annotationId: several }),
      answer: linksAnswerSchema,
      status: 200,
    },
    post: { summary: 'Makes a link.', body: newLinkBody, answer: linkAnswerSchema, status: 201 },
  },
  '/api/v1/links/{linkId}': {
    get: { summary: 'One link.', answer: linkAnswerSchema, status: 200 },
    patch: {
      summary: `Changes a link or brings it back. ${ifMatch}`,
      body: linkChangeBody,
      answer: linkAnswerSchema,
      status: 200,
    },
    delete: { summary: 'Deletes a link; annotations stay.', answer: done, status: 200 },
  },
};
