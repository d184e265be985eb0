import { z } from 'zod';
import type { Operations } from './operation.ts';
import {
  correctionAnswerSchema,
  correctionsAnswerSchema,
  newCorrectionBody,
} from './correction-answer.ts';

/** How corrections are listed, made and taken back. */
export const correctionOperations: Readonly<Record<string, Operations>> = {
  '/api/v1/documents/{documentId}/corrections': {
    get: {
      summary: 'What people corrected in the structure of a document, in their order.',
      answer: correctionsAnswerSchema,
      status: 200,
    },
    post: {
      summary: 'Corrects a heading, a level, a box, a line break, a column or a row.',
      body: newCorrectionBody,
      answer: correctionAnswerSchema,
      status: 201,
    },
  },
  '/api/v1/documents/{documentId}/corrections/{correctionId}': {
    delete: {
      summary: 'Takes a correction back.',
      answer: z.object({ ok: z.literal(true) }),
      status: 200,
    },
  },
};
