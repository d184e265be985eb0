import BetterSqlite3 from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import * as schema from './schema.ts';

test('the tables that are made are those of the schema, column for column', () => {
  const database = new BetterSqlite3(':memory:');
  database.exec(readFileSync(join(import.meta.dirname, 'tables.sql'), 'utf8'));
  const described = Object.values(schema).filter((value) => is(value, SQLiteTable));
  expect(described.length).toBeGreaterThan(9);
  for (const table of described) {
    const made = database.prepare('SELECT name FROM pragma_table_info(?)').pluck();
    expect(made.all(getTableName(table))).toEqual(
      Object.values(getTableColumns(table)).map(({ name }: { readonly name: string }) => name),
    );
  }
});
