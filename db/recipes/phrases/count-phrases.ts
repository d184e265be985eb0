import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import { countPlaces } from '#db/index/read-phrases.ts';
import { type PhraseBook, placesTogether, readPhraseBook, variantsOf } from './phrase-book.ts';
import type { PhraseCounts } from './phrase-model.ts';
import type { PhraseScene } from './phrase-scene.ts';

type Counting = Pick<PhraseScene, 'databases'>;

/**
 * Counts phrases document by document, each as a whole.
 *
 * countPhrases(scene, [phrase]).get('海绵城市')?.get('hebi') -> 5
 */
export function countPhrases(
  { databases }: Counting,
  phrases: readonly DecidedPhrase[],
): PhraseCounts {
  const book = readPhraseBook(databases);
  return new Map(
    phrases.map((phrase) => [phrase.key, countOne({ databases }, book, phrase)] as const),
  );
}

function countOne(
  { databases: { index } }: Counting,
  book: PhraseBook,
  phrase: DecidedPhrase,
): ReadonlyMap<string, number> {
  const variants = variantsOf(book, phrase);
  const counts = phrase.isRegrouped
    ? placesTogether(index, { variants }).map((place) => ({ ...place, occurrences: 1 }))
    : countPlaces(index, { variants, isCounted: true });
  return sumByDocument(book, counts);
}

/**
 * Counts each variant of a phrase document by document; places inside other ones count too.
 *
 * countVariants(scene, phrase).get('人钱地挂钩')?.get('puyang') -> 1
 */
export function countVariants({ databases }: Counting, phrase: DecidedPhrase): PhraseCounts {
  const book = readPhraseBook(databases);
  const counts = countPlaces(databases.index, {
    ...{ variants: variantsOf(book, phrase), isCounted: false },
  });
  const byVariant = Map.groupBy(counts, ({ variant }) => variant);
  return new Map(
    phrase.variants.map(({ key }) => {
      const own = byVariant.get(book.variantNumbers.get(key) ?? -1) ?? [];
      return [key, sumByDocument(book, own)] as const;
    }),
  );
}

function sumByDocument(
  book: PhraseBook,
  counts: readonly { readonly document: number; readonly occurrences: number }[],
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { document, occurrences } of counts) {
    const id = book.documents.get(document)?.documentId;
    if (id !== undefined) sums.set(id, (sums.get(id) ?? 0) + occurrences);
  }
  return sums;
}
