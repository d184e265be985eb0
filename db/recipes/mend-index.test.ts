import {
  closeSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { localActor } from './actor.ts';
import type { Library } from './model.ts';
import { copyOf, newLibrary, searchFor, type TestLibrary } from './testing/library-for-test.ts';

const sentences = Array.from({ length: 400 }, (_, at) => `第${at}条  推进海绵城市建设，统筹安排。`);
const ingested = newLibrary({
  'a.txt': `某市规划\n\n${sentences.join('\n')}\n`,
  'b.txt': '某市报告\n\n建设海绵城市。\n',
});

beforeAll(() => {
  ingested.ingest();
});

const damages = {
  'is cut short': (path: string) => truncateSync(path, 4096 * 3),
  'is emptied': (path: string) => truncateSync(path, 0),
  'has flipped bytes in every page': (path: string) => flip(path),
  'is overwritten': (path: string) => writeFileSync(path, '坏'.repeat(statSync(path).size / 3)),
};

test.each(Object.entries(damages))(
  'an index that %s while it is served is built again, and the answer is right',
  async (_fault, damage) => {
    const library = copyOf(ingested);
    const open = library.open();
    expect(open.edition().generation).toBe(1);
    damage(indexOf(library));
    expect((await open.search(searchFor('海绵城市'))).counts).toMatchObject({
      hits: 401,
      documents: 2,
    });
    expect(open.edition().generation).toBe(2);
    expect(open.listDocuments()).toHaveLength(2);
    open.close();
    expect(await hitsOf(library)).toBe(401);
  },
);

test('an index that was loaded answers on while its file is damaged, and follows what comes', async () => {
  const library = copyOf(ingested);
  const open = library.open();
  expect((await open.search(searchFor('海绵城市'))).counts.hits).toBe(401);
  flip(indexOf(library));
  library.write({ 'c.txt': '某县报告\n\n海绵城市。\n' });
  library.ingest();
  expect((await open.search(searchFor('海绵城市'))).counts.hits).toBe(402);
  open.close();
});

test.each(['index.json', 'index.1.db'])('%s may go while it is served', async (name) => {
  const library = copyOf(ingested);
  const open = library.open();
  rmSync(join(library.dataDir, name));
  expect((await open.search(searchFor('海绵城市'))).counts.hits).toBe(401);
  library.write({ 'c.txt': '某县报告\n\n海绵城市。\n' });
  library.ingest();
  expect((await open.search(searchFor('海绵城市'))).counts.hits).toBe(402);
  open.close();
});

test.each(['', '{"gener', '{"generation":"1"}', '{"generation":99}', '\u0000\u0000'])(
  'an index.json that says %j leads to a new index',
  async (content) => {
    const library = copyOf(ingested);
    writeFileSync(join(library.dataDir, 'index.json'), content);
    expect(await hitsOf(library)).toBe(401);
  },
);

test('a damaged library is named, and nothing is written into it any more', async () => {
  const library = copyOf(ingested);
  const open = library.open();
  flip(join(library.dataDir, 'library.db'));
  flip(indexOf(library));
  await expect(open.search(searchFor('海绵城市'))).rejects.toThrow(/libraryCorrupt/);
  expect(() => annotate(open)).toThrow();
  open.close();
});

/** From the second page on, the head of each: what kind of page it is, and how many cells. */
function flip(path: string): void {
  const file = openSync(path, 'r+');
  for (let at = 4096; at < statSync(path).size; at += 4096) {
    writeSync(file, Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff]), 0, 5, at);
  }
  closeSync(file);
}

function indexOf({ dataDir }: TestLibrary): string {
  return join(dataDir, 'index.1.db');
}

async function hitsOf(library: TestLibrary): Promise<number> {
  const open = library.open();
  const { counts } = await open.search(searchFor('海绵城市'));
  open.close();
  return counts.hits;
}

function annotate(open: Library) {
  return open.annotations.add(localActor, {
    on: { kind: 'wording', text: '海绵城市' },
    ...{ note: '首注', codeIds: [], collectionIds: [], visibility: 'private' },
  });
}
