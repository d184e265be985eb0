import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { NamedError } from '#lib/message/named-error.ts';
import { sweepTemporary } from '#db/durable-file.ts';
import { type DatabaseHandle, openDatabase } from '#db/open-database.ts';
import { openTables } from '#db/open-tables.ts';
import { migrateLibrary } from './migrate-library.ts';
import { readMigrations } from './read-migrations.ts';
import { makeFolder } from '#db/make-folder.ts';

/** library.db, open: drizzle for questions, the handle for what drizzle has no words for. */
export type GivenDatabase = {
  readonly handle: DatabaseHandle;
  readonly tables: BetterSQLite3Database;
};

/** Where library.db lies, where its backups go, and the time. */
export type GivenOptions = {
  readonly dataDir: string;
  readonly backupsDir: string;
  readonly now: Date;
};

/**
 * Opens library.db in its newest shape; makes folder and file when they are absent.
 *
 * openGiven({ dataDir: '/data', backupsDir: '/backups', now: new Date() })
 */
export function openGiven({ dataDir, backupsDir, now }: GivenOptions): GivenDatabase {
  requireWritableFolder(dataDir);
  sweepTemporary(dataDir);
  const path = join(dataDir, 'library.db');
  const handle = openDatabase(path, 'library');
  try {
    migrateLibrary(handle, { path, migrations: readMigrations(), backupsDir, now });
  } catch (error) {
    handle.close();
    throw error;
  }
  return { handle, tables: openTables(handle) };
}

function requireWritableFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new NamedError('dataFolderNotWritable', { path: dataDir }, { cause: error });
  }
}
