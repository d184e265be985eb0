import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { sheetText } from './sheet-xml.ts';
import type { ExportTable } from './table.ts';
import { tableXlsx } from './table-xlsx.ts';

const columns = [
  { name: 'text', heading: '命中', width: 10 },
  { name: 'start', heading: '起', width: 10 },
];

test('a foreign reader reads what was written: texts as texts, numbers as numbers', async () => {
  const rows = [
    ['“人地钱”挂钩 & <落实>', 16966],
    ['=1+1', -3],
    ['constructor', 0],
    ['__proto__', 1.5],
    ['𠮷', null],
    ['2022-06-30', 15],
    ['007', 1],
  ];
  const read = await readSheet(
    Buffer.from(tableXlsx({ columns, rows, remark: '共 9 处' }, '命中')),
  );
  expect(read).toEqual([['命中', '起'], ...rows, ['共 9 处', null]]);
});

test('no cell is a formula, whatever a text begins with', () => {
  const sheet = sheetOf({
    columns,
    rows: [
      ['=HYPERLINK("http://x")', 1],
      ['+1', 2],
      ['@x', 3],
    ],
  });
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet.match(/t="inlineStr"/g)).toHaveLength(5);
});

test('rows are filtered by the first of them, a remark below is none of them', () => {
  const rows = [
    ['人地钱', 1],
    ['挂钩', 2],
  ];
  expect(sheetOf({ columns, rows, remark: '共 9 处' })).toContain('<autoFilter ref="A1:B3"/>');
});

test('spaces at the ends and between are kept', () => {
  expect(sheetOf({ columns, rows: [['  前文\n后文 ', 1]] })).toContain(
    '<t xml:space="preserve">  前文\n后文 </t>',
  );
});

test.each([
  { written: 'a\u0000b', xml: 'a_x0000_b' },
  { written: 'a\u000Bb', xml: 'a_x000B_b' },
  { written: 'a\rb', xml: 'a_x000D_b' },
  { written: '_x000B_', xml: '_x005F_x000B_' },
  { written: 'a\uD842', xml: 'a\uFFFD' },
  { written: 'a\uFFFE', xml: 'a_xFFFE_' },
  { written: '𠮷\t\n', xml: '𠮷\t\n' },
])('the text $written becomes $xml', ({ written, xml }) => {
  expect(sheetText(written)).toBe(xml);
});

test('a text longer than a cell can hold ends with an ellipsis', () => {
  const sheet = sheetOf({ columns, rows: [['城'.repeat(40_000), 1]] });
  expect(sheet).toContain(`>${'城'.repeat(32_766)}…</t>`);
});

test('columns beyond Z have two letters', () => {
  const wide = Array.from({ length: 28 }, (_, at) => ({ ...columns[0], heading: `第${at}列` }));
  const sheet = sheetOf({
    columns: wide.map((each) => ({ name: 'x', width: 9, ...each })),
    rows: [],
  });
  expect([...sheet.matchAll(/ r="([A-Z]+1)"/g)].map(([, name]) => name).slice(24)).toEqual([
    'Y1',
    'Z1',
    'AA1',
    'AB1',
  ]);
});

test.each([
  { words: '检索 [人地钱]/挂钩?', name: '检索  人地钱  挂钩' },
  { words: '城'.repeat(40), name: '城'.repeat(31) },
  { words: '///', name: 'Sheet1' },
])('a sheet called $words is named $name', ({ words, name }) => {
  const { 'xl/workbook.xml': workbook } = unzipSync(tableXlsx({ columns, rows: [] }, words));
  expect(strFromU8(workbook ?? new Uint8Array())).toContain(`<sheet name="${name}"`);
});

test('the same table gives the same bytes', () => {
  const table = { columns, rows: [['城', 1]] };
  expect(tableXlsx(table, '命中')).toEqual(tableXlsx(table, '命中'));
});

function sheetOf(table: ExportTable): string {
  const { 'xl/worksheets/sheet1.xml': sheet } = unzipSync(tableXlsx(table, '命中'));
  return strFromU8(sheet ?? new Uint8Array());
}
