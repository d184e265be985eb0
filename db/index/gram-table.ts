import type { CandidateSource } from '#lib/search/candidate-source.ts';
import { gramPhrase, gramText, stretchesOf } from '#lib/search/gram-text.ts';
import type { DatabaseHandle } from '#db/open-database.ts';

/**
 * The grams of all passages in SQLite's full-text table: the independent witness of the search
 * index, and the candidate source of large libraries.
 *
 * The table holds no text, only where which gram stands (`content=''`), and no lengths, because it
 * does not rank. drizzle knows no virtual tables, so it is written and asked for by hand.
 */
export const gramTableSql =
  "CREATE VIRTUAL TABLE gram USING fts5(grams, content='', columnsize=0, tokenize='ascii');";

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
  for (const { key, skeleton } of passages) insert.run(key, gramText(skeleton));
}

/**
 * Gives a candidate source that asks the table. Passages are written at ingestion, so `add` has
 * nothing to do.
 *
 * createGramSource(handle).candidates(['城镇化']) -> [1, 7]
 */
export function createGramSource(handle: DatabaseHandle): CandidateSource {
  const find = handle.prepare('SELECT rowid FROM gram WHERE gram MATCH ?').pluck();
  const count = handle.prepare('SELECT count(*) FROM gram WHERE gram MATCH ?').pluck();
  return {
    add: () => undefined,
    estimate: (run) => Number(count.get(allOf([run]))),
    candidates: (runs) => (isVague(runs) ? undefined : (find.all(allOf(runs)) as number[])),
  };
}

/**
 * One character is a prefix of hundreds of words, whose lists would have to be merged: with 25
 * million characters that takes 30 ms at the median, as long as reading every skeleton in memory,
 * and 180 ms for common ones.
 */
function isVague(runs: readonly string[]): boolean {
  return runs.flatMap(stretchesOf).every((stretch) => stretch.length === 1);
}

/** All stretches must stand in the passage; full-text syntax joins them by AND. */
function allOf(runs: readonly string[]): string {
  return runs.flatMap(stretchesOf).map(gramPhrase).join(' AND ');
}
