import BetterSqlite3 from 'better-sqlite3';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type DatabaseKind, openDatabase } from './open-database.ts';

const settingsOf = {
  journal_mode: 'wal',
  foreign_keys: 1,
  busy_timeout: 5000,
  trusted_schema: 0,
  cell_size_check: 1,
  journal_size_limit: 67_108_864,
};

test.each<{ kind: DatabaseKind; synchronous: number }>([
  { kind: 'library', synchronous: 2 },
  { kind: 'index', synchronous: 1 },
])('$kind keeps its settings when it is opened again after a write', ({ kind, synchronous }) => {
  const path = newPath();
  for (const opening of [1, 2]) {
    const database = openDatabase(path, kind);
    database.exec(`CREATE TABLE t${opening} (a)`);
    for (const [name, value] of Object.entries({ ...settingsOf, synchronous })) {
      expect(database.pragma(name, { simple: true }), name).toBe(value);
    }
    database.close();
  }
});

test('a library is not taken for an index, nor the other way round', () => {
  const path = newPath();
  openDatabase(path, 'library').close();
  expect(() => openDatabase(path, 'index')).toThrow(/foreignDatabase/);
});

test('the database of another program is left alone', () => {
  const path = newPath();
  const other = new BetterSqlite3(path);
  other.exec('CREATE TABLE theirs (a)');
  other.close();
  expect(() => openDatabase(path, 'library')).toThrow(/foreignDatabase/);
});

test('a file that is no database is named as damaged', () => {
  const path = newPath();
  writeFileSync(path, '这不是数据库。'.repeat(400));
  expect(() => openDatabase(path, 'library')).toThrow(/libraryCorrupt/);
});

test('a folder that is not there is named', () => {
  expect(() => openDatabase(join(newPath(), 'nowhere.db'), 'library')).toThrow();
});

function newPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'zhengci-open-')), 'library.db');
}
