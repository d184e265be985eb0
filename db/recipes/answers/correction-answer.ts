import { z } from 'zod';
import {
  type CorrectionChange,
  entryKinds,
  maxLevel,
  plainKinds,
} from '#lib/document/correction.ts';
import type { ListedCorrection } from '#db/recipes/corrections.ts';
import { nextSchema, spanSchema } from './parts.ts';

const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('entry'),
    as: z.enum(entryKinds),
    level: z.int().min(1).max(maxLevel),
  }),
  z.strictObject({ kind: z.literal('block'), as: z.enum(plainKinds) }),
  z.strictObject({
    kind: z.literal('break'),
    as: z.enum(['soft', 'hard']).meta({ description: 'Of the line break before the stretch.' }),
  }),
  z.strictObject({
    kind: z.literal('cell'),
    column: z.int().min(0).max(99).nullable().meta({ description: 'From 0; null: not known.' }),
  }),
  z.strictObject({ kind: z.literal('row'), as: z.enum(['tableHead', 'tableRow']) }),
]) satisfies z.ZodType<CorrectionChange>;

const correctionSchema = z.object({
  correctionId: z.string(),
  documentId: z.string(),
  quotation: z.object({
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    start: z.int().min(0),
  }),
  change: changeSchema,
  author: z.string(),
  createdAt: z.iso.datetime(),
  isOrphan: z.boolean().meta({
    description: 'True where its words are not in the current version, or not at such a place.',
  }),
});

/** What all corrections of a document answer. */
export const correctionsAnswerSchema = z.object({
  ok: z.literal(true),
  documentId: z.string(),
  corrections: z.array(correctionSchema),
  next: nextSchema,
});

/** What one correction answers. */
export const correctionAnswerSchema = z.object({
  ok: z.literal(true),
  correction: correctionSchema,
});

/** What makes a correction: the stretch it speaks of, as spans of the outline and of hits have it. */
export const newCorrectionBody = z.strictObject({
  versionId: z.string().min(1).max(200).optional(),
  span: spanSchema.refine(({ start, end }) => start < end),
  change: changeSchema,
});

/**
 * Answers with what was corrected in a document, in the order in which it was. There are as many as
 * people made: one page.
 *
 * answerCorrections('hebi', library.corrections.list(localActor, 'hebi')).corrections.length -> 3
 */
export function answerCorrections(
  documentId: string,
  corrections: readonly ListedCorrection[],
): z.infer<typeof correctionsAnswerSchema> {
  return { ok: true, documentId, corrections: corrections.map(copyOf), next: null };
}

/**
 * Answers with one correction.
 *
 * answerCorrection(library.corrections.add(localActor, 'hebi', wanted)).correction.isOrphan -> false
 */
export function answerCorrection(
  correction: ListedCorrection,
): z.infer<typeof correctionAnswerSchema> {
  return { ok: true, correction: copyOf(correction) };
}

function copyOf({ quotation, ...correction }: ListedCorrection): z.infer<typeof correctionSchema> {
  return { ...correction, quotation: { ...quotation } };
}
