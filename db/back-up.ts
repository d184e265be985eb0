import BetterSqlite3 from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { NamedError } from '#lib/message/named-error.ts';
import { renameDurably } from './durable-file.ts';
import { nameDatabaseError } from './name-database-error.ts';
import type { DatabaseHandle } from './open-database.ts';
import { makeFolder } from '#db/make-folder.ts';

/** Where a backup goes, when, and what it is made before. */
export type BackupOptions = {
  readonly backupsDir: string;
  readonly now: Date;
  readonly reason: string;
};

/**
 * Writes a whole copy of the library beside which nothing else is needed, and gives its path.
 *
 * `VACUUM INTO` is a consistent picture also while others write, but a full disk leaves an empty
 * file: the copy has a temporary name until it was opened and found sound.
 *
 * backUp(library, { backupsDir: '/backups', now, reason: 'before-0001' })
 *   -> '/backups/library-20261121T081500000Z-before-0001.db'
 */
export function backUp(database: DatabaseHandle, options: BackupOptions): string {
  const path = join(options.backupsDir, fileName(options));
  const temporary = `${path}.tmp`;
  try {
    makeFolder(options.backupsDir);
    rmSync(temporary, { force: true });
    database.prepare('VACUUM INTO ?').run(temporary);
    verify(temporary);
    renameDurably(temporary, path);
    return path;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw nameDatabaseError(error, options.backupsDir);
  }
}

function fileName({ now, reason }: BackupOptions): string {
  return `library-${now.toISOString().replaceAll(/[-:.]/g, '')}-${reason}.db`;
}

function verify(path: string): void {
  const copy = new BetterSqlite3(path, { readonly: true });
  try {
    const verdict = String(copy.pragma('integrity_check', { simple: true }));
    if (verdict !== 'ok') throw new NamedError('libraryCorrupt', { path });
  } finally {
    copy.close();
  }
}
