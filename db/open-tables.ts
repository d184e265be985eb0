import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type BetterSqlite3 from 'better-sqlite3';
import type { DatabaseHandle } from './open-database.ts';

type Statement = BetterSqlite3.Statement;

/** More than the statements of an ingestion or of any page; a list of values makes new ones. */
const mostKept = 256;

/**
 * Gives the tables of an open database, each statement compiled once and kept.
 *
 * Drizzle compiles every question anew. What it compiled is held by SQLite until the collector of
 * garbage happens to come by, which knows nothing of it: an ingestion of 4,000 texts held half a
 * gigabyte of such statements.
 *
 * openTables(handle).select().from(documents).all()
 */
export function openTables(handle: DatabaseHandle): BetterSQLite3Database {
  const kept = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const statement = kept.get(sql) ?? handle.prepare(sql);
    // The one used longest ago is the first of the map.
    kept.delete(sql);
    kept.set(sql, statement);
    const [oldest = ''] = kept.keys();
    if (kept.size > mostKept) kept.delete(oldest);
    if (statement.reader) statement.raw(false); // As it is when new: drizzle asks for raw rows itself.
    return statement;
  };
  return drizzle(Object.create(handle, { prepare: { value: prepare } }) as DatabaseHandle);
}
