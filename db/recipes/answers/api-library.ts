import { z } from 'zod';
import type { Operations } from './operation.ts';
import {
  documentIdAnswerSchema,
  documentIdsAnswerSchema,
  documentsBody,
  joinBody,
  removedAnswerSchema,
  statementsAnswerSchema,
  statementsBody,
  versionBody,
} from './holdings-answer.ts';
import {
  jobAnswerSchema,
  jobReportSchema,
  jobsAnswerSchema,
  newJobBody,
  receivedAnswerSchema,
} from './job-answer.ts';
import { manifestJsonSchema, manifestPlanSchema } from './manifest-answer.ts';

const done = z.object({ ok: z.literal(true) });

/** How documents come into the library, what is said of them, and how they leave it. */
export const libraryOperations: Readonly<Record<string, Operations>> = {
  '/api/v1/jobs': {
    get: { summary: 'All ingestions, the newest first.', answer: jobsAnswerSchema, status: 200 },
    post: {
      summary: 'Begins an ingestion: files are sent to it, then it is started.',
      body: newJobBody,
      answer: jobAnswerSchema,
      status: 201,
    },
  },
  '/api/v1/jobs/{jobId}': {
    get: {
      summary: 'One ingestion and its report, from the line “after” on.',
      answer: jobReportSchema,
      status: 200,
    },
    delete: { summary: 'Deletes the report of an ended ingestion.', answer: done, status: 200 },
  },
  '/api/v1/jobs/{jobId}/files': {
    put: {
      summary: 'Sends one file: the body is its bytes, the parameter source its path.',
      answer: receivedAnswerSchema,
      status: 201,
    },
  },
  '/api/v1/jobs/{jobId}/start': {
    post: {
      summary: 'Starts an ingestion, or goes on with one that was stopped.',
      answer: jobAnswerSchema,
      status: 200,
    },
  },
  '/api/v1/jobs/{jobId}/cancel': {
    post: {
      summary: 'Stops an ingestion; what it took in stays.',
      answer: jobAnswerSchema,
      status: 200,
    },
  },
  '/api/v1/manifest': {
    get: {
      summary: 'What is known of the documents, as json, csv or xlsx (format), to be edited.',
      answer: manifestJsonSchema,
      status: 200,
    },
    post: {
      summary:
        'Reads a table (the body is a csv or xlsx): what it would change, or with apply=1 has changed.',
      answer: manifestPlanSchema,
      status: 200,
    },
  },
  '/api/v1/facts': {
    post: {
      summary: 'States facts of documents, all of it or nothing.',
      body: statementsBody,
      answer: statementsAnswerSchema,
      status: 200,
    },
  },
  '/api/v1/removed': {
    get: { summary: 'What is out of the library.', answer: removedAnswerSchema, status: 200 },
    post: {
      summary: 'Takes documents out; everything made on them stays.',
      body: documentsBody,
      answer: documentIdsAnswerSchema,
      status: 200,
    },
  },
  '/api/v1/restored': {
    post: {
      summary: 'Brings documents back.',
      body: documentsBody,
      answer: documentIdsAnswerSchema,
      status: 200,
    },
  },
  '/api/v1/joined': {
    post: {
      summary: 'Makes the versions of one document versions of another.',
      body: joinBody,
      answer: documentIdAnswerSchema,
      status: 200,
    },
  },
  '/api/v1/versions/{versionId}': {
    patch: {
      summary: 'Label, date and status of a version; isCurrent makes it the one that is searched.',
      body: versionBody,
      answer: documentIdAnswerSchema,
      status: 200,
    },
  },
  '/api/v1/versions/{versionId}/split': {
    post: {
      summary: 'Makes a joined version a document again.',
      answer: documentIdAnswerSchema,
      status: 200,
    },
  },
};
