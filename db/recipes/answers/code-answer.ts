import { z } from 'zod';
import { linkRelations } from '#lib/annotation/annotation-limits.ts';
import type { AnnotationLink, Code } from '#db/library/annotation-model.ts';
import { type CodeStatistics, statisticsColumns } from '#db/recipes/annotations/statistics.ts';
import { etagOf } from './annotation-answer.ts';
import { nextSchema } from './parts.ts';

const id = z.string().min(1).max(200);

const codeSchema = z.object({
  codeId: z.string(),
  parentId: z.string().nullable(),
  name: z.string(),
  colour: z.int().min(1).max(6),
  shortcut: z.string().nullable(),
  memo: z.string(),
  position: z.int().min(0),
  author: z.string(),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  etag: z.string(),
});

/** What one code answers. */
export const codeAnswerSchema = z.object({ ok: z.literal(true), code: codeSchema });

/** What several codes answer: all of them, or those that were deleted or came back. */
export const codesAnswerSchema = z.object({
  ok: z.literal(true),
  codes: z.array(codeSchema).meta({ description: 'Parents before children.' }),
  next: nextSchema,
});

const codeFields = {
  parentId: id.nullable().optional(),
  colour: z.int().optional(),
  shortcut: z.string().max(10).nullable().optional(),
  memo: z.string().optional(),
};

/** What makes a code. */
export const newCodeBody = z.strictObject({ name: z.string(), ...codeFields });

/** What changes a code; what is not named stays. */
export const codeChangeBody = z.strictObject({
  name: z.string().optional(),
  ...codeFields,
  position: z.int().min(0).optional(),
  deleted: z.literal(false).optional().meta({ description: 'Brings it back.' }),
  mergeInto: id.optional().meta({ description: 'Gives its annotations to this code instead.' }),
});

const linkSchema = z.object({
  linkId: z.string(),
  fromId: z.string(),
  toId: z.string(),
  relation: z.enum(linkRelations),
  note: z.string(),
  author: z.string(),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  etag: z.string(),
});

/** What one link answers. */
export const linkAnswerSchema = z.object({ ok: z.literal(true), link: linkSchema });

/** What all links answer. */
export const linksAnswerSchema = z.object({
  ok: z.literal(true),
  links: z.array(linkSchema),
  next: nextSchema,
});

/** What makes a link between two annotations. */
export const newLinkBody = z.strictObject({
  fromId: id,
  toId: id,
  relation: z.enum(linkRelations),
  note: z.string().default(''),
});

/** What changes a link; what is not named stays. */
export const linkChangeBody = z.strictObject({
  relation: z.enum(linkRelations).optional(),
  note: z.string().optional(),
  deleted: z.literal(false).optional().meta({ description: 'Brings it back.' }),
});

const cell = z.object({ annotations: z.int().min(0), documents: z.int().min(0) });

/** What statistics of codes answer. */
export const statisticsAnswerSchema = z.object({
  ok: z.literal(true),
  by: z.enum(statisticsColumns),
  columns: z.array(z.string().nullable()).meta({ description: 'null: the documents do not say' }),
  rows: z.array(
    z.object({
      codeId: z.string().nullable().meta({ description: 'null for annotations without a code' }),
      cells: z.array(cell),
      total: cell,
    }),
  ),
  totals: z.array(cell),
  total: cell,
  onWordings: z.int().min(0).meta({ description: 'Not counted: they stand in no document.' }),
});

/** Answers with one code. */
export function answerCode(code: Code): z.infer<typeof codeAnswerSchema> {
  return { ok: true, code: codeOf(code) };
}

/** Answers with codes. There are as many as people made: one page. */
export function answerCodes(codes: readonly Code[]): z.infer<typeof codesAnswerSchema> {
  return { ok: true, codes: codes.map(codeOf), next: null };
}

/** Answers with one link. */
export function answerLink(link: AnnotationLink): z.infer<typeof linkAnswerSchema> {
  return { ok: true, link: linkOf(link) };
}

/** Answers with all links. There are as many as people made: one page. */
export function answerLinks(links: readonly AnnotationLink[]): z.infer<typeof linksAnswerSchema> {
  return { ok: true, links: links.map(linkOf), next: null };
}

/** Answers with codes counted by place, year, genre or document. */
export function answerStatistics(
  by: (typeof statisticsColumns)[number],
  { columns, rows, totals, total, onWordings }: CodeStatistics,
): z.infer<typeof statisticsAnswerSchema> {
  const lines = rows.map((row) => ({ ...row, cells: [...row.cells] }));
  return {
    ok: true,
    by,
    columns: [...columns],
    rows: lines,
    totals: [...totals],
    total,
    onWordings,
  };
}

function codeOf(code: Code): z.infer<typeof codeSchema> {
  const { createdAt: created, modifiedAt: modified, deletedAt: _deleted, ...rest } = code;
  const { revision: _revision, ...shown } = rest;
  return { ...shown, created, modified, etag: etagOf(code) };
}

function linkOf(link: AnnotationLink): z.infer<typeof linkSchema> {
  const { createdAt: created, modifiedAt: modified, deletedAt: _deleted, ...rest } = link;
  const { revision: _revision, relation, ...shown } = rest;
  // Relations are checked when they are written.
  const known = linkRelations.find((each) => each === relation) ?? 'same';
  return { ...shown, relation: known, created, modified, etag: etagOf(link) };
}
