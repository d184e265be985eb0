import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '#db/durable-file.ts';
import { failpoint } from '#db/failpoint.ts';
import { type DatabaseHandle, openDatabase } from '#db/open-database.ts';
import { openTables } from '#db/open-tables.ts';
import { projectFolder } from '#db/project-folder.ts';
import { gramTableSql } from './gram-table.ts';
import { meta } from './schema.ts';
import { sealTableSql } from './seal-table.ts';
import { wordTableSql } from './word-table.ts';

/** One generation of the index, open. */
export type IndexDatabase = {
  readonly handle: DatabaseHandle;
  readonly tables: BetterSQLite3Database;
  readonly generation: number;
  readonly path: string;
};

/** What a write of an index is given to write with. */
export type IndexTransaction = Parameters<Parameters<IndexDatabase['tables']['transaction']>[0]>[0];

/** A gigabyte takes four seconds to look through; `zhengci check` looks through any. */
const maxCheckedBytes = 100_000_000;

/**
 * Gives the generation that `index.json` names; undefined when it names none.
 *
 * currentGeneration('/data') -> 3
 */
export function currentGeneration(dataDir: string): number | undefined {
  try {
    const pointer: unknown = JSON.parse(readFileSync(pointerPath(dataDir), 'utf8'));
    const { generation } = pointer as { readonly generation?: unknown };
    return Number.isSafeInteger(generation) ? Number(generation) : undefined;
  } catch {
    return undefined; // Absent or half-readable: then there is no index, and one is built.
  }
}

/**
 * Opens a generation that is there; undefined when it is absent or damaged.
 *
 * openGeneration('/data', 3)
 */
export function openGeneration(dataDir: string, generation: number): IndexDatabase | undefined {
  const path = generationPath(dataDir, generation);
  if (!existsSync(path)) return undefined;
  let handle: DatabaseHandle | undefined;
  try {
    handle = openDatabase(path, 'index');
    const isSmall = statSync(path).size <= maxCheckedBytes;
    if (isSmall && handle.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw new Error('quick_check');
    }
    return { handle, tables: openTables(handle), generation, path };
  } catch {
    handle?.close();
    return undefined;
  }
}

/**
 * Makes an empty generation with a number above `last` and above all that are there, whole or
 * half-made: a server that still reads an old one must see that the number is another.
 *
 * createGeneration('/data', { stamp: 'fold-2 …', last: 3 }).generation -> 4
 */
export function createGeneration(
  dataDir: string,
  { stamp, last }: { readonly stamp: string; readonly last: number },
): IndexDatabase {
  const generation = Math.max(last, ...generationsIn(dataDir)) + 1;
  const path = generationPath(dataDir, generation);
  const handle = openDatabase(path, 'index');
  handle.exec(readFileSync(join(projectFolder(), 'db', 'index', 'tables.sql'), 'utf8'));
  handle.exec(gramTableSql);
  handle.exec(wordTableSql);
  handle.exec(sealTableSql);
  const tables = openTables(handle);
  tables.insert(meta).values({ name: 'stamp', value: stamp }).run();
  return { handle, tables, generation, path };
}

/**
 * Makes a generation the current one, and removes those that nobody reads any more.
 *
 * publishGeneration('/data', index)
 */
export function publishGeneration(dataDir: string, { generation, handle }: IndexDatabase): void {
  const before = currentGeneration(dataDir) ?? generation - 1;
  handle.pragma('wal_checkpoint(TRUNCATE)');
  failpoint('index.checkpointed');
  writeDurably(pointerPath(dataDir), `${JSON.stringify({ generation })}\n`);
  failpoint('index.published');
  // A server may still read the one before; what a killed build left is neither.
  removeGenerations(dataDir, (old) => old !== generation && old !== before);
}

/**
 * Removes what a killed build has left: generations above the current one. To be called where nobody
 * builds.
 *
 * sweepGenerations('/data')
 */
export function sweepGenerations(dataDir: string): void {
  const current = currentGeneration(dataDir) ?? Infinity;
  removeGenerations(dataDir, (generation) => generation > current);
}

/**
 * Says whether there are generations above the current one: being built, or left by a killed build.
 *
 * hasUnpublished('/data') -> false
 */
export function hasUnpublished(dataDir: string): boolean {
  const current = currentGeneration(dataDir) ?? Infinity;
  return generationsIn(dataDir).some((generation) => generation > current);
}

function removeGenerations(dataDir: string, isNeedless: (generation: number) => boolean): void {
  for (const generation of generationsIn(dataDir).filter(isNeedless)) {
    for (const suffix of ['', '-wal', '-shm']) {
      rmSync(`${generationPath(dataDir, generation)}${suffix}`, { force: true });
    }
  }
}

/**
 * Makes the library one without an index, so that the next opening builds it.
 *
 * removeIndexPointer('/data')
 */
export function removeIndexPointer(dataDir: string): void {
  rmSync(pointerPath(dataDir), { force: true });
}

/** Gives the file of a generation. */
export function generationPath(dataDir: string, generation: number): string {
  return join(dataDir, `index.${generation}.db`);
}

function pointerPath(dataDir: string): string {
  return join(dataDir, 'index.json');
}

function generationsIn(dataDir: string): number[] {
  return readdirSync(dataDir)
    .map((name) => /^index\.(\d+)\.db$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number);
}
