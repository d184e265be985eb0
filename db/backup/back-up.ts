import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { renameDurably, temporaryName, writeThrough } from '#db/durable-file.ts';
import { failpoint } from '#db/failpoint.ts';
import { makeFolder } from '#db/make-folder.ts';
import { nameDatabaseError } from '#db/name-database-error.ts';
import type { DatabaseHandle } from '#db/open-database.ts';
import { backupName, listBackups } from './list-backups.ts';
import { refuseUnsound } from './refuse-unsound.ts';

/** Where a backup goes, when, and what it is made before. */
export type BackupOptions = {
  readonly backupsDir: string;
  readonly now: Date;
  readonly reason: string;
};

/**
 * Writes a whole copy of the library beside which nothing else is needed, and gives its path; where
 * nothing has changed since the newest backup, the path of that one.
 *
 * `VACUUM INTO` is a consistent picture also while others write, but a full disk leaves an empty
 * file: the copy has a temporary name until it was opened and found sound. A damaged library fails
 * here, so that it never takes the place of a good backup.
 *
 * backUp(library, { backupsDir: '/backups', now, reason: 'before-0001' })
 *   -> '/backups/library-20261121T081500000Z-before-0001.db'
 */
export function backUp(database: DatabaseHandle, options: BackupOptions): string {
  const { backupsDir } = options;
  const path = join(backupsDir, backupName(options));
  const temporary = temporaryName(path);
  try {
    makeFolder(backupsDir);
    rmSync(temporary, { force: true });
    database.prepare('VACUUM INTO ?').run(temporary);
    failpoint('backup.copied');
    refuseUnsound(temporary);
    failpoint('backup.sound');
    const newest = listBackups(backupsDir)[0]?.path;
    if (newest !== undefined && isSameFile(newest, temporary)) {
      rmSync(temporary);
      return newest;
    }
    writeThrough(temporary);
    failpoint('backup.synced');
    renameDurably(temporary, path);
    return path;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw nameDatabaseError(error, backupsDir);
  }
}

/** What SQLite writes into a vacuumed copy depends on the rows alone, so equal rows are equal bytes. */
function isSameFile(a: string, b: string): boolean {
  if (!existsSync(a) || statSync(a).size !== statSync(b).size) return false;
  return readFileSync(a).equals(readFileSync(b));
}
