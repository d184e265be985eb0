import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import BetterSqlite3 from 'better-sqlite3';
import { openGiven } from '#db/library/open-given.ts';
import { receiveText } from '#db/library/receive-text.ts';
import { checkLibrary } from './check-library.ts';
import { givenFor } from './given-for.ts';
import type { Library } from './model.ts';
import { reindex } from './reindex.ts';
import { newLibrary, searchFor, testTime, type TestLibrary } from './testing/library-for-test.ts';

const corpus = join(import.meta.dirname, '..', '..', 'corpus');
const wordings = ['一中心六组团', '人地钱', '15分钟生活圈', '海绵城市', '城镇化', '1+8'];

test('reindex brings the same answers, also after the index was deleted', async () => {
  const library = newLibrary();
  library.ingest({ paths: [corpus] });
  const before = await answersOf(library);
  expect(reindex(upkeepOf(library))).toMatchObject({ ok: true, generation: 2, documents: 5 });
  expect(await answersOf(library)).toEqual(before);
  for (const name of ['index.json', 'index.1.db', 'index.2.db']) {
    rmSync(join(library.dataDir, name), { force: true });
  }
  expect(await answersOf(library)).toEqual(before);
});

test('texts brought one by one, in another order, give the answers of a rebuilt index', async () => {
  const library = newLibrary();
  for (const name of ['puyang-urbanization-plan-2021-2035-draft.md', 'luoyang-decade-review.txt']) {
    library.ingest({ paths: [join(corpus, name)] });
  }
  const before = await answersOf(library);
  reindex(upkeepOf(library));
  expect(await answersOf(library)).toEqual(before);
});

test.each([
  { fault: 'is cut short', damage: (path: string) => truncateSync(path, 5000) },
  { fault: 'is overwritten', damage: (path: string) => writeFileSync(path, '坏'.repeat(9000)) },
  { fault: 'is another program’s', damage: makeForeign },
  { fault: 'has an old stamp', damage: makeStale },
])('an index that $fault is built again, and that is said', async ({ damage }) => {
  const library = newLibrary({ 'a.txt': '一、总体要求\n建设海绵城市。' });
  library.ingest();
  for (const suffix of ['-wal', '-shm']) {
    rmSync(join(library.dataDir, `index.1.db${suffix}`), { force: true });
  }
  damage(join(library.dataDir, 'index.1.db'));
  const said: string[] = [];
  const open = library.open((key) => said.push(key));
  expect((await open.search(searchFor('海绵城市'))).counts.hits).toBe(1);
  expect(open.edition().generation).toBe(2);
  expect(said).toEqual(['cli.indexBuilding', 'cli.indexBuilt']);
  open.close();
});

test('a text that was in the library but not in the index is caught up when it is opened', async () => {
  const library = newLibrary({ 'a.txt': '一、总体要求\n建设海绵城市。' });
  library.ingest();
  const given = openGiven({ ...library, now: testTime });
  receiveText(given, {
    received: {
      ...{ source: 'b.txt', sha256: 'b'.repeat(64), bytes: 9, encoding: 'utf-8', format: 'txt' },
      ...{ text: '二、主要任务\n推进海绵城市建设。', decodeNotes: [] },
    },
    given: givenFor(undefined, { place: '河南省/濮阳市' }, 'b.txt'),
    now: testTime,
  });
  given.handle.close();
  const open = library.open();
  const found = await open.search(searchFor('海绵城市'));
  expect(found.counts).toMatchObject({ hits: 2, documents: 2 });
  expect(open.findDocument('b')?.place).toBe('河南省/濮阳市');
  open.close();
});

test('an open library sees what another one ingests, and follows a new generation', async () => {
  const library = newLibrary({ 'a.txt': '一、总体要求\n建设海绵城市。' });
  library.ingest();
  const open = library.open();
  const count = async () => (await open.search(searchFor('海绵城市'))).counts.hits;
  expect(await count()).toBe(1);
  library.write({ 'b.txt': '一、主要任务\n海绵城市，海绵城市。' });
  library.ingest();
  expect(await count()).toBe(3);
  expect(open.listDocuments()).toHaveLength(2);
  rmSync(join(library.dataDir, 'index.json'));
  reindex(upkeepOf(library));
  library.write({ 'a.txt': '一、总体要求\n建设韧性城市。' });
  library.ingest();
  expect(await count()).toBe(2);
  expect(open.edition().generation).toBe(2);
  open.close();
});

