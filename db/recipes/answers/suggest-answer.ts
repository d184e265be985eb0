import { z } from 'zod';
import type { Suggestion } from '#lib/search/model.ts';
import { nextSchema } from './parts.ts';

/** What suggestions answer. */
export const suggestAnswerSchema = z.object({
  ok: z.literal(true),
  suggestions: z.array(
    z.object({
      kind: z.enum(['phrase', 'heading', 'word']),
      text: z.string(),
      documents: z.int().min(1).meta({ description: 'How many documents have it.' }),
    }),
  ),
  next: nextSchema,
});

/**
 * Answers with wordings that complete what is being typed, on one page.
 *
 * answerSuggest(await library.suggest('海绵')).suggestions[0]?.text -> '海绵城市'
 */
export function answerSuggest(
  suggestions: readonly Suggestion[],
): z.infer<typeof suggestAnswerSchema> {
  return { ok: true, suggestions: suggestions.map((each) => ({ ...each })), next: null };
}
