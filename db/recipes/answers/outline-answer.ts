import { z } from 'zod';
import { NamedError } from '#lib/message/named-error.ts';
import type { Library, ReadableDocument } from '#db/recipes/model.ts';
import { nextSchema, spanSchema } from './parts.ts';

const entrySchema = z.object({
  sectionId: z.string(),
  parentId: z.string().nullable(),
  level: z.int().min(1),
  kind: z.enum(['preface', 'heading', 'box', 'table', 'annex', 'article', 'point']),
  label: z
    .string()
    .meta({ description: 'As numbered: 第一章, （一）, 1., 专栏4; empty for 前言.' }),
  heading: z.string(),
  span: spanSchema,
});

/** What the outline of a document answers. */
export const outlineAnswerSchema = z.object({
  ok: z.literal(true),
  documentId: z.string(),
  versionId: z.string(),
  outline: z.array(entrySchema),
  next: nextSchema,
});

/** What the outline of a document answers. */
export type OutlineAnswer = z.infer<typeof outlineAnswerSchema>;

/** What the text of a document answers. */
export const showAnswerSchema = z.object({
  ok: z.literal(true),
  documentId: z.string(),
  versionId: z.string(),
  title: z.string(),
  text: z.string(),
});

/**
 * Answers with headings, boxes and tables of one version, in text order. An outline is whole: it
 * has one page.
 *
 * answerOutline(library, 'hebi').outline[0].heading -> '前言'
 */
export function answerOutline(
  library: Library,
  documentId: string,
  versionId?: string,
): OutlineAnswer {
  const document = requireDocument(library, documentId, versionId);
  const outline = document.sections.map(
    ({ sectionId, parentId, level, kind, label, heading, span }) => ({
      ...{ sectionId, parentId: parentId ?? null, level, kind, label, heading },
      span: { ...span },
    }),
  );
  return { ok: true, documentId, versionId: document.versionId, outline, next: null };
}

/**
 * Answers with the source text of one version, as it was decoded.
 *
 * answerShow(library, 'hebi').text
 */
export function answerShow(
  library: Library,
  documentId: string,
  versionId?: string,
): z.infer<typeof showAnswerSchema> {
  const { summary, text, ...document } = requireDocument(library, documentId, versionId);
  return { ok: true, documentId, versionId: document.versionId, title: summary.title, text };
}

function requireDocument(
  library: Library,
  documentId: string,
  versionId: string | undefined,
): ReadableDocument {
  const id = documentId.normalize('NFC');
  if (library.findDocument(id) === undefined) {
    throw new NamedError('unknownDocument', { documentId });
  }
  const document = library.readDocument(id, versionId);
  if (document !== undefined) return document;
  throw new NamedError('unknownVersion', { documentId, versionId: versionId ?? '' });
}
