import type { CandidateSource } from '#lib/search/candidate-source.ts';
import { createFlexSearchSource } from '#lib/search/flexsearch-source.ts';
import { createGramSource } from '#db/index/gram-table.ts';
import type { IndexDatabase } from '#db/index/open-index.ts';
import { countSkeletonChars } from '#db/index/packed-table.ts';
import { readSource } from '#db/index/search-chunks.ts';

/**
 * Up to here FlexSearch names the candidates. Beyond it, its index costs ten bytes of memory and two
 * microseconds of building a character; the lists of characters that the engine keeps anyway cost
 * eight bytes and are made in 0.5 s for 25 million.
 */
export const maxFlexSearchChars = 6_000_000;

/** Beyond this the lists of characters would take half a gigabyte; SQLite's table is on disk. */
export const maxListedChars = 60_000_000;

/** A candidate source for an index, and the passages that it holds already. */
export type ChosenSource = {
  /** Undefined where the engine reads by its own lists. */
  readonly candidates: CandidateSource | undefined;
  readonly knownKeys: Iterable<number>;
};

/** Where candidates come from. */
export type SourceKind = 'flexSearch' | 'lists' | 'grams';

/**
 * Gives the candidate source that suits the size of a library.
 *
 * chooseSource(index).candidates?.candidates(['城镇化']) -> [1, 7]
 */
export function chooseSource(index: IndexDatabase): ChosenSource {
  switch (sourceKindFor(countSkeletonChars(index))) {
    case 'flexSearch': {
      const candidates = createFlexSearchSource();
      const { chunks, keys } = readSource(index);
      candidates.importChunks(chunks);
      return { candidates, knownKeys: keys };
    }
    case 'grams':
      return { candidates: createGramSource(index.handle), knownKeys: [] };
    case 'lists':
      return { candidates: undefined, knownKeys: [] };
  }
}

/**
 * Says which source suits a size.
 *
 * sourceKindFor(25_000_000) -> 'lists'
 */
export function sourceKindFor(characters: number): SourceKind {
  if (characters <= maxFlexSearchChars) return 'flexSearch';
  return characters <= maxListedChars ? 'lists' : 'grams';
}
