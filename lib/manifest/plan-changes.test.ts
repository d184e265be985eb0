import { expect, test } from 'vitest';
import { readTable } from '#lib/decode/read-table.ts';
import { tableCsv } from '#lib/export/table-csv.ts';
import { tableXlsx } from '#lib/export/table-xlsx.ts';
import { manifestTable } from './manifest-table.ts';
import { planChanges } from './plan-changes.ts';

const hebi = {
  documentId: 'hebi',
  source: '规划/鹤壁.txt',
  values: { title: '=鹤壁市　规划', place: '河南省/鹤壁市', year: '2022', issuedOn: '2022-06-30' },
  guessed: new Set(['year'] as const),
};
const words = { heading: (column: string) => column, guess: '（推测）' };

test('a table that comes back as it was written changes nothing, as CSV and as workbook', () => {
  const table = manifestTable([hebi], words);
  for (const bytes of [Buffer.from(tableCsv(table, 'spreadsheet')), tableXlsx(table, '清单')]) {
    expect(planChanges(readTable(bytes), [hebi])).toMatchObject({
      changes: [],
      rows: 1,
      faults: [],
    });
  }
});

test.each([
  { cell: '2022', to: '2022' },
  { cell: '2023', to: '2023' },
  { cell: '2023年', to: '2023' },
  { cell: '2023（推测）', to: undefined },
  { cell: '2022（推测）', to: undefined },
  { cell: '', to: undefined },
  { cell: '—', to: '' },
])('a year of $cell of which 2022 is a guess is the change $to', ({ cell, to }) => {
  const { changes } = planChanges(
    [
      ['编号', '年份'],
      ['hebi', cell],
    ],
    [hebi],
  );
  expect(changes[0]?.to).toBe(to);
});

test('rows are found by id or by path, the others are told', () => {
  const table = [
    ['文件', '文种', '备注'],
    ['规划\\鹤壁.txt', '规划', 'x'],
    ['濮阳.txt', '规划', ''],
  ];
  expect(planChanges(table, [hebi])).toMatchObject({
    changes: [{ documentId: 'hebi', field: 'genre', from: undefined, to: '规划' }],
    unknownRows: [{ row: 3, text: '濮阳.txt' }],
    ignoredColumns: ['备注'],
  });
});

test('a date that is none is a fault of its row', () => {
  const table = [
    ['id', '成文日期'],
    ['hebi', '2022-02-30'],
  ];
  expect(planChanges(table, [hebi]).faults).toEqual([
    { row: 2, field: 'issuedOn', text: '2022-02-30', code: 'badDate' },
  ]);
});

test('a table without a column for its documents says so', () => {
  expect(planChanges([['地区'], ['河南省']], [hebi]).hasKey).toBe(false);
});
