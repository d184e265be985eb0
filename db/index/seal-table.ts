import { crc32 } from 'node:zlib';
import type { DatabaseHandle } from '#db/open-database.ts';

/**
 * Checksums of what the index holds. SQLite has none: a bit that a disk flips inside a stored text
 * or number leaves a sound file and a wrong answer. They are made while rows are written, from the
 * values themselves, and compared by `zhengci check` alone; a start does not read a library whole.
 *
 *   part    subject       what it is about
 *   text    version id    its rows of parsed_version, section, passage, packed_passages and note
 *   words   its key       its rows of word, in any order
 *   facts   document id   its row of document_facts
 *   source  ''            the stored candidate source
 *
 * Phrases, links, places of annotations and the grams of very large libraries have none: they are
 * changed in place, a few rows at a time.
 */
export const sealTableSql = `CREATE TABLE seal (
  part TEXT NOT NULL,
  subject TEXT NOT NULL,
  sum INTEGER NOT NULL,
  PRIMARY KEY (part, subject)
) WITHOUT ROWID;`;

/** What is sealed for itself. */
export type SealPart = 'text' | 'words' | 'facts' | 'source';

/**
 * Goes on with a checksum by the values of one row, as they are written or as they are read.
 *
 * sumOfRow([1, '城镇化', null]) -> 2747953742
 */
export function sumOfRow(row: readonly unknown[], before = 0): number {
  let sum = before;
  let text = ''; // One call for many short values: there are millions of them.
  for (const value of row) {
    if (Buffer.isBuffer(value)) sum = crc32(value, sum);
    else text += `${typeof value} ${String(value)}\n`;
  }
  return crc32(text, sum);
}

/**
 * Adds the checksum of one row to those of others that may come in any order.
 *
 * addSum(addSum(0, sumOfRow(a)), sumOfRow(b)) === addSum(addSum(0, sumOfRow(b)), sumOfRow(a))
 */
export function addSum(sum: number, ofRow: number): number {
  return (sum + ofRow) % 2 ** 32;
}

/**
 * Keeps the checksum of something that was just written.
 *
 * writeSeal(handle, { part: 'text', subject: 'hebi@1' }, sum)
 */
export function writeSeal(handle: DatabaseHandle, { part, subject }: Sealed, sum: number): void {
  handle.prepare('INSERT OR REPLACE INTO seal VALUES (?, ?, ?)').run(part, subject, sum);
}

/**
 * Forgets the checksum of something that is gone.
 *
 * removeSeal(handle, { part: 'facts', subject: 'hebi' })
 */
export function removeSeal(handle: DatabaseHandle, { part, subject }: Sealed): void {
  handle.prepare('DELETE FROM seal WHERE part = ? AND subject = ?').run(part, subject);
}

/** One thing that has a checksum of its own. */
export type Sealed = { readonly part: SealPart; readonly subject: string };

/**
 * Reads everything that is sealed, and gives what is no longer as it was written.
 *
 * listBrokenSeals(handle) -> [{ part: 'text', subject: 'hebi@1' }]
 */
export function listBrokenSeals(handle: DatabaseHandle): Sealed[] {
  const rows = handle.prepare('SELECT part, subject, sum FROM seal').raw().all();
  const sealed = new Map(
    (rows as [string, string, number][]).map(([part, subject, sum]) => [`${part} ${subject}`, sum]),
  );
  const broken: Sealed[] = [];
  for (const { part, subject, sum } of presentSums(handle)) {
    if (sealed.get(`${part} ${subject}`) !== sum) broken.push({ part, subject });
    sealed.delete(`${part} ${subject}`);
  }
  // A subject that has changed its name is missing under the old one.
  const gone = [...sealed.keys()].map((name) => name.split(' '));
  return [
    ...broken,
    ...gone.map(([part = '', ...rest]) => ({ part: part as SealPart, subject: rest.join(' ') })),
  ];
}

function* presentSums(handle: DatabaseHandle): Generator<Sealed & { readonly sum: number }> {
  const versions = handle.prepare('SELECT version_id FROM parsed_version').pluck().all();
  const sumOfText = textSummer(handle);
  for (const subject of versions as string[]) {
    yield { part: 'text', subject, sum: sumOfText(subject) };
  }
  for (const [key, sum] of sumsOfWords(handle)) yield { part: 'words', subject: String(key), sum };
  const facts = handle.prepare('SELECT * FROM document_facts').raw().all() as unknown[][];
  for (const row of facts) yield { part: 'facts', subject: String(row[0]), sum: sumOfRow(row) };
  if (handle.prepare('SELECT 1 FROM search_chunk').get() !== undefined) {
    yield { part: 'source', subject: '', sum: sumOfSource(handle) };
  }
}

/** The tables in the order in which they are written. */
const textTables = [
  'parsed_version WHERE version_id = ?',
  'section WHERE version_id = ? ORDER BY ordinal',
  'passage WHERE version_id = ? ORDER BY key',
  'packed_passages WHERE version_id = ?',
  'note WHERE version_id = ? ORDER BY ordinal',
];

function textSummer(handle: DatabaseHandle): (versionId: string) => number {
  const questions = textTables.map((from) => handle.prepare(`SELECT * FROM ${from}`).raw());
  return (versionId) => {
    let sum = 0;
    for (const question of questions) {
      for (const row of question.iterate(versionId)) sum = sumOfRow(row as unknown[], sum);
    }
    return sum;
  };
}

function sumsOfWords(handle: DatabaseHandle): Map<number, number> {
  const sums = new Map<number, number>();
  for (const row of handle.prepare('SELECT * FROM word').raw().iterate()) {
    const [, key] = row as [string, number, number];
    sums.set(key, addSum(sums.get(key) ?? 0, sumOfRow(row as unknown[])));
  }
  return sums;
}

/**
 * Gives the checksum of the stored candidate source.
 *
 * writeSeal(handle, { part: 'source', subject: '' }, sumOfSource(handle))
 */
export function sumOfSource(handle: DatabaseHandle): number {
  let sum = 0;
  const rows = handle.prepare('SELECT key, data FROM search_chunk ORDER BY key').raw();
  for (const row of rows.iterate()) sum = sumOfRow(row as unknown[], sum);
  return sum;
}
