import { z } from 'zod';
import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import { phraseViews } from '#lib/phrase/judge-view.ts';
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
  standing: z
    .enum(['found', 'accepted', 'rejected', 'added'])
    .meta({ description: 'What people said about it; found: nothing.' }),
  note: z.string(),
});

const countsSchema = z.array(z.object({ value: z.string(), phrases: z.int() }));

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
  facets: z
    .object({
      type: countsSchema,
      spread: countsSchema,
      place: countsSchema,
      trait: countsSchema,
    })
    .meta({ description: 'What the list could be narrowed by, each counted with all the rest.' }),
  views: z
    .partialRecord(z.enum(phraseViews), z.int())
    .meta({ description: 'How many phrases each answer about who says what would show.' }),
  levels: z
    .object({ upper: z.string(), lower: z.string().nullable() })
    .nullable()
    .meta({ description: 'The places compared; lower is null for all places below.' }),
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
    complete: found.freshness === 'fresh',
    places: found.places?.map(({ isQuoted, ...place }) => ({ ...place, quoted: isQuoted })) ?? null,
    facets: copyFacets(found.facets),
    views: Object.fromEntries(found.views),
    levels: found.levels ? { upper: found.levels.upper, lower: found.levels.lower ?? null } : null,
    next: found.next ?? null,
  };
}

function copyFacets({ type, spread, place, trait }: LibraryPhrases['facets']) {
  return { type: [...type], spread: [...spread], place: [...place], trait: [...trait] };
}

function answerPhrase(phrase: DecidedPhrase): PhrasesAnswer['phrases'][number] {
  const { key, text, type, family, documentIds, occurrences, variants, related } = phrase;
  return {
    ...{ key, phrase: text, type, family, occurrences },
    ...{ standing: phrase.standing, note: phrase.note },
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
