import { z } from 'zod';
import { compareFormats } from '#db/recipes/compare/read-compare-call.ts';
import { searchModes } from '#db/recipes/read-request.ts';
import type { Operations } from './operation.ts';
import { hitFiles, paging } from './api-parameters.ts';
import { rowsAnswerSchema, versionsAnswerSchema } from './compare-answer.ts';
import {
  decisionAnswerSchema,
  decisionsAnswerSchema,
  newDecisionBody,
  pairAnswerSchema,
  quoteAnswerSchema,
} from './correspondence-answer.ts';

const several = z.array(z.string()).optional();
const files = {
  format: z.enum(compareFormats).default('json'),
  citation: hitFiles.citation,
  cells: hitFiles.cells,
};

/** The parameters of a comparison. */
export const compareParameters = z.object({
  document: several.meta({
    description:
      'The document of a quotation or of two versions; of a task: its columns, repeated.',
  }),
  quote: z
    .string()
    .optional()
    .meta({ description: 'Words of the document, in any width or quotes.' }),
  against: several.meta({ description: 'Other documents; all where none is named.' }),
  documents: z.string().optional().meta({ description: 'Two documents, joined by a comma.' }),
  before: z.string().optional().meta({ description: 'A version of the document.' }),
  after: z.string().optional().meta({ description: 'Another version of the document.' }),
  q: z.string().optional().meta({ description: 'A task, by what is searched for.' }),
  mode: z.enum(searchModes).default('parsed'),
  place: several.meta({ description: 'Where no document is named: columns of this place.' }),
  year: several.meta({ description: 'Where no document is named: columns of this year.' }),
  genre: several.meta({ description: 'Where no document is named: columns of this genre.' }),
  set: z.string().optional().meta({ description: 'Where no document is named: a collection.' }),
  phrase: z.string().optional().meta({ description: 'A task, by a phrase and its variants.' }),
  at: several.meta({
    description: 'Chosen passages, hebi:120-180; of a quotation: where it begins.',
  }),
  ...paging,
  ...files,
});

/** What a comparison answers: by what was asked. */
export const compareAnswerSchema = z.union([
  quoteAnswerSchema,
  pairAnswerSchema,
  versionsAnswerSchema,
  rowsAnswerSchema,
]);

/** The parameters of a coverage matrix. */
export const coverageParameters = z.object({
  task: z.array(z.string()).meta({
    description: 'query:海绵城市, phrase:…, section:document:section, search:id; may be repeated.',
  }),
  document: several.meta({ description: 'The columns; may be repeated.' }),
  format: files.format,
  cells: files.cells,
});

/** What people decide about correspondences. */
export const compareOperations: Readonly<Record<string, Operations>> = {
  '/api/v1/correspondences': {
    get: {
      summary: 'What people decided about correspondences, the oldest first.',
      answer: decisionsAnswerSchema,
      status: 200,
    },
    post: {
      summary: 'Confirms, rejects or adds a correspondence of two places.',
      body: newDecisionBody,
      answer: decisionAnswerSchema,
      status: 201,
    },
  },
  '/api/v1/correspondences/{decisionId}': {
    delete: {
      summary: 'Takes a decision back.',
      answer: z.object({ ok: z.literal(true) }),
      status: 200,
    },
  },
};
