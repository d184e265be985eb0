import { copyFileSync, rmSync } from 'node:fs';
import { NamedError } from '#lib/message/named-error.ts';
import { type BackupOptions, backUp } from '#db/backup/back-up.ts';
import { renameDurably, temporaryName } from '#db/durable-file.ts';
import { failpoint } from '#db/failpoint.ts';
import { type DatabaseHandle, openDatabase } from '#db/open-database.ts';
import type { Migration } from './read-migrations.ts';

/** What a migration needs to know beside the database itself. */
export type MigrateOptions = {
  readonly path: string;
  readonly migrations: readonly Migration[];
  readonly backupsDir: string;
  readonly now: Date;
};

/**
 * Brings library.db to the newest shape, or leaves it exactly as it was and says why.
 *
 * drizzle's own migrator runs with foreign keys on inside its transaction, where switching them
 * off is without effect: a rebuilt table then empties its children, without any error. So here:
 *
 *   backup -> keys off -> [ statements -> foreign_key_check -> no table has lost rows ] -> keys on
 *          -> quick_check            one transaction, rolled back when anything is wrong
 *             else: the backup is put back
 *
 * `user_version` counts the migrations that were applied.
 *
 * migrateLibrary(database, { path, migrations, backupsDir, now })
 */
export function migrateLibrary(database: DatabaseHandle, options: MigrateOptions): void {
  const applied = versionOf(database);
  const { path, migrations } = options;
  if (applied > migrations.length) {
    throw new NamedError('libraryTooNew', { path, version: applied, known: migrations.length });
  }
  if (applied === migrations.length) return;
  failpoint('migrate.begun');
  const backup = applied === 0 ? undefined : backUp(database, backupOptions(options, applied));
  failpoint('migrate.backedUp');
  runKeyless(database, options);
  failpoint('migrate.afterLibrary');
  if (database.pragma('quick_check', { simple: true }) === 'ok') return;
  restore(database, path, backup);
  throw new NamedError('migrationFailed', { path, reason: 'quick_check', backup: backup ?? '' });
}

function backupOptions(options: MigrateOptions, applied: number): BackupOptions {
  const next = options.migrations[applied]?.name ?? '';
  return { backupsDir: options.backupsDir, now: options.now, reason: `before-${next}` };
}

function versionOf(database: DatabaseHandle): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** The switch for foreign keys works only outside a transaction, so it is the outer shell. */
function runKeyless(database: DatabaseHandle, options: MigrateOptions): void {
  database.pragma('foreign_keys = OFF');
  try {
    database
      .transaction(() => {
        runPending(database, options);
      })
      .immediate();
  } catch (error) {
    if (error instanceof NamedError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new NamedError(
      'migrationFailed',
      { path: options.path, reason, backup: '' },
      { cause: error },
    );
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

/** Reads the version again: while we waited for the lock, another process may have migrated. */
function runPending(database: DatabaseHandle, { path, migrations }: MigrateOptions): void {
  const before = countRows(database);
  const pending = migrations.slice(versionOf(database));
  for (const migration of pending) {
    for (const statement of migration.statements) database.exec(statement);
  }
  refuseBrokenKeys(database, path);
  refuseLostRows(database, { path, before, pending });
  database.pragma(`user_version = ${migrations.length}`);
  failpoint('migrate.inLibrary');
}

function refuseBrokenKeys(database: DatabaseHandle, path: string): void {
  const broken = database.pragma('foreign_key_check') as readonly unknown[];
  if (broken.length === 0) return;
  const reason = `foreign_key_check: ${broken.length}`;
  throw new NamedError('migrationFailed', { path, reason, backup: '' });
}

type LossCheck = {
  readonly path: string;
  readonly before: ReadonlyMap<string, number>;
  readonly pending: readonly Migration[];
};

/** Every table of library.db is people's: none may come out with fewer rows, or not at all. */
function refuseLostRows(database: DatabaseHandle, { path, before, pending }: LossCheck): void {
  const after = countRows(database);
  const allowed = new Set(pending.flatMap((migration) => migration.mayLoseRowsOf));
  for (const [table, rows] of before) {
    const left = after.get(table) ?? 0;
    if (left >= rows || allowed.has(table)) continue;
    throw new NamedError('migrationLosesRows', { path, table, before: rows, after: left });
  }
}

function countRows(database: DatabaseHandle): Map<string, number> {
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all() as readonly string[];
  return new Map(
    tables.map((table) => [
      table,
      Number(
        database
          .prepare(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
          .pluck()
          .get(),
      ),
    ]),
  );
}

/** Puts the backup in the place of the damaged file, which is kept beside it under another name. */
function restore(database: DatabaseHandle, path: string, backup: string | undefined): void {
  database.close();
  if (backup === undefined) return;
  copyFileSync(path, `${path}.damaged`);
  const temporary = temporaryName(path);
  copyFileSync(backup, temporary);
  for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  renameDurably(temporary, path);
  openDatabase(path, 'library').close();
}
