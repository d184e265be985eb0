import type { Suggestion } from '#lib/search/model.ts';
import type { DatabaseHandle } from '#db/open-database.ts';
import { addSum, sumOfRow, writeSeal } from './seal-table.ts';

/**
 * The words of each version and how often they stand in it, for suggestions while a query is typed
 * and for the words that go with a hit.
 *
 * There are a hundred rows a page of text, so a row is a word and two small numbers in one tree:
 * with long ids and two indices it took 24 bytes for each character of the library, now four.
 * drizzle has no word for a table without row numbers, so it is written and asked for by hand.
 */
export const wordTableSql = `CREATE TABLE word (
  text TEXT NOT NULL,
  version INTEGER NOT NULL,
  hits INTEGER NOT NULL,
  PRIMARY KEY (text, version)
) WITHOUT ROWID;`;

/** The words of one version, by the key of its row in `parsed_version`. */
export type WordsOfVersion = {
  readonly key: number;
  readonly words: ReadonlyMap<string, number>;
};

type Database = { readonly handle: DatabaseHandle };
type Row = readonly [text: string, version: number, hits: number];

/**
 * Writes the words of versions, in the order of the tree: it is then filled from left to right
 * once, instead of once a version.
 *
 * insertWords(handle, [{ key: 1, words: new Map([['城镇化', 12]]) }])
 */
export function insertWords(handle: DatabaseHandle, versions: readonly WordsOfVersion[]): void {
  const insert = handle.prepare('INSERT INTO word VALUES (?, ?, ?)');
  const rows = versions.flatMap(({ key, words }) =>
    [...words].map(([text, hits]): Row => [text, key, hits]),
  );
  const sums = new Map<number, number>();
  for (const row of rows.sort(inTreeOrder)) {
    insert.run(...row);
    sums.set(row[1], addSum(sums.get(row[1]) ?? 0, sumOfRow(row)));
  }
  for (const [key, sum] of sums) writeSeal(handle, { part: 'words', subject: String(key) }, sum);
}

/** Nearly SQLite's own order, which is that of bytes: what is beyond U+FFFF differs, and is rare. */
function inTreeOrder(a: Row, b: Row): number {
  if (a[0] === b[0]) return a[1] - b[1];
  return a[0] < b[0] ? -1 : 1;
}

const currentOnly = `JOIN parsed_version ON parsed_version.key = word.version
  JOIN document_facts ON document_facts.version_id = parsed_version.version_id`;

/**
 * Counts how often words stand in the current versions of some documents; undefined means all. A
 * word that stands nowhere is absent.
 *
 * countWords(index, ['城镇化', '没有'], undefined) -> Map { '城镇化' => 187 }
 */
export function countWords(
  { handle }: Database,
  texts: readonly string[],
  documentIds: readonly string[] | undefined,
): Map<string, number> {
  const { condition, values } = among('document_facts.document_id', documentIds);
  const rows = handle
    .prepare(
      `SELECT word.text, sum(word.hits) FROM word ${currentOnly}
       WHERE word.text IN (SELECT value FROM json_each(?)) AND ${condition} GROUP BY word.text`,
    )
    .raw()
    .all(JSON.stringify(texts), ...values);
  return new Map(rows as [string, number][]);
}

/**
 * Counts all words of the current versions of some documents; undefined means all.
 *
 * countAllWords(index, undefined) -> 31290
 */
export function countAllWords(
  { handle }: Database,
  documentIds: readonly string[] | undefined,
): number {
  const { condition, values } = among('document_facts.document_id', documentIds);
  // Versions are looked up once and not once a row: a quarter of the time of a join.
  const versions = `SELECT parsed_version.key FROM parsed_version
    JOIN document_facts ON document_facts.version_id = parsed_version.version_id WHERE ${condition}`;
  return Number(
    handle
      .prepare(`SELECT coalesce(sum(hits), 0) FROM word WHERE version IN (${versions})`)
      .pluck()
      .get(...values),
  );
}

const suggestionLimit = 12; // One list that fits under the search box.

/**
 * Gives the words that begin with `prefix`, those of most documents first.
 *
 * suggestWords(index, '城镇') -> [{ kind: 'word', text: '城镇化', documents: 5 }, …]
 */
export function suggestWords({ handle }: Database, prefix: string): Suggestion[] {
  if (prefix === '') return [];
  const rows = handle
    .prepare(
      `SELECT word.text, count(*) AS documents FROM word ${currentOnly}
       WHERE word.text >= ? AND word.text < ? GROUP BY word.text
       ORDER BY documents DESC, sum(word.hits) DESC, word.text LIMIT ${suggestionLimit}`,
    )
    .all(prefix, `${prefix}\u{10ffff}`) as { text: string; documents: number }[];
  return rows.map((row) => ({ kind: 'word', ...row }));
}

/** One value however many there are: a statement takes no more than 32,766. */
function among(column: string, values: readonly string[] | undefined) {
  return values === undefined
    ? { condition: 'true', values: [] }
    : {
        condition: `${column} IN (SELECT value FROM json_each(?))`,
        values: [JSON.stringify(values)],
      };
}
