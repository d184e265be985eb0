import { z } from 'zod';
import { differenceKinds, reasonKinds, relations } from '#lib/compare/model.ts';
import type { Reason } from '#lib/compare/model.ts';
import type { PlaceInText } from '#db/recipes/compare/model.ts';
import { spanSchema } from './parts.ts';

/** Why two places are linked. */
export const reasonSchema = z.object({
  kind: z.enum(reasonKinds),
  text: z.string().optional(),
  share: z.number().optional(),
});

/** What a place is to another one. */
export const relationSchema = z.enum(relations).meta({
  description: 'same: one wording; variant: one task worded otherwise; related: one subject.',
});

/** A stretch of a document. */
export const placeSchema = z.object({
  documentId: z.string(),
  span: spanSchema,
  text: z.string(),
  sectionPath: z.array(z.string()),
});

/** How many differences of each kind. */
export const differencesSchema = z.partialRecord(z.enum(differenceKinds), z.int());

/** What a person said about a correspondence; null where nobody did. */
export const verdictSchema = z.enum(['confirmed', 'rejected', 'added']).nullable();

/** Gives a place as it is answered. */
export function answerPlace({ documentId, span, text, sectionPath }: PlaceInText) {
  return { documentId, span, text, sectionPath: [...sectionPath] };
}

/** Gives reasons as they are answered. */
export function answerReasons(reasons: readonly Reason[]): z.infer<typeof reasonSchema>[] {
  return reasons.map((reason) => ({ ...reason }));
}
