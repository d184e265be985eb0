import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type DatabaseHandle, openDatabase } from '#db/open-database.ts';
import { migrateLibrary } from './migrate-library.ts';
import { type Migration, parseMigration, readMigrations } from './read-migrations.ts';

const first = parseMigration(
  '0000_first',
  `CREATE TABLE document (document_id text PRIMARY KEY NOT NULL);
   --> statement-breakpoint
   CREATE TABLE annotation (annotation_id integer PRIMARY KEY, document_id text NOT NULL
     REFERENCES document (document_id) ON DELETE CASCADE);`,
);

/** What drizzle-kit writes to change a column: a new table, a copy, a drop, a new name. */
const rebuild = `
  PRAGMA foreign_keys=OFF;
  --> statement-breakpoint
  CREATE TABLE __new_document (document_id text PRIMARY KEY NOT NULL, title text);
  --> statement-breakpoint
  INSERT INTO __new_document (document_id) SELECT document_id FROM document;
  --> statement-breakpoint
  DROP TABLE document;
  --> statement-breakpoint
  ALTER TABLE __new_document RENAME TO document;
  --> statement-breakpoint
  PRAGMA foreign_keys=ON;`;

test('a table that is rebuilt does not take the annotations with it', () => {
  const { database, migrate } = libraryWithAnnotations();
  migrate([first, parseMigration('0001_rebuild', rebuild)]);
  expect(rows(database, 'annotation')).toBe(2);
  expect(database.pragma('user_version', { simple: true })).toBe(2);
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('a migration that would lose rows is undone and named, and can be tried again', () => {
  const { database, migrate } = libraryWithAnnotations();
  const losing = parseMigration('0001_losing', 'DELETE FROM annotation WHERE annotation_id = 1;');
  expect(() => migrate([first, losing])).toThrow(/migrationLosesRows.*"annotation".*2.*1/);
  expect(rows(database, 'annotation')).toBe(2);
  expect(database.pragma('user_version', { simple: true })).toBe(1);
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('a migration that drops a table loses its rows', () => {
  const { database, migrate } = libraryWithAnnotations();
  const dropping = parseMigration('0001_drop', 'DROP TABLE annotation;');
  expect(() => migrate([first, dropping])).toThrow(/migrationLosesRows/);
  expect(rows(database, 'annotation')).toBe(2);
});

test('a migration may lose the rows it declares', () => {
  const { database, migrate } = libraryWithAnnotations();
  migrate([
    first,
    parseMigration('0001_less', '-- may lose rows of: annotation\nDELETE FROM annotation;'),
  ]);
  expect(rows(database, 'annotation')).toBe(0);
});

test('a migration that leaves an annotation without its document is undone', () => {
  const { database, migrate } = libraryWithAnnotations();
  const orphaning = parseMigration(
    '0001_orphan',
    "UPDATE document SET document_id = 'elsewhere' WHERE document_id = 'hebi';",
  );
  expect(() => migrate([first, orphaning])).toThrow(/migrationFailed.*foreign_key_check/);
  expect(rows(database, "document WHERE document_id = 'hebi'")).toBe(1);
});

test('a migration with a fault leaves nothing half done', () => {
  const { database, migrate } = libraryWithAnnotations();
  const faulty = parseMigration(
    '0001_fault',
    'CREATE TABLE half (a);\n--> statement-breakpoint\nCREATE TABLE half (a);',
  );
  expect(() => migrate([first, faulty])).toThrow(/migrationFailed.*half/);
  expect(rows(database, "sqlite_master WHERE name = 'half'")).toBe(0);
});

test('a backup is made before a library with data changes its shape, and only then', () => {
  const { backupsDir, migrate } = libraryWithAnnotations();
  expect(files(backupsDir)).toEqual([]);
  migrate([first, parseMigration('0001_more', 'CREATE TABLE code (a);')]);
  expect(files(backupsDir)).toEqual(['library-20261121T081500000Z-before-0001_more.db']);
  const copy = openDatabase(join(backupsDir, files(backupsDir)[0] ?? ''), 'library');
  expect(rows(copy, 'annotation')).toBe(2);
});

test('a library of a newer program is left alone', () => {
  const { migrate } = libraryWithAnnotations();
  expect(() => migrate([])).toThrow(/libraryTooNew/);
});

test('the checked-in migrations make the tables and are applied once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhengci-migrate-'));
  const path = join(folder, 'library.db');
  const options = { path, migrations: readMigrations(), backupsDir: folder, now: new Date() };
  const database = openDatabase(path, 'library');
  migrateLibrary(database, options);
  migrateLibrary(database, options);
  expect(database.pragma('user_version', { simple: true })).toBe(options.migrations.length);
  expect(rows(database, 'version')).toBe(0);
});

test('no row leaves because another one left', () => {
  const written = readMigrations().flatMap((migration) => migration.statements);
  expect(written.filter((statement) => /ON DELETE CASCADE/i.test(statement))).toEqual([]);
});

function libraryWithAnnotations() {
  const folder = mkdtempSync(join(tmpdir(), 'zhengci-migrate-'));
  const path = join(folder, 'library.db');
  const backupsDir = join(folder, 'backups');
  const database = openDatabase(path, 'library');
  const now = new Date('2026-11-21T08:15:00Z');
  function migrate(migrations: readonly Migration[]): void {
    migrateLibrary(database, { path, migrations, backupsDir, now });
  }
  migrate([first]);
  database.exec("INSERT INTO document VALUES ('hebi'), ('puyang')");
  database.exec("INSERT INTO annotation VALUES (1, 'hebi'), (2, 'puyang')");
  return { database, backupsDir, migrate };
}

function rows(database: DatabaseHandle, from: string): number {
  return Number(database.prepare(`SELECT count(*) FROM ${from}`).pluck().get());
}

function files(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
