import type { CandidateSource } from '#lib/search/candidate-source.ts';
import { gramPhrase, gramText, stretchesOf } from '#lib/search/gram-text.ts';
import type { DatabaseHandle } from '#db/open-database.ts';

/**
 * The grams of all passages in SQLite's full-text table: the independent witness of the search
 * engine, and the candidate source of libraries that are too large to be listed in memory.
 *
 * The table holds no text, only where which gram stands (`content=''`), and no lengths, because it
 * does not rank. It cannot be walked, so its highest key stands beside it. drizzle knows no virtual tables, so it is written and asked for by hand.
 */
export const gramTableSql =
  "CREATE VIRTUAL TABLE gram USING fts5(grams, content='', columnsize=0, tokenize='ascii');" +
  'CREATE TABLE gram_key (last INTEGER NOT NULL);';

/**
 * Writes the grams of passages that were just inserted.
 *
 * insertGrams(handle, [{ key: 1, skeleton: '城镇化¶' }])
 */
export function insertGrams(
  handle: DatabaseHandle,
  passages: Iterable<{ readonly key: number; readonly skeleton: string }>,
): void {
  const insert = handle.prepare('INSERT INTO gram(rowid, grams) VALUES (?, ?)');
  let last = lastGramKey(handle);
  for (const { key, skeleton } of passages) {
    insert.run(key, gramText(skeleton));
    last = Math.max(last, key);
  }
  handle.prepare('DELETE FROM gram_key').run();
  handle.prepare('INSERT INTO gram_key VALUES (?)').run(last);
}

/**
 * Writes the grams of passages that came since they were written last.
 *
 * fillGrams(handle, listCurrentSkeletons(index))
 */
export function fillGrams(
  handle: DatabaseHandle,
  passages: Iterable<{ readonly key: number; readonly skeleton: string }>,
): void {
  const last = lastGramKey(handle);
  handle.transaction(() => {
    insertGrams(handle, after(last, passages));
  })();
}

function* after<Passage extends { readonly key: number }>(
  last: number,
  passages: Iterable<Passage>,
): Generator<Passage> {
  for (const passage of passages) if (passage.key > last) yield passage;
}

/** Gives the highest key whose grams are written; -1 before the first. */
export function lastGramKey(handle: DatabaseHandle): number {
  return Number(handle.prepare('SELECT coalesce(max(last), -1) FROM gram_key').pluck().get());
}

/**
 * Gives a candidate source that asks the table. Passages that come later are candidates of every
 * question until the table is filled again: whoever only reads does not write.
 *
 * createGramSource(handle).candidates(['城镇化']) -> [1, 7]
 */
export function createGramSource(handle: DatabaseHandle): CandidateSource {
  const find = handle.prepare('SELECT rowid FROM gram WHERE gram MATCH ?').pluck();
  const count = handle.prepare('SELECT count(*) FROM gram WHERE gram MATCH ?').pluck();
  const last = lastGramKey(handle);
  const later: number[] = [];
  return {
    add: (key) => {
      if (key > last) later.push(key);
    },
    estimate: (run) => Number(count.get(allOf([run]))) + later.length,
    candidates: (runs) =>
      isVague(runs) ? undefined : [...(find.all(allOf(runs)) as number[]), ...later],
  };
}

/**
 * One character is a prefix of hundreds of words, whose lists would have to be merged: with 25
 * million characters that takes 30 ms at the median, and 180 ms for common ones.
 */
function isVague(runs: readonly string[]): boolean {
  return runs.flatMap(stretchesOf).every((stretch) => stretch.length === 1);
}

/** All stretches must stand in the passage; full-text syntax joins them by AND. */
function allOf(runs: readonly string[]): string {
  return runs.flatMap(stretchesOf).map(gramPhrase).join(' AND ');
}
