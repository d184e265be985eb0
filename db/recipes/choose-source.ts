import type { CandidateSource } from '#lib/search/candidate-source.ts';
import { createFlexSearchSource } from '#lib/search/flexsearch-source.ts';
import { createGramSource } from '#db/index/gram-table.ts';
import type { IndexDatabase } from '#db/index/open-index.ts';
import { countSkeletonChars } from '#db/index/read-searchable.ts';
import { readSource } from '#db/index/search-chunks.ts';

/**
 * Up to here FlexSearch answers fastest and loads in half a second. Beyond it, its index costs ten
 * bytes of memory and two microseconds of building a character, while SQLite's is on disk already:
 * with 25 million characters 250 MB and 49 s against nothing and 31 s, and both answer in a few
 * milliseconds.
 */
export const maxFlexSearchChars = 6_000_000;

/** A candidate source for an index, and the passages that it holds already. */
export type ChosenSource = {
  readonly candidates: CandidateSource;
  readonly knownKeys: Iterable<number>;
};

/**
 * Gives the candidate source that suits the size of a library.
 *
 * chooseSource(index).candidates.candidates(['城镇化']) -> [1, 7]
 */
export function chooseSource(index: IndexDatabase): ChosenSource {
  if (isLarge(index)) return { candidates: createGramSource(index.handle), knownKeys: [] };
  const candidates = createFlexSearchSource();
  const { chunks, keys } = readSource(index);
  candidates.importChunks(chunks);
  return { candidates, knownKeys: keys };
}

/** Says whether a library is too large for an index in memory. */
export function isLarge(index: IndexDatabase): boolean {
  return countSkeletonChars(index) > maxFlexSearchChars;
}
