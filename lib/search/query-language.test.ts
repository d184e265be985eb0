import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { engineOf, wholePage, type TestDocument } from './testing/library-of.ts';

const plan: TestDocument = {
  documentId: 'plan',
  place: '河南省/鹤壁市',
  year: '2022',
  genre: '规划',
  text: [
    '# 第一节 户籍制度改革',
    '放开落户限制，加快推进试点。大力推进居住证制度。',
    '打造15分钟社区服务圈，建成十五分钟健身圈。55分钟到达。',
    '# 第二节 公共服务',
    '到二〇三五年，覆盖率达到百分之三十。消防、安全并重。',
    '打造“一刻钟”便民圈，落户有序。',
    '每*分钟“阅读圈”，*户籍政策调整。',
  ].join('\n'),
};
const speech: TestDocument = {
  documentId: 'speech',
  place: '河南省',
  year: '2021',
  genre: '讲话',
  text: '加快推进户籍改革，着手落实。\n著手建設，加快发展。',
};

test.each([
  { q: '落户 OR 着手', found: ['落户', '落户', '着手', '著手'] },
  { q: '加快推进 -试点', found: ['加快推进'] },
  { q: '推进 -试点', found: ['推进'] },
  { q: '放开 ~5 限制', found: ['放开', '限制'] },
  { q: '限制 ~5> 放开', found: [] },
  { q: '放开 /s 试点', found: ['放开', '试点'] },
  { q: '放开 /s 居住证', found: [] },
  { q: '放开 /p 居住证', found: ['放开', '居住证'] },
  { q: '覆盖率 /x 便民', found: ['覆盖率', '便民'] },
  { q: '{加快,大力}推进', found: ['加快推进', '加快推进', '大力推进'] },
  { q: '打造15分钟*圈', found: ['打造15分钟社区服务圈', '打造“一刻钟”便民圈'] },
  { q: '15分钟*圈 -打造', found: ['*分钟“阅读圈”'] },
  { q: '覆盖?达到', found: ['覆盖率达到'] },
  { q: '放开…试点', found: ['放开落户限制，加快推进试点'] },
  { q: '/[加大][快力]推进/', found: ['加快推进', '加快推进', '大力推进'] },
  { q: '加快 地区:鹤壁', found: ['加快'] },
  { q: '加快 年份:2021', found: ['加快', '加快'] },
  { q: '加快 文种:讲话', found: ['加快', '加快'] },
  { q: '覆盖率 章节:公共服务', found: ['覆盖率'] },
  { q: '2035年', found: ['二〇三五年'] },
  { q: '30%', found: ['百分之三十'] },
  { q: '(放开 OR 覆盖率) 制度', found: ['放开', '制度'] },
])('$q finds $found', async ({ q, found }) => {
  expect((await hitsOf(q)).map((hit) => hit.text).sort()).toEqual([...found].sort());
});

test('a number in another writing is a form of its own, and one inside a longer number is none', async () => {
  const hits = await hitsOf('15分钟');
  expect(hits.map(({ text, form, caution }) => ({ text, form, caution }))).toEqual([
    { text: '15分钟', form: 'exact', caution: undefined },
    { text: '十五分钟', form: 'number', caution: undefined },
    { text: '一刻钟', form: 'number', caution: undefined },
    { text: '*分钟', form: 'possible', caution: undefined },
  ]);
});

test.each(['15分钟', '十五分钟', '一刻钟'])(
  'however %s is written, the same places are found',
  async (q) => {
    const found = await hitsOf(q);
    expect(found.map(({ text }) => text).sort()).toEqual(
      ['15分钟', '十五分钟', '一刻钟', '*分钟'].sort(),
    );
    expect(found.filter(({ form }) => form === 'possible').map(({ text }) => text)).toEqual([
      '*分钟',
    ]);
  },
);

test('a wildcard that begins in several places and ends in one is one hit, the shortest', async () => {
  expect((await hitsOf('打…建成')).map(({ text }) => text)).toEqual(['打造15分钟社区服务圈，建成']);
  expect((await hitsOf('分钟…健身')).map(({ text }) => text)).toEqual(['分钟健身']);
});

test('a star behind a backslash asks for something taken out', async () => {
  expect((await hitsOf('\\*户籍')).map(({ text }) => text)).toEqual(['*户籍']);
  expect((await hitsOf('\\*落户')).map(({ text }) => text)).toEqual([]);
});

test('what is possible is counted apart and comes last', async () => {
  const { counts } = await search('15分钟阅读圈');
  expect(counts).toMatchObject({ hits: 0, documents: 0, possible: 1 });
});

test('cautions mark numbers inside numbers and lists read across, and can be left out', async () => {
  expect((await search('5分钟', ['possible'])).hits.map((hit) => hit.caution)).toEqual([
    'insideNumber',
    'insideNumber',
  ]);
  expect((await hitsOf('消防安全'))[0]?.caution).toBe('acrossList');
  const strict = await search('5分钟', ['insideNumber']);
  expect(strict.counts.hits).toBe(0);
});

test('a pasted sentence with wildcards in it is found as it stands', async () => {
  expect((await hitsOf('每*分钟“阅读圈”，*户籍政策调整。')).map((hit) => hit.text)).toEqual([
    '每*分钟“阅读圈”，*户籍政策调整',
  ]);
});

test('each wording that was looked for is counted, also one that was not found', async () => {
  const { wordings } = await search('15分钟生活圈');
  expect(wordings).toEqual([
    { text: '15分钟生活圈', form: undefined, hits: 0 },
    { text: '十五分钟生活圈', form: 'number', hits: 0 },
    { text: '一刻钟生活圈', form: 'number', hits: 0 },
    { text: '□分钟生活圈', form: 'possible', hits: 0 },
  ]);
});

test('any query is answered or named as wrong', async () => {
  const engine = await engineOf([plan, speech]);
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '（',
        '"',
        '“',
        '”',
        ' OR ',
        ' -',
        ' ~3 ',
        '/',
        '{',
        ',',
        '}',
        '*',
        '?',
        '…',
      ),
      fc.constantFrom(
        '户籍',
        '加快',
        '/(a+)+$/',
        '地区:',
        '年份:2021',
        '\\',
        '\u202e',
        '𠮷',
        '\0',
        ' ',
      ),
    ),
    { maxLength: 14 },
  );
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      const parsed = parseQuery(parts.join(''), 'parsed');
      if (parsed.kind === 'fault') return;
      const result = await engine.search(parsed.query, wholePage);
      expect(result.hits.length).toBe(result.counts.hits + result.counts.possible);
    }),
    { numRuns: 2000 },
  );
});

async function search(q: string, leaveOut: readonly string[] = []) {
  const engine = await engineOf([plan, speech]);
  const parsed = parseQuery(q, 'parsed');
  if (parsed.kind === 'fault') throw new Error(parsed.fault.code);
  return engine.search(parsed.query, { ...wholePage, leaveOut });
}

async function hitsOf(q: string) {
  return (await search(q)).hits;
}
