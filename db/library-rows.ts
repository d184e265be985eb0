import BetterSqlite3 from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What tells when or in which order something was written, and not what. */
const ofTheMoment = new Set(['key', 'number', 'counter', 'first_key', 'changed', 'version']);
/** Kept by SQLite, by the clock, or as one row a change. */
const apart = /^(sqlite_|setting$|change$|seal$|gram_|search_chunk$|backup)/u;
/** What stands for a row of another table is named by its id. */
const queries: Readonly<Record<string, string>> = {
  word: 'SELECT text, version_id, hits FROM word JOIN parsed_version ON word.version = key',
};

/**
 * Gives a fingerprint of the rows of both databases of a library, table by table, in no order and
 * without times and running numbers: equal ones hold the same.
 *
 * rowsOfLibrary('/data').version -> '5 9c1185a5…'
 */
export function rowsOfLibrary(dataDir: string): Readonly<Record<string, string>> {
  const names = readdirSync(dataDir).filter((name) => /^(library|index\.\d+)\.db$/u.test(name));
  const newest = names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const index = newest.findLast((name) => name.startsWith('index'));
  return { ...rowsOf(join(dataDir, 'library.db')), ...rowsOf(join(dataDir, index ?? '')) };
}

function rowsOf(path: string): Record<string, string> {
  const database = new BetterSqlite3(path, { readonly: true });
  try {
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
      )
      .pluck()
      .all() as string[];
    const own = tables.filter((name) => !apart.test(name));
    return Object.fromEntries(own.map((name) => [name, fingerprint(database, name)]));
  } finally {
    database.close();
  }
}

function fingerprint(database: BetterSqlite3.Database, table: string): string {
  const query = queries[table] ?? `SELECT * FROM "${table}"`;
  const rows = database.prepare(query).all() as Record<string, unknown>[];
  const written = rows.map((row) => JSON.stringify(Object.entries(row).filter(isLasting)));
  return `${rows.length} ${createHash('sha256').update(written.toSorted().join('\n')).digest('hex')}`;
}

function isLasting([column]: readonly [string, unknown]): boolean {
  return !ofTheMoment.has(column) && !column.endsWith('_at') && !column.endsWith('At');
}
