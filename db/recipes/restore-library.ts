import BetterSqlite3 from 'better-sqlite3';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { NamedError } from '#lib/message/named-error.ts';
import { type Backup, backupName, listBackups } from '#db/backup/list-backups.ts';
import { refuseUnsound } from '#db/backup/refuse-unsound.ts';
import { renameDurably, temporaryName, writeThrough } from '#db/durable-file.ts';
import { failpoint } from '#db/failpoint.ts';
import { removeIndexPointer } from '#db/index/open-index.ts';
import { readMigrations } from '#db/library/read-migrations.ts';
import { makeFolder } from '#db/make-folder.ts';
import { nameDatabaseError } from '#db/name-database-error.ts';
import { applicationIds } from '#db/open-database.ts';
import { forgetSignInSecret } from './accounts/sign-in-secret.ts';
import { annotationCopyPath } from './exchange/annotation-copy.ts';
import { copyOriginals } from './keep-backup.ts';
import { reindex, type ReindexAnswer, type UpkeepOptions } from './reindex.ts';

/** What stands in the library now, and where what stood there before was put. */
export type RestoreAnswer = ReindexAnswer & {
  readonly from: string;
  /** Undefined where there was no library before. */
  readonly replaced: string | undefined;
  /** The copy of the annotations of the library before; what it has more can be imported. */
  readonly annotations: string | undefined;
};

/**
 * Puts a backup in the place of the library: the one of this name or path, else the newest sound one.
 *
 * What stood there is kept among the backups as `replaced`. The index is made again, because change
 * numbers of two histories may be equal and mean different things.
 *
 *   backup sound? -> nobody else has the library open? -> old library copied among the backups
 *     -> index forgotten -> backup copied beside the library and renamed over it -> index made
 *
 * Whatever ends it on the way, either the old library or the new one is there, whole.
 *
 * restoreLibrary(options, 'library-20261121T081500000Z-daily.db').documents -> 5
 */
export function restoreLibrary(options: UpkeepOptions, name: string | undefined): RestoreAnswer {
  const { dataDir, backupsDir } = options;
  const from = chooseBackup(backupsDir, name);
  const path = join(dataDir, 'library.db');
  const temporary = temporaryName(path);
  try {
    makeFolder(dataDir);
    const replaced = existsSync(path) ? putAside(path, options) : undefined;
    const annotations = putCopyAside(options);
    failpoint('restore.kept');
    removeIndexPointer(dataDir);
    copyFileSync(from, temporary);
    writeThrough(temporary);
    failpoint('restore.copied');
    for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
    forgetSignInSecret(dataDir);
    renameDurably(temporary, path);
    failpoint('restore.named');
    copyOriginals(backupsDir, dataDir);
    failpoint('restore.whole');
    return { ...reindex(options), from, replaced, annotations };
  } catch (error) {
    rmSync(temporary, { force: true });
    throw nameDatabaseError(error, dataDir);
  }
}

function chooseBackup(backupsDir: string, name: string | undefined): string {
  if (name !== undefined) {
    const path = isAbsolute(name) || existsSync(name) ? resolve(name) : join(backupsDir, name);
    if (!existsSync(path)) throw new NamedError('unknownBackup', { name, path: backupsDir });
    refuseUnsound(path);
    refuseForeign(path);
    return path;
  }
  const newest = listBackups(backupsDir).find(isSound);
  if (newest === undefined) throw new NamedError('noBackup', { path: backupsDir });
  return newest.path;
}

/** Asked before anything is moved: a file of another program, or of a newer one of ours. */
function refuseForeign(path: string): void {
  const copy = new BetterSqlite3(path, { readonly: true });
  try {
    const owner = Number(copy.pragma('application_id', { simple: true }));
    if (owner !== applicationIds.library) throw new NamedError('foreignDatabase', { path });
    const version = Number(copy.pragma('user_version', { simple: true }));
    const known = readMigrations().length;
    if (version > known) throw new NamedError('libraryTooNew', { path, version, known });
  } finally {
    copy.close();
  }
}

/** What a restoration replaced is not what somebody wants back who names nothing. */
function isSound({ path, reason }: Backup): boolean {
  if (reason === 'replaced') return false;
  try {
    refuseUnsound(path);
    refuseForeign(path);
    return true;
  } catch {
    return false;
  }
}

/** A damaged library is kept too, byte for byte: somebody may save from it what no backup has. */
function putAside(path: string, { backupsDir, now }: UpkeepOptions): string {
  closeJournal(path);
  makeFolder(backupsDir);
  const kept = join(backupsDir, backupName({ now: now(), reason: 'replaced' }));
  copyFileSync(path, kept);
  writeThrough(kept);
  return kept;
}

/** The copy belongs to the library that is replaced; the restored one begins its own. */
function putCopyAside({ dataDir, backupsDir, now }: UpkeepOptions): string | undefined {
  const path = annotationCopyPath(dataDir);
  if (!existsSync(path)) return undefined;
  makeFolder(backupsDir);
  const kept = join(
    backupsDir,
    `${backupName({ now: now(), reason: 'replaced' })}.annotations.jsonl`,
  );
  copyFileSync(path, kept);
  writeThrough(kept);
  rmSync(path);
  return kept;
}

/**
 * Brings what still stands in the write-ahead log into the file, and so finds out whether another
 * process has it open: SQLite leaves WAL mode for nobody who is not alone.
 */
function closeJournal(path: string): void {
  let database: BetterSqlite3.Database | undefined;
  try {
    database = new BetterSqlite3(path, { timeout: 500 });
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    if (isBusy(error)) throw new NamedError('libraryInUse', { path }, { cause: error });
    // A damaged file has no journal worth keeping.
  } finally {
    database?.close();
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof BetterSqlite3.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
}
