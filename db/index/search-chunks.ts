import type { IndexChunk } from '#lib/search/candidate-source.ts';
import type { IndexDatabase } from './open-index.ts';
import { searchChunks } from './schema.ts';
import { sumOfSource, writeSeal } from './seal-table.ts';

/** A stored candidate source: its chunks, and the passages it holds. */
export type StoredSource = {
  readonly chunks: readonly IndexChunk[];
  readonly keys: readonly number[];
};

const keysRow = 'keys';

/**
 * Reads the stored candidate source; it has no chunks and no keys before the first storing.
 *
 * readSource(index).keys.length -> 1843
 */
export function readSource({ tables }: IndexDatabase): StoredSource {
  const rows = tables.select().from(searchChunks).all();
  const keys = rows.find((row) => row.key === keysRow);
  return {
    chunks: rows.filter((row) => row.key !== keysRow),
    keys: keys === undefined ? [] : fromRanges(JSON.parse(keys.data) as Ranges),
  };
}

/**
 * Stores a candidate source whole, in place of the last one.
 *
 * writeSource(index, { chunks: source.exportChunks(), keys })
 */
export function writeSource(
  { tables, handle }: IndexDatabase,
  { chunks, keys }: StoredSource,
): void {
  tables.transaction(
    (tx) => {
      tx.delete(searchChunks).run();
      for (const { key, data } of chunks) tx.insert(searchChunks).values({ key, data }).run();
      const data = JSON.stringify(toRanges(keys));
      tx.insert(searchChunks).values({ key: keysRow, data }).run();
      writeSeal(handle, { part: 'source', subject: '' }, sumOfSource(handle));
    },
    { behavior: 'immediate' },
  );
}

/** Keys come in runs, a document at a time: [first, last] for each run. */
type Ranges = readonly (readonly [number, number])[];

function toRanges(keys: readonly number[]): Ranges {
  const ranges: [number, number][] = [];
  for (const key of [...keys].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && key <= last[1] + 1) last[1] = key;
    else ranges.push([key, key]);
  }
  return ranges;
}

function fromRanges(ranges: Ranges): number[] {
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at),
  );
}
