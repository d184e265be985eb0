import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One backup of the library: a whole database file. */
export type Backup = {
  readonly name: string;
  readonly path: string;
  /** When it was made. */
  readonly at: Date;
  /** Why: `daily`, `by-hand`, `before-0002_annotations`, `replaced`. */
  readonly reason: string;
  readonly bytes: number;
};

/**
 * Lists the backups in a folder, the newest first; none where there is no such folder.
 *
 * listBackups('/backups')[0]?.name -> 'library-20261121T081500000Z-daily.db'
 */
export function listBackups(backupsDir: string): readonly Backup[] {
  if (!existsSync(backupsDir)) return [];
  return readdirSync(backupsDir)
    .flatMap((name) => readBackup(backupsDir, name) ?? [])
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}

/**
 * Gives the name of a backup: its time first, so that names sort by age.
 *
 * backupName({ now: new Date('2026-11-21T08:15:00Z'), reason: 'daily' })
 *   -> 'library-20261121T081500000Z-daily.db'
 */
export function backupName({ now, reason }: { readonly now: Date; readonly reason: string }) {
  return `library-${now.toISOString().replaceAll(/[-:.]/g, '')}-${reason}.db`;
}

const pattern = /^library-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-([^/]+)\.db$/;

function readBackup(backupsDir: string, name: string): Backup | undefined {
  const found = pattern.exec(name);
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, second, milli, reason = ''] = found;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`);
  const path = join(backupsDir, name);
  return { name, path, at, reason, bytes: statSync(path).size };
}
