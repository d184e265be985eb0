import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from '#db/backup/back-up.ts';
import { listBackups } from '#db/backup/list-backups.ts';
import { outlivedBackups } from '#db/backup/outlived-backups.ts';
import { keepOriginal, originalPath, sweepTemporary } from '#db/durable-file.ts';
import { failpoint } from '#db/failpoint.ts';
import { openGiven } from '#db/library/open-given.ts';
import { nameDatabaseError } from '#db/name-database-error.ts';
import type { UpkeepOptions } from './reindex.ts';

/** `daily` makes one only where the last one is a day old. */
export type BackupReason = 'daily' | 'by-hand';

/** What became of a backup that was asked for. */
export type BackupAnswer = {
  readonly ok: true;
  /** `unchanged`: the newest one holds the same already; `recent`: it is not a day old. */
  readonly outcome: 'made' | 'unchanged' | 'recent';
  readonly path: string;
  /** Received files copied now; those of earlier backups are there already. */
  readonly originals: number;
  /** Names of the backups that newer ones have made needless. */
  readonly removed: readonly string[];
};

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Backs up the library and the received files, and removes what newer backups have outlived.
 *
 * Nothing is removed before the new one is there and found sound.
 *
 * keepBackup(options, 'by-hand') -> { ok: true, outcome: 'made', path: '/backups/library-….db', … }
 */
export function keepBackup(options: UpkeepOptions, reason: BackupReason): BackupAnswer {
  const { dataDir, backupsDir } = options;
  const now = options.now();
  sweepTemporary(backupsDir, { isDeep: true });
  const before = listBackups(backupsDir);
  const recent = before.find(({ at }) => isWithinADay(at, now));
  if (reason === 'daily' && recent !== undefined) {
    return { ok: true, outcome: 'recent', path: recent.path, originals: 0, removed: [] };
  }
  const given = openGiven({ dataDir, backupsDir, now });
  try {
    const path = backUp(given.handle, { backupsDir, now, reason });
    const outcome = before.some((known) => known.path === path) ? 'unchanged' : 'made';
    failpoint('backup.named');
    const originals = copyOriginals(dataDir, backupsDir);
    failpoint('backup.whole');
    return { ok: true, outcome, path, originals, removed: removeOutlived(backupsDir) };
  } finally {
    given.handle.close();
  }
}

/** A backup of the future is one of a clock that was wrong: it does not stand for today's. */
function isWithinADay(at: Date, now: Date): boolean {
  const age = now.getTime() - at.getTime();
  return age >= 0 && age < dayMs;
}

/**
 * Copies received files that the other folder does not have; gives how many.
 *
 * copyOriginals('/data', '/backups') -> 5
 */
export function copyOriginals(from: string, to: string): number {
  const folder = join(from, 'originals');
  if (!existsSync(folder)) return 0;
  try {
    const missing = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) =>
        entry.isFile() && isOriginal(entry.name) && !existsSync(originalPath(to, entry.name)),
    );
    for (const { name } of missing) keepOriginal(to, name, readFileSync(originalPath(from, name)));
    return missing.length;
  } catch (error) {
    throw nameDatabaseError(error, to);
  }
}

function isOriginal(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

function removeOutlived(backupsDir: string): readonly string[] {
  const outlived = outlivedBackups(listBackups(backupsDir));
  for (const { path } of outlived) rmSync(path, { force: true });
  return outlived.map(({ name }) => name);
}
