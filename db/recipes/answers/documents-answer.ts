import { z } from 'zod';
import { readCursor, writeCursor } from '#db/recipes/cursor.ts';
import type { DocumentSummary, Library, ListRequest } from '#db/recipes/model.ts';
import { nextSchema } from './parts.ts';

const fact = z.string().nullable();
const origin = z.enum(['given', 'header', 'guess']);

const versionSchema = z.object({
  versionId: z.string(),
  ordinal: z.int().min(1),
  source: z.string(),
  format: z.string(),
  label: fact,
  date: fact,
  status: fact,
  receivedAt: z.iso.datetime(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  isCurrent: z.boolean(),
});

const documentSchema = z.object({
  documentId: z.string(),
  source: z.string().meta({ description: 'Path below the ingested folder.' }),
  title: z.string(),
  titleIsGiven: z.boolean().meta({ description: 'false where the text itself has no title' }),
  place: fact.meta({ description: '河南省/鹤壁市; 原文隐去 where the source hides it' }),
  level: fact,
  issuer: fact,
  author: fact,
  documentNumber: fact,
  issuedOn: fact.meta({ description: 'As precise as known: 2022-06-30, 2022-04 or 2022.' }),
  publishedOn: fact,
  year: fact,
  genre: fact,
  status: fact,
  redacted: z.boolean(),
  characters: z.int(),
  sections: z.int(),
  passages: z.int(),
  versions: z.array(versionSchema),
  notes: z.int(),
  origins: z.record(z.string(), origin),
  guesses: z.record(z.string(), z.object({ value: z.string(), evidence: fact })),
  statedBy: z
    .record(z.string(), z.enum(['hand', 'commandLine', 'manifest', 'inferred']))
    .meta({ description: 'Who states each fact of origin given.' }),
  warnings: z
    .array(
      z.object({
        kind: z.enum(['placeNeverOccurs', 'shorterThanContents', 'identicalText']),
        text: z.string().meta({ description: 'The place, the missing headings, the other id.' }),
      }),
    )
    .meta({ description: 'What to look at before relying on the text.' }),
});

/** What the list of documents answers. */
export const documentsAnswerSchema = z.object({
  ok: z.literal(true),
  documents: z.array(documentSchema),
  next: nextSchema,
});

/** What the list of documents answers. */
export type DocumentsAnswer = z.infer<typeof documentsAnswerSchema>;

/**
 * Answers with one page of the documents, by id.
 *
 * answerDocuments(library, { limit: 50, cursor: undefined }).documents.length -> 5
 */
export function answerDocuments(library: Library, { limit, cursor }: ListRequest): DocumentsAnswer {
  const documents = library.listDocuments();
  const place = { edition: library.edition(), question: 'documents' };
  const offset = readCursor(cursor, place);
  const end = offset + limit;
  const next = end < documents.length ? writeCursor({ ...place, offset: end }) : null;
  return { ok: true, documents: documents.slice(offset, end).map(answerDocument), next };
}

function answerDocument(summary: DocumentSummary): DocumentsAnswer['documents'][number] {
  return { ...summary, versions: [...summary.versions], warnings: [...summary.warnings] };
}
