import { createFlexSearchSource } from '#lib/search/flexsearch-source.ts';
import type { IndexDatabase } from '#db/index/open-index.ts';
import { fillGrams } from '#db/index/gram-table.ts';
import { countSkeletonChars, listCurrentSkeletons } from '#db/index/packed-table.ts';
import { readSource, writeSource } from '#db/index/search-chunks.ts';
import { sourceKindFor } from './choose-source.ts';

// Below this many passages the tail costs a loading process less than 0.1 s to add one by one.
const longTailPassages = 1000;

/**
 * Stores the candidate source that suits the size of the library, when many passages have come
 * since it was stored last.
 *
 * Passages that are gone stay in a stored source, because FlexSearch is slow to remove; when they
 * are as many as the living ones, it is made anew.
 *
 * storeSource(index)
 */
export function storeSource(index: IndexDatabase): void {
  const kind = sourceKindFor(countSkeletonChars(index));
  if (kind === 'grams') fillGrams(index.handle, listCurrentSkeletons(index));
  if (kind !== 'flexSearch') return;
  const stored = readSource(index);
  const known = new Set(stored.keys);
  const passages = [...listCurrentSkeletons(index)];
  const tail = passages.filter(({ key }) => !known.has(key));
  if (tail.length < longTailPassages && known.size > 0) return;
  const isWorthKeeping = passages.length - tail.length > known.size / 2;
  const source = createFlexSearchSource();
  if (isWorthKeeping) source.importChunks(stored.chunks);
  const added = isWorthKeeping ? tail : passages;
  for (const { key, skeleton } of added) source.add(key, skeleton);
  const keys = [...(isWorthKeeping ? known : []), ...added.map(({ key }) => key)];
  writeSource(index, { chunks: source.exportChunks(), keys });
}
