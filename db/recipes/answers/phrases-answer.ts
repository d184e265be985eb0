import { z } from 'zod';
import { type LibraryPhrases, phraseTypes } from '#db/recipes/phrases/phrase-model.ts';
import { nextSchema, spanSchema } from './parts.ts';

const variantSchema = z.object({
  text: z.string().meta({ description: 'As it is written most often.' }),
  kind: z.enum(['itself', 'part', 'full', 'order', 'number', 'character', 'decided']),
  occurrences: z.int(),
  quoted: z.int().meta({ description: 'How many of them stand in quotes, wholly or in part.' }),
  documents: z.array(z.string()),
});

const phraseSchema = z.object({
  key: z.string().meta({ description: 'What all writings share: without quotes, spaces and 、.' }),
  phrase: z.string(),
  type: z.enum(phraseTypes),
  family: z.string().meta({ description: 'The pattern it fills, N分钟X圈; empty for none.' }),
  documents: z.array(z.string()),
  occurrences: z
    .int()
    .meta({ description: 'Places of all variants; one inside another counts once.' }),
  variants: z.array(variantSchema),
  related: z
    .array(z.string())
    .meta({ description: 'Keys of phrases that are near, and another wording.' }),
});

const placeSchema = z.object({
  documentId: z.string(),
  versionId: z.string(),
  passageId: z.string(),
  span: spanSchema,
  text: z.string(),
  variant: z.string(),
  quoted: z.boolean(),
});

/** What a question about phrases answers. */
export const phrasesAnswerSchema = z.object({
  ok: z.literal(true),
  phrases: z.array(phraseSchema),
  total: z.int(),
  complete: z.boolean().meta({
    description: 'false where documents came since new phrases were looked for; reindex does.',
  }),
  places: z
    .array(placeSchema)
    .nullable()
    .meta({ description: 'Where the phrase that was asked for stands; null for the list.' }),
  next: nextSchema,
});

/** What a question about phrases answers. */
export type PhrasesAnswer = z.infer<typeof phrasesAnswerSchema>;

/**
 * Gives the answer to a question about phrases.
 *
 * answerPhrases(found).phrases[0].phrase -> '一中心六组团'
 */
export function answerPhrases(found: LibraryPhrases): PhrasesAnswer {
  return {
    ok: true,
    phrases: found.phrases.map(answerPhrase),
    total: found.total,
    complete: found.isComplete,
    places: found.places?.map(({ isQuoted, ...place }) => ({ ...place, quoted: isQuoted })) ?? null,
    next: found.next ?? null,
  };
}

function answerPhrase(phrase: LibraryPhrases['phrases'][number]): PhrasesAnswer['phrases'][number] {
  const { key, text, type, family, documentIds, occurrences, variants, related } = phrase;
  return {
    ...{ key, phrase: text, type, family, occurrences },
    documents: [...documentIds],
    variants: variants.map((variant) => ({
      text: variant.text,
      kind: variant.kind,
      occurrences: variant.occurrences,
      quoted: variant.quoted,
      documents: [...variant.documentIds],
    })),
    related: [...related],
  };
}
