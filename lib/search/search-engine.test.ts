import { expect, test } from 'vitest';
import type { Query, SearchMode, SearchResult } from './model.ts';
import { parseQuery } from './parse-query.ts';
import { engineOf, versionOf, wholePage, type TestDocument } from './testing/library-of.ts';

const puyang: TestDocument = {
  documentId: 'puyang',
  place: '河南省/濮阳市',
  year: '2022',
  genre: '规划',
  text: [
    '# 第三节 健全市民化配套政策体系',
    '落实“人地钱”挂钩政策。完善财政政策、土地政策。',
    '围绕解决好人、地、钱等问题，走出一条城\n\n镇化后发地区之路。',
    '打造15 分钟养老服务圈，建设“互联网+”平台。',
  ].join('\n'),
  marks: { softLines: [{ start: 62, end: 64 }], bold: [] },
};
const hebi: TestDocument = {
  documentId: 'hebi',
  place: '河南省/鹤壁市',
  year: '2022',
  genre: '规划',
  text: '# 户籍制度\n实施人地挂钩机制，户籍改革。\n户籍、人地钱政策。發展互联网产业。',
};

test.each([
  { q: '人地钱挂钩', found: ['“人地钱”挂钩'] },
  { q: '“人地钱”挂钩', found: ['“人地钱”挂钩'] },
  { q: '人地钱', found: ['人地钱', '人地钱', '人、地、钱'] },
  { q: '城镇化后发地区', found: ['城\n\n镇化后发地区'] },
  { q: '15分钟养老服务圈', found: ['15 分钟养老服务圈'] },
  { q: '互联网+', found: ['互联网+'] },
  { q: '政策。完善', found: ['政策。完善'] },
  { q: '"人、地、钱"', found: ['人、地、钱'] },
  { q: '发展', found: ['發展'] },
  { q: '钱', found: ['钱', '钱', '钱'] },
  { q: '策完', found: [] },
])('$q finds $found', async ({ q, found }) => {
  const result = await search(q, 'parsed');
  expect(result.hits.map((hit) => hit.text).sort()).toEqual([...found].sort());
});

test('each hit says in which form the source writes it', async () => {
  const { counts } = await search('人地钱', 'parsed');
  expect(counts.byForm).toEqual({ exact: 2, punctuation: 1, script: 0, number: 0, possible: 0 });
  expect((await search('发展', 'parsed')).hits[0]?.form).toBe('script');
});

test('two words stand in one passage, and a heading above may say one of them', async () => {
  const result = await search('户籍 人地', 'parsed');
  expect(result.hits.map((hit) => hit.text)).toEqual(['人地', '户籍', '户籍', '人地']);
  const headed = await search('户籍制度 人地挂钩', 'parsed');
  expect(headed.hits.map((hit) => hit.text)).toEqual(['人地挂钩']);
});

test('a raw query folds nothing and finds punctuation', async () => {
  expect((await search('人地钱挂钩', 'raw')).counts.hits).toBe(0);
  expect((await search('“人地钱”挂钩', 'raw')).hits.map((hit) => hit.text)).toEqual([
    '“人地钱”挂钩',
  ]);
  expect((await search('”', 'raw')).counts.hits).toBe(2);
});

test('facets count documents and hits under every other facet', async () => {
  const result = await search('人地钱', 'parsed', { place: ['鹤壁市'], year: [], genre: [] });
  expect(result.counts).toMatchObject({ hits: 1, passages: 1, documents: 1 });
  expect(result.facets.place).toEqual([
    { value: '河南省/濮阳市', hits: 2, documents: 1 },
    { value: '河南省/鹤壁市', hits: 1, documents: 1 },
  ]);
  expect(result.facets.year).toEqual([{ value: '2022', hits: 1, documents: 1 }]);
});

test('a place with a stroke at its end means everything in it', async () => {
  const within = { place: ['河南省/'], year: [], genre: [] };
  expect((await search('人地钱', 'parsed', within)).counts.hits).toBe(3);
});

test('pages of one answer fit together', async () => {
  const engine = await engineOf([puyang, hebi]);
  const whole = await engine.search(read('政策', 'parsed'), wholePage);
  const spans: unknown[] = [];
  for (let offset: number | undefined = 0; offset !== undefined;) {
    const page = await engine.search(read('政策', 'parsed'), { ...wholePage, limit: 2, offset });
    spans.push(...page.hits.map((hit) => hit.span));
    offset = page.nextOffset;
  }
  expect(spans).toEqual(whole.hits.map((hit) => hit.span));
  expect(spans).toHaveLength(5);
});

test('a document that is put again replaces its former text, and a removed one is gone', async () => {
  const engine = await engineOf([puyang]);
  const changed = versionOf({ ...puyang, text: '只余人地钱。' }, 900);
  await engine.apply([{ kind: 'put', version: changed }]);
  await engine.apply([{ kind: 'put', version: changed }]);
  expect((await engine.search(read('市民化', 'parsed'), wholePage)).counts.hits).toBe(0);
  expect((await engine.search(read('人地钱', 'parsed'), wholePage)).counts.hits).toBe(1);
  await engine.apply([{ kind: 'remove', documentId: 'puyang' }]);
  expect((await engine.search(read('人地钱', 'parsed'), wholePage)).counts.hits).toBe(0);
});

test('passages are ordered by form, then by what they are about', async () => {
  const engine = await engineOf([puyang, hebi]);
  const result = await engine.search(read('户籍', 'parsed'), { ...wholePage, sort: 'relevance' });
  expect(result.hits.map((hit) => hit.passageId)).toEqual([
    // The heading itself.
    'hebi/p1',
    // Both paragraphs stand under it; the shorter one says it as often.
    'hebi/p2',
    'hebi/p3',
  ]);
});

async function search(
  q: string,
  mode: SearchMode,
  filter = wholePage.filter,
): Promise<SearchResult> {
  const engine = await engineOf([puyang, hebi]);
  return engine.search(read(q, mode), { ...wholePage, filter });
}

function read(q: string, mode: SearchMode): Query {
  const parsed = parseQuery(q, mode);
  if (parsed.kind === 'fault') throw new Error(parsed.fault.code);
  return parsed.query;
}
