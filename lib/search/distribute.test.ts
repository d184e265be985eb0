import { beforeAll, expect, test } from 'vitest';
import { createFlexSearchSource } from './flexsearch-source.ts';
import type { Distribution, SearchEngine } from './model.ts';
import { parseQuery } from './parse-query.ts';
import { engineOver, readFiveTexts, type SampleText } from './testing/five-texts.ts';
import { engineOf, wholePage } from './testing/library-of.ts';

let texts: SampleText[];
let five: SearchEngine;

beforeAll(async () => {
  texts = readFiveTexts();
  five = await engineOver(texts, createFlexSearchSource());
});

test.each(['城镇化', '人地钱', '15分钟生活圈', '海绵城市 OR 多规合一'])(
  'the tenths of %s are those its hits begin in',
  async (q) => {
    const { documents } = await distribute(five, q);
    const { hits } = await five.search(read(q), { ...wholePage, limit: 10_000 });
    for (const { documentId, tenths, characters, ...document } of documents) {
      const length = texts.find(({ version }) => version.documentId === documentId)?.text.length;
      const counted = Array.from({ length: 10 }, () => 0);
      for (const hit of hits) {
        if (hit.documentId !== documentId || hit.form === 'possible') continue;
        const tenth = Math.floor((hit.span.start / characters) * 10);
        counted[tenth] = (counted[tenth] ?? 0) + 1;
      }
      expect(characters).toBe(length);
      expect(tenths).toEqual(counted);
      expect(tenths.reduce((sum, each) => sum + each, 0)).toBe(document.hits);
    }
  },
);

test('every document either says it or is silent', async () => {
  const { documents, silent, silentCount } = await distribute(five, '一中心六组团');
  expect(documents.map(({ documentId }) => documentId)).toHaveLength(2);
  expect(silent).toHaveLength(silentCount);
  const ids = [...documents, ...silent].map(({ documentId }) => documentId);
  expect(ids.sort()).toEqual(texts.map(({ version }) => version.documentId).sort());
});

test('a silent document names the longest part of the query that it has, where it stands', async () => {
  const engine = await engineOf([
    { documentId: 'hebi', text: '落实“人地钱”挂钩政策。' },
    { documentId: 'puyang', text: '一、总则\n完善人、地挂钩机制，人钱两清。' },
    { documentId: 'luoyang', text: '生态优先。' },
  ]);
  const { silent } = await distribute(engine, '人地钱挂钩');
  expect(silent).toEqual([
    { documentId: 'luoyang', nearest: undefined },
    {
      documentId: 'puyang',
      nearest: {
        part: '人地',
        versionId: 'puyang',
        passageId: 'puyang/p2',
        sectionPath: [],
        span: { start: 7, end: 10 },
        text: '人、地',
      },
    },
  ]);
});

test('a document that the facts of the query shut out is not called silent', async () => {
  const engine = await engineOf([
    { documentId: 'hebi', text: '海绵城市', place: '河南省/鹤壁市', year: '2022' },
    { documentId: 'puyang', text: '城镇化', place: '河南省/濮阳市', year: '2021' },
  ]);
  expect((await distribute(engine, '地区:鹤壁 海绵')).silentCount).toBe(0);
  expect((await distribute(engine, '海绵 -地区:濮阳')).silentCount).toBe(0);
  expect((await distribute(engine, '海绵 年份:2021..2022')).silentCount).toBe(1);
  expect((await distribute(engine, '海绵 -城市')).silentCount).toBe(2);
});

test('pages of documents and silent ones fit together', async () => {
  const whole = await distribute(five, '人地钱');
  const ids: string[] = [];
  let offset: number | undefined = 0;
  while (offset !== undefined) {
    const page: Distribution = await five.distribute(read('人地钱'), {
      ...wholePage,
      ...{ limit: 2, offset },
    });
    ids.push(...[...page.documents, ...page.silent].map(({ documentId }) => documentId));
    offset = page.nextOffset;
  }
  expect(ids).toEqual([...whole.documents, ...whole.silent].map(({ documentId }) => documentId));
});

test('only the documents of a set are read', async () => {
  const documentIds = ['hebi-urbanization-plan-2021-2035', 'luoyang-decade-review'];
  const page = { ...wholePage, documentIds };
  const { documents, silentCount } = await five.distribute(read('城镇化'), page);
  expect(documents.length + silentCount).toBe(2);
  const { read: readOf, counts } = await five.search(read('城镇化'), page);
  expect(readOf.documents).toBe(2);
  expect(counts.hits).toBe(documents.reduce((sum, { hits }) => sum + hits, 0));
});

function distribute(engine: SearchEngine, q: string): Promise<Distribution> {
  return engine.distribute(read(q), wholePage);
}

function read(q: string) {
  const parsed = parseQuery(q, 'parsed');
  if (parsed.kind === 'fault') throw new Error(parsed.fault.code);
  return parsed.query;
}
