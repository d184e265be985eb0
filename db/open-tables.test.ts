import { sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DatabaseHandle, openDatabase } from './open-database.ts';
import { openTables } from './open-tables.ts';

const places = sqliteTable('places', { id: integer('id').primaryKey(), name: text('name') });
let folder: string;
let handle: DatabaseHandle;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengci-tables-'));
  handle = openDatabase(join(folder, 'index.1.db'), 'index');
  handle.exec('CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT)');
});

afterEach(() => {
  handle.close();
  rmSync(folder, { recursive: true });
});

test('compiles a question once, however often it is asked', () => {
  const prepare = vi.spyOn(handle, 'prepare');
  const tables = openTables(handle);
  for (const name of ['鹤壁市', '濮阳市', '河南省']) tables.insert(places).values({ name }).run();
  const asked = prepare.mock.calls.length;
  expect(tables.select().from(places).all()).toHaveLength(3);
  expect(tables.select().from(places).all()).toHaveLength(3);
  expect(asked).toBe(1);
  expect(prepare.mock.calls.length).toBe(2);
});

test('gives rows by name to one who asks by name, after another had them as lists', () => {
  const tables = openTables(handle);
  tables.insert(places).values({ name: '鹤壁市' }).run();
  const question = tables.select().from(places).toSQL().sql;
  expect(tables.select().from(places).all()).toEqual([{ id: 1, name: '鹤壁市' }]);
  expect(tables.all(sql.raw(question))).toEqual([{ id: 1, name: '鹤壁市' }]);
  expect(tables.select().from(places).all()).toEqual([{ id: 1, name: '鹤壁市' }]);
});

test('goes on after a table has got another column', () => {
  const tables = openTables(handle);
  tables.insert(places).values({ name: '鹤壁市' }).run();
  expect(tables.select().from(places).get()?.name).toBe('鹤壁市');
  handle.exec('ALTER TABLE places ADD COLUMN level TEXT');
  expect(tables.select().from(places).get()?.name).toBe('鹤壁市');
});

test('answers rightly when there are more questions than it keeps', () => {
  const tables = openTables(handle);
  for (let number = 0; number < 600; number += 1) {
    expect(tables.get(sql.raw(`SELECT ${String(number)} AS number`))).toEqual({ number });
  }
  expect(tables.get(sql.raw('SELECT 0 AS number'))).toEqual({ number: 0 });
});

test('writes and takes back within a transaction', () => {
  const tables = openTables(handle);
  expect(() => {
    tables.transaction((tx) => {
      tx.insert(places).values({ name: '鹤壁市' }).run();
      throw new Error('halted');
    });
  }).toThrow('halted');
  expect(tables.select().from(places).all()).toEqual([]);
});
