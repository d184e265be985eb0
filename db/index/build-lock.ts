import BetterSqlite3 from 'better-sqlite3';
import { join } from 'node:path';
import { NamedError } from '#lib/message/named-error.ts';
import { nameDatabaseError } from '#db/name-database-error.ts';

const longestBuildMs = 15 * 60 * 1000; // Some hundred million characters.

/**
 * Runs `work` where no other process builds just now, and else does without.
 *
 * whereNobodyBuilds('/data', () => sweepGenerations('/data'))
 */
export function whereNobodyBuilds(dataDir: string, work: () => void): void {
  try {
    underLock(dataDir, 0, work);
  } catch (error) {
    if (!(error instanceof NamedError && error.code === 'libraryBusy')) throw error;
  }
}

/**
 * Runs `work` while no other process builds a generation in the same data folder.
 *
 * The lock is a transaction in a database of its own: the system releases it when the process
 * dies, which a lock file would not.
 *
 * underBuildLock('/data', () => rebuild())
 */
export function underBuildLock<Result>(dataDir: string, work: () => Result): Result {
  return underLock(dataDir, longestBuildMs, work);
}

function underLock<Result>(dataDir: string, timeoutMs: number, work: () => Result): Result {
  const path = join(dataDir, 'build.lock');
  let lock: BetterSqlite3.Database | undefined;
  try {
    lock = new BetterSqlite3(path, { timeout: timeoutMs });
    // Nothing is ever written: who is killed must leave no journal of it.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    return work();
  } catch (error) {
    throw nameDatabaseError(error, path);
  } finally {
    lock?.close();
  }
}
