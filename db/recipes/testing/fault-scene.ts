import type BetterSqlite3 from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateLibrary } from '#db/library/migrate-library.ts';
import { readMigrations } from '#db/library/read-migrations.ts';
import { openDatabase } from '#db/open-database.ts';
import { projectNode } from '#db/project-node.ts';
import { programArgs } from '#db/project-program.ts';
import { keepBackup } from '#db/recipes/keep-backup.ts';
import { doStage, type Folders, ingestAll, type Stage, upkeepOf } from './do-stage.ts';
import { newLibrary } from './library-for-test.ts';

/** A library in which something is about to happen, and the annotations that were acknowledged. */
export type Scene = { readonly folders: Folders; readonly acknowledged: readonly string[] };

const sentences = Array.from(
  { length: 60 },
  (_, at) => `第${at + 1}条  推进海绵城市建设，落实“人地钱”挂钩政策，建成${at}处15 分钟生活圈。`,
);
const plan = `某市规划\n\n一、总体要求\n${sentences.slice(0, 40).join('\n')}\n`;
const report = `某县报告\n\n二、重点任务\n${sentences.slice(20).join('\n')}\n`;
const later = `某区方案\n\n三、保障措施\n${sentences.slice(10, 30).join('\n')}\n`;

let prepared: Scene | undefined;
const made: string[] = [];

/**
 * Gives a library of its own that holds texts, annotations and a backup, brought to where a stage
 * has something to do: for `ingest` a new text and a changed one, for `migrate` an earlier shape.
 *
 * sceneOf('ingest').acknowledged.length -> 5
 */
export function sceneOf(stage: Stage): Scene {
  prepared ??= prepare();
  const folder = mkdtempSync(join(tmpdir(), 'zhengci-fault-'));
  made.push(folder);
  for (const name of ['data', 'backups', 'texts']) {
    cpSync(join(prepared.folders.dataDir, '..', name), join(folder, name), { recursive: true });
  }
  const folders = foldersIn(folder);
  if (stage === 'ingest' || stage === 'backup') bring(folders, stage);
  if (stage === 'migrate') makeEarlier(join(folders.dataDir, 'library.db'));
  return { folders, acknowledged: prepared.acknowledged };
}

/**
 * Removes all libraries that were made here: each is two megabytes, and a test makes dozens.
 *
 * afterAll(forgetScenes)
 */
export function forgetScenes(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

function foldersIn(folder: string): Folders {
  const [dataDir, backupsDir] = [join(folder, 'data'), join(folder, 'backups')];
  return { dataDir, backupsDir, texts: join(folder, 'texts') };
}

function prepare(): Scene {
  const { dataDir, backupsDir, texts } = newLibrary({ '规划.txt': plan, '报告.txt': report });
  const folders = { dataDir, backupsDir, texts };
  const acknowledged: string[] = [];
  ingestAll(folders);
  doStage('annotate', folders, {
    kept: (row) => acknowledged.push(row),
    fault: (words) => {
      throw new Error(words);
    },
  });
  keepBackup(upkeepOf(folders), 'by-hand');
  return { folders, acknowledged };
}

function bring(folders: Folders, stage: Stage): void {
  writeFileSync(join(folders.texts, '方案.txt'), later);
  writeFileSync(join(folders.texts, '报告.txt'), `${report}补充一条：建设韧性城市。\n`);
  if (stage === 'backup') ingestAll(folders);
}

/** The shape before the last migration, with every row that had a place in it. */
function makeEarlier(path: string): void {
  const old = `${path}.old`;
  const migrations = readMigrations();
  const options = { path: old, backupsDir: `${path}.none`, now: new Date() };
  const database = openDatabase(old, 'library');
  migrateLibrary(database, { ...options, migrations: migrations.slice(0, -1) });
  database.pragma('foreign_keys = OFF');
  database.prepare('ATTACH ? AS full').run(path);
  for (const table of tablesOf(database)) {
    const columns = columnsOf(database, table);
    const list = columns.map((column) => `"${column}"`).join(', ');
    database.exec(
      `INSERT OR REPLACE INTO "${table}" (${list}) SELECT ${list} FROM full."${table}"`,
    );
  }
  database.exec('DETACH full');
  database.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  cpSync(old, path);
  rmSync(old);
}

function tablesOf(database: BetterSqlite3.Database): string[] {
  return database
    .prepare(
      "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all() as string[];
}

function columnsOf(database: BetterSqlite3.Database, table: string): string[] {
  return database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
}

/** How a disturbed stage ended, and what it had acknowledged by then. */
export type Disturbed = {
  readonly wasKilled: boolean;
  readonly faults: readonly string[];
  readonly kept: readonly string[];
};

/**
 * Does a stage in a process of its own with an order to fail, or to be killed after some time.
 *
 * (await disturb('annotate', folders, { failpoint: 'annotate.inLibrary:kill:3' })).kept.length -> 2
 */
export function disturb(
  stage: Stage,
  folders: Folders,
  order: { readonly failpoint?: string; readonly killAfterMs?: number; readonly prefix?: string[] },
): Promise<Disturbed> {
  const { dataDir, backupsDir, texts } = folders;
  const program = programArgs('recipes', 'testing', 'fault-program.ts');
  const words = [stage, dataDir, backupsDir, texts];
  const call = [...(order.prefix ?? []), projectNode(), ...program, ...words];
  const [command = '', ...args] = call;
  const child = spawn(command, args, {
    env: { ...process.env, ZHENGCI_FAILPOINT: order.failpoint ?? '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const clock =
    order.killAfterMs === undefined
      ? undefined
      : setTimeout(() => child.kill('SIGKILL'), order.killAfterMs);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((done) => {
    child.on('close', (_code, signal) => {
      clearTimeout(clock);
      const rows = (name: string) =>
        [...output.matchAll(new RegExp(`^${name} (.*)\n`, 'gm'))].map(([, row = '']) => row);
      done({ wasKilled: signal === 'SIGKILL', faults: rows('fault'), kept: rows('kept') });
    });
  });
}

/**
 * Does a stage in this process with an order to fail.
 *
 * failIn('backup', folders, 'backup.copied:enospc').faults -> ['Error: diskFull …']
 */
export function failIn(stage: Stage, folders: Folders, failpoint: string): Disturbed {
  const [faults, kept]: [string[], string[]] = [[], []];
  process.env['ZHENGCI_FAILPOINT'] = failpoint;
  try {
    doStage(stage, folders, {
      kept: (row) => kept.push(row),
      fault: (words) => faults.push(words),
    });
  } finally {
    delete process.env['ZHENGCI_FAILPOINT'];
  }
  return { wasKilled: false, faults, kept };
}
