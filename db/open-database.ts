import BetterSqlite3 from 'better-sqlite3';
import { NamedError } from '#lib/message/named-error.ts';
import { nameDatabaseError } from './name-database-error.ts';
import { refuseOldRuntime } from './refuse-old-runtime.ts';

/** An open SQLite file. */
export type DatabaseHandle = BetterSqlite3.Database;

/** Which of the two: given data, or computed data that can be made again. */
export type DatabaseKind = 'library' | 'index';

/** Four letters in the header of the file say whose it is: ZhLi and ZhIx. */
export const applicationIds: Record<DatabaseKind, number> = {
  library: 0x5a684c69,
  index: 0x5a684978,
};

// Given data must survive a power cut; computed data is made again.
const synchronous: Record<DatabaseKind, 'FULL' | 'NORMAL'> = { library: 'FULL', index: 'NORMAL' };

const busyTimeoutMs = 5000; // An ingestion holds the lock for one document: tens of milliseconds.
const journalSizeLimitBytes = 64 * 1024 * 1024; // A write-ahead log larger than this is cut back.

/**
 * Opens a database file, made when absent, with every setting that its kind needs.
 *
 * Settings are stated one by one, because SQLite's own change with the moment: `synchronous` is
 * FULL on a new file and NORMAL from its second opening on.
 *
 * openDatabase('/data/library.db', 'library').pragma('synchronous', { simple: true }) -> 2
 */
export function openDatabase(path: string, kind: DatabaseKind): DatabaseHandle {
  let database: DatabaseHandle | undefined;
  try {
    refuseOldRuntime({ napi: process.versions['napi'] ?? '0', node: process.version });
    database = new BetterSqlite3(path, { timeout: busyTimeoutMs });
    claim(database, path, kind);
    configure(database, kind);
    return database;
  } catch (error) {
    database?.close();
    throw nameDatabaseError(error, path);
  }
}

function configure(database: DatabaseHandle, kind: DatabaseKind): void {
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${synchronous[kind]}`);
  database.pragma('foreign_keys = ON');
  database.pragma(`busy_timeout = ${busyTimeoutMs}`);
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma(`journal_size_limit = ${journalSizeLimitBytes}`);
}

/** A file of another program is left alone: its header names another owner, or it has tables. */
function claim(database: DatabaseHandle, path: string, kind: DatabaseKind): void {
  const owner = Number(database.pragma('application_id', { simple: true }));
  if (owner === applicationIds[kind]) return;
  const tables = database.prepare('SELECT count(*) FROM sqlite_master').pluck().get();
  if (owner !== 0 || tables !== 0) throw new NamedError('foreignDatabase', { path });
  database.pragma(`application_id = ${applicationIds[kind]}`);
}
