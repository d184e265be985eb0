import BetterSqlite3 from 'better-sqlite3';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localActor } from '#db/recipes/actor.ts';
import { listBackups } from '#db/backup/list-backups.ts';
import { checkLibrary } from './check-library.ts';
import { keepBackup } from './keep-backup.ts';
import { restoreLibrary } from './restore-library.ts';
import { newLibrary, searchFor, type TestLibrary } from './testing/library-for-test.ts';

const plan = '某市新型城镇化规划\n\n第一章  总体要求\n坚持“人地钱”挂钩，建设海绵城市。\n';
const report = '政府工作报告\n\n一、过去一年工作\n城镇化率提高到 60%。\n';
const morning = '2026-11-21T08:15:00Z';

test('a backup is one whole file, and the received files lie beside it', () => {
  const { library, files } = kept();
  expect(listBackups(library.backupsDir).map(({ name }) => name)).toEqual([
    'library-20261121T081500000Z-by-hand.db',
  ]);
  expect(files.originals).toBe(1);
  expect(readdirSync(library.backupsDir).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a library in which nothing has changed is not backed up twice', () => {
  const { library } = kept();
  const again = keepBackup(at(library, '2026-11-23T08:15:00Z'), 'daily');
  expect([again.outcome, again.originals]).toEqual(['unchanged', 0]);
  expect(listBackups(library.backupsDir)).toHaveLength(1);
});

test('the backup of the day is made once a day, and again when the clock was wrong', () => {
  const { library } = kept();
  change(library);
  const outcomeAt = (time: string) => keepBackup(at(library, time), 'daily').outcome;
  expect(outcomeAt('2026-11-22T08:14:00Z')).toBe('recent');
  expect(outcomeAt('2026-11-22T08:16:00Z')).toBe('made');
  change(library);
  // The clock went back by a day: the backups of tomorrow do not stand for today's.
  expect(outcomeAt('2026-11-20T08:00:00Z')).toBe('made');
});

test('a restored library is the one that was backed up, and the replaced one is kept', async () => {
  const { library } = kept();
  library.write({ 'b.txt': report });
  library.ingest();
  const answer = restoreLibrary(at(library, '2026-11-22T09:00:00Z'), undefined);
  expect(answer).toMatchObject({ ok: true, documents: 1 });
  expect(answer.replaced).toMatch(/library-20261122T090000000Z-replaced\.db$/);
  await expectHits(library, { 海绵城市: 1, 城镇化率: 0 });
  expect(checkLibrary(at(library, morning)).problems).toEqual([
    // Bytes of the text that came after the backup: nobody speaks of them, and they do no harm.
    expect.objectContaining({ kind: 'strayOriginal' }),
  ]);
  restoreLibrary(at(library, '2026-11-22T10:00:00Z'), answer.replaced);
  await expectHits(library, { 海绵城市: 1, 城镇化率: 1 });
});

test('another folder, as of another machine, becomes the library with its received files', async () => {
  const { library } = kept();
  const elsewhere = newLibrary();
  const moved = { ...at(library, morning), dataDir: elsewhere.dataDir };
  expect(restoreLibrary(moved, undefined)).toMatchObject({ documents: 1, replaced: undefined });
  expect(checkLibrary(moved)).toMatchObject({ ok: true, problems: [] });
  await expectHits(elsewhere, { 海绵城市: 1 });
});

test('a damaged library is replaced by the newest sound backup and kept byte for byte', async () => {
  const { library } = kept();
  const path = join(library.dataDir, 'library.db');
  writeFileSync(path, 'this was a library');
  for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  damage(join(library.backupsDir, 'library-20261122T000000000Z-daily.db'));
  const answer = restoreLibrary(at(library, '2026-11-22T09:00:00Z'), undefined);
  expect(answer.from).toMatch(/081500000Z-by-hand\.db$/);
  expect(readFileSync(answer.replaced ?? '', 'utf8')).toBe('this was a library');
  await expectHits(library, { 海绵城市: 1 });
});

test('a damaged library is never backed up over good backups', () => {
  const { library } = kept();
  truncateSync(join(library.dataDir, 'library.db'), 8192);
  expect(() => keepBackup(at(library, '2026-11-23T08:15:00Z'), 'daily')).toThrow('libraryCorrupt');
  expect(readdirSync(library.backupsDir).filter((name) => name !== 'originals')).toHaveLength(1);
});

test('nothing is replaced while another process has the library open', async () => {
  const { library } = kept();
  const open = library.open();
  expect(() => restoreLibrary(at(library, morning), undefined)).toThrow('libraryInUse');
  open.close();
  await expectHits(library, { 海绵城市: 1 });
});

test('what is no backup is refused before anything is moved', () => {
  const { library } = kept();
  const restore = (name: string) => () => restoreLibrary(at(library, morning), name);
  const foreign = join(mkdtempSync(join(tmpdir(), 'zhengci-foreign-')), 'foreign.db');
  new BetterSqlite3(foreign).exec('CREATE TABLE a (b)').close();
  expect(restore('library-none.db')).toThrow('unknownBackup');
  expect(restore(foreign)).toThrow('foreignDatabase');
  expect(restore(damage(`${foreign}.damaged`))).toThrow('libraryCorrupt');
  const none = newLibrary();
  expect(() => restoreLibrary(at(none, morning), undefined)).toThrow('noBackup');
  expect(existsSync(join(library.dataDir, 'index.json'))).toBe(true);
});

function kept() {
  const library = newLibrary({ 'a.txt': plan });
  library.ingest();
  return { library, files: keepBackup(at(library, morning), 'by-hand') };
}

function change(library: TestLibrary): void {
  const open = library.open();
  const name = `语料集 ${open.collections.list(localActor).length}`;
  open.collections.add(localActor, { name, documentIds: ['a'], author: '' });
  open.close();
}

function at({ dataDir, backupsDir }: TestLibrary, time: string) {
  return { dataDir, backupsDir, now: () => new Date(time), say: () => undefined };
}

function damage(path: string): string {
  writeFileSync(path, 'SQLite format 3\0 and then nothing');
  return path;
}

async function expectHits(library: TestLibrary, expected: Readonly<Record<string, number>>) {
  const open = library.open();
  for (const [wording, hits] of Object.entries(expected)) {
    expect((await open.search(searchFor(wording))).counts.hits).toBe(hits);
  }
  open.close();
}