test('every hit is reached once by following the cursor', async () => {
  const library = newLibrary();
  library.ingest({ paths: [corpus] });
  const open = library.open();
  for (const sort of ['text', 'relevance', 'date', 'place', 'hits'] as const) {
    const whole = await open.search(searchFor('城镇化', { sort, limit: 500 }));
    const walked: string[] = [];
    for (let cursor: string | undefined, page = 0; page < 40; page += 1) {
      const part = await open.search(searchFor('城镇化', { sort, limit: 37, cursor }));
      walked.push(...part.hits.map(placeOf));
      cursor = part.next;
      if (cursor === undefined) break;
    }
    expect(new Set(walked).size).toBe(whole.counts.hits);
    expect(walked).toEqual(whole.hits.map(placeOf).slice(0, walked.length));
  }
  open.close();
});

test('a cursor is refused when the library has changed, or when the question is another', async () => {
  const library = newLibrary({ 'a.txt': '一、总体要求\n海绵城市，海绵城市。' });
  library.ingest();
  const open = library.open();
  const { next: cursor } = await open.search(searchFor('海绵城市', { limit: 1 }));
  await expect(open.search(searchFor('海绵', { cursor }))).rejects.toThrow(/badCursor/);
  await expect(open.search(searchFor('海绵', { cursor: '乱写' }))).rejects.toThrow(/badCursor/);
  library.write({ 'b.txt': '一、主要任务\n海绵城市。' });
  library.ingest();
  await expect(open.search(searchFor('海绵城市', { cursor }))).rejects.toThrow(/staleCursor/);
  open.close();
});

test('a long tail is stored with the index, and what is loaded finds the same', async () => {
  const many = Array.from({ length: 60 }, (_, at) => [
    `${at}.txt`,
    Array.from({ length: 25 }, (_, line) => `第${at}篇第${line}段建设海绵城市。`).join('\n\n'),
  ]);
  const library = newLibrary(Object.fromEntries(many) as Record<string, string>);
  library.ingest();
  const stored = new BetterSqlite3(join(library.dataDir, 'index.1.db'), { readonly: true });
  expect(stored.prepare('SELECT count(*) FROM search_chunk').pluck().get()).toBeGreaterThan(1);
  stored.close();
  const open = library.open();
  expect((await open.search(searchFor('海绵城市'))).counts.hits).toBe(1500);
  expect((await open.search(searchFor('第7篇第24段'))).counts.hits).toBe(1);
  library.write({ '7.txt': '第7篇改写。\n' });
  library.ingest();
  expect((await open.search(searchFor('海绵城市'))).counts.hits).toBe(1475);
  open.close();
});

test('check finds a changed original, and a sound library sound', () => {
  const library = newLibrary({ 'a.txt': '一、总体要求\n建设海绵城市。' });
  const [file] = library.ingest().files;
  expect(checkLibrary(upkeepOf(library))).toMatchObject({ ok: true, versions: 1, problems: [] });
  const open = library.open();
  const sha256 = open.findDocument(file?.documentId ?? '')?.versions[0]?.sha256 ?? '';
  open.close();
  writeFileSync(join(library.dataDir, 'originals', sha256.slice(0, 2), sha256), '改过');
  expect(checkLibrary(upkeepOf(library)).problems).toEqual([
    { kind: 'originalChanged', subject: 'a@1', detail: '' },
  ]);
});

test('words that are suggested begin with what was typed, and those of most documents come first', async () => {
  const library = newLibrary();
  library.ingest({ paths: [corpus] });
  const open = library.open();
  const words = (await open.suggest('城镇')).filter(({ kind }) => kind === 'word');
  expect(words[0]).toEqual({ kind: 'word', text: '城镇化', documents: 5 });
  expect(words.every(({ text }) => text.startsWith('城镇'))).toBe(true);
  open.close();
});

function placeOf(hit: { readonly documentId: string; readonly span: { readonly start: number } }) {
  return `${hit.documentId}:${hit.span.start}`;
}

async function answersOf(library: TestLibrary): Promise<unknown> {
  const open: Library = library.open();
  const answers = [];
  for (const q of wordings) {
    for (const sort of ['text', 'relevance', 'date', 'place', 'hits'] as const) {
      const { summaries, next, ...found } = await open.search(searchFor(q, { sort, limit: 500 }));
      answers.push({ found, summaries: [...summaries], hasNext: next !== undefined });
    }
  }
  const documents = open.listDocuments();
  const texts = documents.map(({ documentId }) => open.readDocument(documentId));
  open.close();
  return JSON.parse(JSON.stringify([answers, documents, texts]));
}

function upkeepOf({ dataDir, backupsDir }: TestLibrary) {
  return { dataDir, backupsDir, now: () => testTime, say: () => undefined };
}

function makeForeign(path: string): void {
  rmSync(path);
  const other = new BetterSqlite3(path);
  other.exec('CREATE TABLE theirs (a)');
  other.close();
}

function makeStale(path: string): void {
  const index = new BetterSqlite3(path);
  index.prepare("UPDATE meta SET value = 'of yesterday' WHERE name = 'stamp'").run();
  index.close();
}
