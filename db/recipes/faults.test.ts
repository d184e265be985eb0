/**
 * A library is disturbed at named moments, and must not suffer. What must hold afterwards is one
 * function, `expectUnharmed`; which fault of which stage is tried where is one table, in
 * fault-matrix.test.ts. Here stands what takes seconds; every moment with every fault, and kills by
 * the hundred, are `npm run torture`.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listBackups } from '#db/backup/list-backups.ts';
import { openDatabase } from '#db/open-database.ts';
import { readMigrations } from '#db/library/read-migrations.ts';
import { openLibrary } from './open-library.ts';
import { doStage, type Folders, type Stage, stages, upkeepOf } from './testing/do-stage.ts';
import { expectUnharmed } from './testing/expect-unharmed.ts';
import { failpointsOf } from './testing/failpoints-of.ts';
import { type Disturbed, disturb, failIn, forgetScenes, sceneOf } from './testing/fault-scene.ts';

afterAll(forgetScenes);

/** Every second moment: what stands between two of them is refused by a transaction or a rename. */
const refusals = stages.flatMap((stage) =>
  failpointsOf(stage)
    .filter((_, at) => at % 2 === 1 || stage === 'annotate')
    .map((name, at) => ({ stage, name, fault: at % 2 === 0 ? 'enospc' : 'eio' })),
);

test.each(refusals)(
  'a disk that refuses in $stage at $name ($fault) does no harm',
  async (cell) => {
    const { folders, acknowledged } = sceneOf(cell.stage);
    const { faults, kept } = failIn(cell.stage, folders, `${cell.name}:${cell.fault}`);
    expect(faults).not.toEqual([]);
    await expectUnharmed(folders, { acknowledged: [...acknowledged, ...kept], seed: 1 });
  },
);

test.each([
  { stage: 'ingest', at: 'ingest.afterLibrary:kill' },
  { stage: 'annotate', at: 'annotate.inLibrary:kill:3' },
  { stage: 'backup', at: 'backup.copied:kill' },
] as const)('a process that is killed in $stage at $at does no harm', async ({ stage, at }) => {
  const { folders, acknowledged } = sceneOf(stage);
  const { wasKilled, kept } = await disturb(stage, folders, { failpoint: at });
  expect(wasKilled).toBe(true);
  expect(kept).toHaveLength(stage === 'annotate' ? 2 : 0);
  await expectUnharmed(folders, { acknowledged: [...acknowledged, ...kept], seed: 2 });
});

test('two ingestions, one who annotates, a backup and a rebuild at once, and a server that answers', async () => {
  const { folders, acknowledged } = sceneOf('ingest');
  const serving = openLibrary(upkeepOf(folders));
  const running: Stage[] = ['ingest', 'ingest', 'annotate', 'backup', 'reindex'];
  const state = { isOver: false };
  const all = Promise.all(running.map((stage) => disturb(stage, folders, {}))).finally(() => {
    state.isOver = true;
  });
  while (!state.isOver) {
    expect(serving.listDocuments().length).toBeGreaterThanOrEqual(2);
    await new Promise((next) => setTimeout(next, 30));
  }
  const ended: readonly Disturbed[] = await all;
  serving.close();
  expect(ended.flatMap(({ faults }) => faults)).toEqual([]);
  const kept = ended.flatMap((each) => each.kept);
  expect(kept).toHaveLength(5);
  await expectUnharmed(folders, { acknowledged: [...acknowledged, ...kept], seed: 3 });
});

const times = ['2031-01-01T00:00:00Z', '1970-01-02T00:00:00Z', '2026-11-21T08:15:00Z'];

test('a clock that jumps ahead by years, back to its beginning, and right again does no harm', async () => {
  const { folders, acknowledged } = sceneOf('ingest');
  const kept: string[] = [];
  for (const time of times) {
    const then = { ...folders, now: () => new Date(time) };
    for (const stage of ['ingest', 'annotate', 'backup'] as const) {
      doStage(stage, then, { ...heard(), kept: (row) => kept.push(row) });
    }
  }
  expect(kept).toHaveLength(15);
  // Each time something had changed, and no backup was taken for an older or newer one.
  expect(listBackups(folders.backupsDir)).toHaveLength(4);
  await expectUnharmed(folders, { acknowledged: [...acknowledged, ...kept], seed: 4 });
});

const hasFaketime = spawnSync('faketime', ['--version']).status === 0;

test.skipIf(!hasFaketime)('a process whose own clock is years ahead does no harm', async () => {
  const { folders, acknowledged } = sceneOf('ingest');
  const prefix = ['faketime', '-f', '+5y'];
  const kept: string[] = [];
  for (const stage of ['ingest', 'annotate', 'backup'] as const) {
    const ended = await disturb(stage, folders, { prefix });
    expect(ended.faults).toEqual([]);
    kept.push(...ended.kept);
  }
  await expectUnharmed(folders, { acknowledged: [...acknowledged, ...kept], seed: 5 });
});

test('a library of an earlier version is opened, its index made, and all of it is there', async () => {
  const { folders, acknowledged } = sceneOf('migrate');
  expect(versionOf(folders)).toBe(readMigrations().length - 1);
  await expectUnharmed(folders, { acknowledged, seed: 6 });
  expect(versionOf(folders)).toBe(readMigrations().length);
});

test('the backup that a migration made brings the library of the earlier version back', async () => {
  const { folders, acknowledged } = sceneOf('migrate');
  doStage('migrate', folders, heard());
  const [newest] = listBackups(folders.backupsDir);
  expect(newest?.reason).toMatch(/^before-/);
  doStage('restore', folders, heard());
  await expectUnharmed(folders, { acknowledged, seed: 7 });
});

test('a damaged library of an earlier version is not migrated, and stays as it is', () => {
  const { folders } = sceneOf('migrate');
  const path = join(folders.dataDir, 'library.db');
  damage(path);
  const before = readFileSync(path);
  const faults: string[] = [];
  doStage('migrate', folders, { ...heard(), fault: (words) => faults.push(words) });
  expect(faults.join()).toContain('libraryCorrupt');
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(listBackups(folders.backupsDir).map(({ reason }) => reason)).toEqual(['by-hand']);
});

function versionOf({ dataDir }: Folders): number {
  const database = openDatabase(join(dataDir, 'library.db'), 'library');
  const version = Number(database.pragma('user_version', { simple: true }));
  database.close();
  return version;
}

/** The heads of all pages but the first. */
function damage(path: string): void {
  const file = openSync(path, 'r+');
  for (let at = 4096; at < statSync(path).size; at += 4096) {
    writeSync(file, Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff]), 0, 5, at);
  }
  closeSync(file);
}

/** Of a stage that nobody disturbs, no fault is to be heard. */
function heard() {
  const fault = (words: string): void => {
    throw new Error(words);
  };
  return { kept: () => undefined, fault };
}
