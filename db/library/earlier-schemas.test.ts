import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type DatabaseHandle, openDatabase } from '#db/open-database.ts';
import { migrateLibrary } from './migrate-library.ts';
import { readMigrations } from './read-migrations.ts';

const migrations = readMigrations();
const earlier = migrations.slice(0, -1).map(({ name }, at) => ({ name, count: at + 1 }));

test.each(earlier)(
  'a library of $name with rows in every table loses none of them',
  ({ count }) => {
    const folder = mkdtempSync(join(tmpdir(), 'zhengci-earlier-'));
    const path = join(folder, 'library.db');
    const options = { path, backupsDir: join(folder, 'backups'), now: new Date() };
    const database = openDatabase(path, 'library');
    migrateLibrary(database, { ...options, migrations: migrations.slice(0, count) });
    fillTables(database);
    const before = contents(database);
    migrateLibrary(database, { ...options, migrations });
    const after = contents(database);
    for (const [table, rows] of Object.entries(before)) {
      expect(rows.length, table).toBe(2);
      expect(after[table]?.length, table).toBeGreaterThanOrEqual(2);
      // Columns may come; what stood there stands there still.
      for (const [at, row] of rows.entries()) expect(after[table]?.[at]).toMatchObject(row);
    }
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  },
);

type Row = Record<string, unknown>;
type Column = { readonly name: string; readonly type: string; readonly pk: number };

/** Two rows in each table, made from its columns: a table that is added tomorrow is filled too. */
function fillTables(database: DatabaseHandle): void {
  database.pragma('foreign_keys = OFF');
  for (const table of tablesOf(database)) {
    const columns = database.pragma(`table_info("${table}")`) as Column[];
    for (const nth of [1, 2]) {
      const values = columns.map(({ type }) => (/int|real|num/i.test(type) ? nth : `行${nth}`));
      const places = columns.map(() => '?').join(', ');
      database.prepare(`INSERT OR REPLACE INTO "${table}" VALUES (${places})`).run(...values);
    }
  }
  database.pragma('foreign_keys = ON');
}

function contents(database: DatabaseHandle): Record<string, Row[]> {
  const tables = tablesOf(database);
  return Object.fromEntries(
    tables.map((table) => [
      table,
      database.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).all() as Row[],
    ]),
  );
}

function tablesOf(database: DatabaseHandle): string[] {
  return database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
}
