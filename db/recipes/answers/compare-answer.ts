import { z } from 'zod';
import { changeKinds } from '#lib/compare/compare-versions.ts';
import { differenceKinds } from '#lib/compare/model.ts';
import type { CellPart } from '#lib/compare/cell-parts.ts';
import type { Change, ComparedRows, ComparedVersions } from '#db/recipes/compare/model.ts';
import {
  answerPlace,
  answerReasons,
  differencesSchema,
  placeSchema,
  reasonSchema,
  relationSchema,
  verdictSchema,
} from './compare-parts.ts';
import { nextSchema, spanSchema } from './parts.ts';

const partSchema = z.object({
  kind: z.enum(['plain', 'same', 'different']),
  span: spanSchema,
  link: z.int().optional().meta({ description: 'One number in a row belongs together.' }),
  difference: z.enum(differenceKinds).optional(),
  other: z.string().optional().meta({ description: 'What stands in its place on the other side.' }),
});

const cellSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('said'),
    documentId: z.string(),
    passages: z.array(
      placeSchema.extend({ parts: z.array(partSchema), hits: z.array(spanSchema) }),
    ),
    relation: relationSchema
      .nullable()
      .meta({ description: 'null for the cell that is compared with.' }),
    share: z.number().nullable(),
    reasons: z.array(reasonSchema),
    verbatimWith: z.array(z.string()),
    decision: verdictSchema,
  }),
  z.object({
    kind: z.literal('silent'),
    documentId: z.string(),
    nearest: placeSchema.extend({ score: z.number() }).nullable(),
  }),
]);

const rowSchema = z.object({
  rowId: z.string(),
  name: z.string(),
  comparedWith: z.string(),
  common: z.array(z.string()),
  differences: differencesSchema,
  cells: z.array(cellSchema).meta({ description: 'In the order of the columns.' }),
});

/** What a task over several documents answers. */
export const rowsAnswerSchema = z.object({
  ok: z.literal(true),
  columns: z.array(z.object({ documentId: z.string(), title: z.string(), rows: z.int() })),
  rows: z.array(rowSchema),
  total: z.int(),
  differences: differencesSchema,
  falseFriends: z.array(z.object({ text: z.string(), places: z.array(placeSchema) })),
  otherDocuments: z.array(z.string()),
  complete: z.boolean().meta({ description: 'false while links of many documents are computed.' }),
  next: nextSchema,
});

/** What a task over several documents answers. */
export type RowsAnswer = z.infer<typeof rowsAnswerSchema>;

/**
 * Gives the answer to a task over several documents.
 *
 * answerRows(found, undefined).rows[0]?.cells.length -> 3
 */
export function answerRows(found: ComparedRows, next: string | undefined): RowsAnswer {
  return {
    ok: true,
    columns: found.columns.map(({ summary, rows }) => ({
      documentId: summary.documentId,
      title: summary.title,
      rows,
    })),
    rows: found.rows.map(({ common, cells, differences, ...row }) => ({
      ...row,
      common: [...common],
      differences: { ...differences },
      cells: cells.map(answerCell),
    })),
    total: found.totalRows,
    differences: { ...found.differences },
    falseFriends: found.falseFriends.map(({ text, places }) => ({
      text,
      places: places.map(answerPlace),
    })),
    otherDocuments: [...found.otherDocuments],
    complete: found.progress.done === found.progress.pairs,
    next: next ?? null,
  };
}

function answerCell(
  cell: ComparedRows['rows'][number]['cells'][number],
): z.infer<typeof cellSchema> {
  const { documentId } = cell;
  if (cell.kind === 'silent') {
    const { nearest } = cell;
    return {
      ...{ kind: 'silent', documentId },
      nearest: nearest === undefined ? null : { ...answerPlace(nearest), score: nearest.score },
    };
  }
  return {
    ...{ kind: 'said', documentId },
    passages: cell.passages.map((passage) => ({
      ...answerPlace(passage),
      parts: passage.parts.map((part: CellPart) => ({ ...part })),
      hits: [...passage.hits],
    })),
    relation: cell.relation ?? null,
    share: cell.share ?? null,
    reasons: answerReasons(cell.reasons),
    verbatimWith: [...cell.verbatimWith],
    decision: cell.decision ?? null,
  };
}

const changeSideSchema = placeSchema
  .extend({
    label: z.string().meta({ description: 'Number of the provision it stands in.' }),
    parts: z.array(
      z.object({
        kind: z.enum(['kept', 'changed']),
        span: spanSchema,
        difference: z.enum(differenceKinds).optional(),
      }),
    ),
  })
  .nullable();

/** What two versions of a document answer. */
export const versionsAnswerSchema = z.object({
  ok: z.literal(true),
  documentId: z.string(),
  before: z.string(),
  after: z.string(),
  counts: z.record(z.enum(changeKinds), z.int()),
  changes: z.array(
    z.object({
      kind: z.enum(changeKinds),
      renumbered: z.boolean(),
      before: changeSideSchema,
      after: changeSideSchema,
      differences: differencesSchema,
    }),
  ),
  next: nextSchema,
});

/** What two versions of a document answer. */
export type VersionsAnswer = z.infer<typeof versionsAnswerSchema>;

/**
 * Gives a page of what became of a document.
 *
 * answerVersions(found, found.changes.slice(0, 50), undefined).counts.moved -> 2
 */
export function answerVersions(
  found: ComparedVersions,
  changes: readonly Change[],
  next: string | undefined,
): VersionsAnswer {
  return {
    ok: true,
    documentId: found.summary.documentId,
    before: found.before.versionId,
    after: found.after.versionId,
    counts: { ...found.counts },
    changes: changes.map(({ kind, isRenumbered, before, after, differences }) => ({
      ...{ kind, renumbered: isRenumbered, differences: { ...differences } },
      ...{ before: answerSide(before), after: answerSide(after) },
    })),
    next: next ?? null,
  };
}

function answerSide(side: Change['before']): z.infer<typeof changeSideSchema> {
  if (side === undefined) return null;
  return {
    ...answerPlace(side),
    label: side.label,
    parts: side.parts.map((part) => ({ ...part })),
  };
}
