import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { listBackups } from '#db/backup/list-backups.ts';
import { nameDatabaseError } from '#db/name-database-error.ts';
import { localActor } from './actor.ts';
import { checkLibrary } from './check-library.ts';
import { ingest } from './ingest.ts';
import { keepBackup } from './keep-backup.ts';
import type { Library } from './model.ts';
import { openLibrary } from './open-library.ts';
import { reindex } from './reindex.ts';
import { newLibrary, searchFor, testTime } from './testing/library-for-test.ts';

const disk = mkdtempSync(join(tmpdir(), 'zhengci-disk-'));
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk]).status === 0;
const filler = join(disk, 'filler');
const received = newLibrary({ 'a.txt': '某市规划\n\n推进海绵城市建设。\n' });
received.write({ 'b.txt': `某县规划\n\n${'统筹推进海绵城市建设，完善设施。\n'.repeat(60_000)}` });
let run = 0;

afterAll(() => {
  if (isMounted) spawnSync('umount', [disk]);
});

describe.skipIf(!isMounted)('on a full disk', () => {
  beforeEach(() => {
    run += 1;
    rmSync(filler, { force: true });
    for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
    takeIn('a.txt');
  });

  test('an ingestion says so, and the library is what it was; with room it is finished', async () => {
    fill(2_000_000);
    expect(reasonOf(() => takeIn('b.txt'))).toMatch(/diskFull|failed/);
    rmSync(filler);
    expect(checkLibrary(upkeep()).problems.filter(({ kind }) => kind !== 'strayOriginal')).toEqual(
      [],
    );
    expect(await hits()).toBe(1);
  });

  test('an annotation is refused or kept, never half; the earlier ones stay', () => {
    const open = openLibrary(upkeep());
    const first = annotate(open, '首注').annotationId;
    fill(0);
    const refused = reasonOf(() => {
      for (let nth = 0; nth < 200; nth += 1) annotate(open, '满'.repeat(20_000));
    });
    expect(refused).toBe('diskFull');
    const kept = open.annotations.all(localActor, {}).length;
    rmSync(filler);
    annotate(open, '又有地方');
    open.close();
    const again = openLibrary(upkeep());
    const all = again.annotations.all(localActor, {});
    again.close();
    expect(all).toHaveLength(kept + 1);
    expect(all.some(({ annotationId }) => annotationId === first)).toBe(true);
    expect(checkLibrary(upkeep()).problems).toEqual([]);
  });

  test('an index that does not fit leaves the old one', async () => {
    fill(30_000);
    expect(reasonOf(() => reindex(upkeep()))).toBe('diskFull');
    rmSync(filler);
    expect(await hits()).toBe(1);
    expect(checkLibrary(upkeep()).problems).toEqual([]);
  });

  test('a backup that does not fit leaves no half of one', () => {
    const { path } = keepBackup(upkeep(), 'by-hand');
    const open = openLibrary(upkeep());
    annotate(open, '首注');
    open.close();
    fill(30_000);
    expect(reasonOf(() => keepBackup(upkeep(), 'by-hand'))).toBe('diskFull');
    const { backupsDir } = upkeep();
    expect(listBackups(backupsDir).map((each) => each.path)).toEqual([path]);
    expect(readdirSync(backupsDir).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

function upkeep() {
  const dataDir = join(disk, `data-${run}`);
  const backupsDir = join(disk, `backups-${run}`);
  return { dataDir, backupsDir, now: () => testTime, say: () => undefined };
}

function takeIn(name: string) {
  const answer = ingest({
    ...upkeep(),
    ...{ paths: [join(received.texts, name)], given: {}, manifest: undefined },
    ...{ isFirstRun: false, onFile: () => undefined },
  });
  if (answer.files.some(({ outcome }) => outcome === 'failed')) throw new Error('failed');
  return answer;
}

/** Leaves so many bytes free. */
function fill(freeBytes: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - freeBytes)));
  expect(existsSync(filler)).toBe(true);
}

function annotate(open: Library, note: string) {
  return open.annotations.add(localActor, {
    on: { kind: 'wording', text: '海绵城市' },
    ...{ note, codeIds: [], collectionIds: [], visibility: 'private' },
  });
}

/** The name that a person is told; also of what is only named when it is answered. */
function reasonOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    const named = nameDatabaseError(nameDatabaseError(error, disk) === error ? cause : error, disk);
    return named instanceof Error ? ('code' in named ? String(named.code) : named.message) : '';
  }
}

async function hits(): Promise<number> {
  const open = openLibrary(upkeep());
  const { counts } = await open.search(searchFor('海绵城市'));
  open.close();
  return counts.hits;
}
