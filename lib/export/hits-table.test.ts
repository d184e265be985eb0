import { expect, test } from 'vitest';
import type { Hit } from '#lib/search/model.ts';
import { allHitColumns, hitsTable, type HitWords, readingHitColumns } from './hits-table.ts';
import { samples } from './testing/sample-documents.ts';

const words: HitWords = {
  heading: (column) => `head ${column}`,
  form: (form) => `form ${form}`,
  caution: (caution) => `caution ${caution}`,
  gap: (gap) => `no ${gap}`,
};
const hit: Hit = {
  documentId: 'puyang',
  versionId: 'puyang@1',
  passageId: 'puyang@1/p116',
  passageKind: 'paragraph',
  sectionPath: ['第四章 市民化', '第三节 政策体系'],
  span: { start: 16966, end: 16973 },
  text: '“人地钱”挂钩',
  before: '**落实',
  after: '政策。',
  form: 'punctuation',
  caution: undefined,
};
const request = {
  columns: allHitColumns,
  words,
  style: { standard: '2025' },
  documentOf: (documentId: string) => (documentId === 'puyang' ? samples.puyang : undefined),
} as const;

test('a row tells everything of its hit, under headings in words', () => {
  const { columns, rows } = hitsTable([{ ...hit, caution: 'acrossList' }], request);
  expect(columns.map(({ heading }) => heading)).toEqual(columns.map(({ name }) => `head ${name}`));
  expect(Object.fromEntries(columns.map(({ name }, at) => [name, rows[0]?.[at]]))).toEqual({
    documentId: 'puyang',
    title: samples.puyang.title,
    place: '河南省/濮阳市',
    year: '2022',
    sectionPath: '第四章 市民化 / 第三节 政策体系',
    before: '**落实',
    text: '“人地钱”挂钩',
    after: '政策。',
    form: 'form punctuation',
    caution: 'caution acrossList',
    start: 16966,
    end: 16973,
    citation:
      '濮阳市新型城镇化规划（2021—2035年）（征求意见稿）[Z]. 2022-04. 第四章 市民化 / 第三节 政策体系：字符16966-16973.',
    citationGaps: 'no responsible',
    versionId: 'puyang@1',
    passageId: 'puyang@1/p116',
  });
});

test('lines of a concordance keep their order, and carry the columns asked for', () => {
  const lines = [3, 1, 2].map((start) => ({ ...hit, span: { start, end: start + 7 } }));
  const { columns, rows } = hitsTable(lines, { ...request, columns: ['start', 'text'] });
  expect(columns.map(({ name }) => name)).toEqual(['start', 'text']);
  expect(rows).toEqual([
    [3, hit.text],
    [1, hit.text],
    [2, hit.text],
  ]);
});

test('a hit whose document is gone has no citation, and the others stay', () => {
  const { rows } = hitsTable([{ ...hit, documentId: 'gone' }], {
    ...request,
    columns: readingHitColumns,
  });
  expect(rows).toEqual([
    ['**落实', '“人地钱”挂钩', '政策。', 'form punctuation', null, null, null],
  ]);
});
