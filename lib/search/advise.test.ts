import { beforeAll, expect, test } from 'vitest';
import { createFlexSearchSource } from './flexsearch-source.ts';
import type { SearchEngine, SearchHelp } from './model.ts';
import { parseQuery } from './parse-query.ts';
import { engineOver, readFiveTexts } from './testing/five-texts.ts';
import { engineOf, wholePage } from './testing/library-of.ts';

let five: SearchEngine;

beforeAll(async () => {
  five = await engineOver(readFiveTexts(), createFlexSearchSource());
});

test.each([
  { q: '一中心七组团', part: '一中心', neighbour: '一中心六组团' },
  { q: '20分钟生活圈', part: '分钟生活圈', neighbour: '15分钟生活圈' },
  { q: '15分钟读书圈', part: '15分钟', neighbour: '15分钟生活圈' },
  { q: '海棉城市', part: '城市', neighbour: '海绵城市' },
  { q: '人地钱拴钩', part: '人地钱', neighbour: '人地钱挂钩' },
])('after $q it names $part and $neighbour', async ({ q, part, neighbour }) => {
  const help = await advise(five, q);
  expect(help.longestPart?.text).toBe(part);
  expect(help.neighbours.map(({ text }) => text)).toContain(neighbour);
});

test('what it names has as many hits as a literal search for it finds', async () => {
  for (const q of ['一中心七组团', '15分钟读书圈', '海棉城市建设', '户籍 魑魅魍魉']) {
    const { longestPart, neighbours } = await advise(five, q);
    for (const { text, hits } of [...neighbours, ...(longestPart ? [longestPart] : [])]) {
      const { counts } = await five.search(read(text, 'literal'), wholePage);
      expect([text, hits]).toEqual([text, counts.hits]);
      expect(hits).toBeGreaterThan(0);
    }
  }
});

test('words that all occur, but not together, have no neighbours', async () => {
  const engine = await engineOf([{ documentId: 'a', text: '户籍制度。\n\n海绵城市。' }]);
  expect(await advise(engine, '户籍 海绵城市')).toEqual({
    longestPart: { text: '海绵城市', hits: 1 },
    neighbours: [],
  });
});

test('nothing is named that the narrowed search could not find', async () => {
  const engine = await engineOf([
    { documentId: 'a', text: '一中心六组团', place: '鹤壁市' },
    { documentId: 'b', text: '一中心', place: '濮阳市' },
  ]);
  const filter = { place: ['濮阳市'], year: [], genre: [] };
  expect(await engine.advise(read('一中心七组团', 'parsed'), { filter })).toEqual({
    ...{ longestPart: { text: '一中心', hits: 1 }, neighbours: [] },
  });
});

test('a query of which nothing stands anywhere has no help', async () => {
  const engine = await engineOf([{ documentId: 'a', text: '海绵城市' }]);
  expect(await advise(engine, '魑魅魍魉')).toEqual({ longestPart: undefined, neighbours: [] });
  expect(await advise(engine, '/[甲乙]+/')).toEqual({ longestPart: undefined, neighbours: [] });
});

test('headings are found whatever quotes they write', async () => {
  const engine = await engineOf([{ documentId: 'a', text: '# 完善“人地钱”挂钩\n人地钱挂钩机制' }]);
  expect(await engine.findHeadings('人地钱挂钩')).toEqual([1]);
  expect(await engine.findHeadings('。')).toEqual([]);
});

function advise(engine: SearchEngine, q: string): Promise<SearchHelp> {
  return engine.advise(read(q, 'parsed'), wholePage);
}

function read(q: string, mode: 'parsed' | 'literal') {
  const parsed = parseQuery(q, mode);
  if (parsed.kind === 'fault') throw new Error(parsed.fault.code);
  return parsed.query;
}
