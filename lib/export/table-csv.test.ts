import { expect, test } from 'vitest';
import type { ExportTable } from './table.ts';
import { tableCsv } from './table-csv.ts';
import { readCsv } from './testing/read-csv.ts';

test.each([
  { written: '=HYPERLINK("http://x")', cell: `"'=HYPERLINK(""http://x"")"` },
  { written: '+1', cell: "'+1" },
  { written: '-1', cell: "'-1" },
  { written: '@SUM(A1)', cell: "'@SUM(A1)" },
  { written: '＝1+1', cell: "'＝1+1" },
  { written: '\t=1', cell: "'\t=1" },
  { written: '\n=1', cell: `"'\n=1"` },
  { written: '\r=1', cell: `"'\r=1"` },
  { written: '\0=1', cell: "'\0=1" },
  { written: '人地钱,挂钩', cell: '"人地钱,挂钩"' },
  { written: '他说"好"', cell: '"他说""好"""' },
  { written: '第一行\n第二行', cell: '"第一行\n第二行"' },
  { written: '1+8', cell: '1+8' },
  { written: -3, cell: '-3' },
  { written: null, cell: '' },
])('writes $written as $cell for a spreadsheet', ({ written, cell }) => {
  expect(tableCsv(tableOf([[written]]), 'spreadsheet')).toBe(`\uFEFF命中\r\n${cell}\r\n`);
});

test('a program gets names for headings and every text as it is', () => {
  const table = { ...tableOf([['=1+1'], ['a\r\nb'], [2]]), remark: '还有更多' };
  expect(tableCsv(table, 'program')).toBe('text\r\n=1+1\r\n"a\r\nb"\r\n2\r\n');
});

test('what was written is read again, and the remark is the last line, as wide as the others', () => {
  const rows = [
    ['“人地钱”挂钩,', 1, null],
    ['"', -2, 'a\nb\r\nc'],
    [',,', 3, ' 两端 '],
  ];
  const columns = ['text', 'start', 'after'].map((name) => ({ name, heading: name, width: 9 }));
  const read = readCsv(tableCsv({ columns, rows, remark: '共 9 处' }, 'spreadsheet').slice(1));
  expect(read).toEqual([
    ['text', 'start', 'after'],
    ...rows.map((row) => row.map((cell) => String(cell ?? ''))),
    ['共 9 处', '', ''],
  ]);
});

function tableOf(rows: ExportTable['rows']): ExportTable {
  return { columns: [{ name: 'text', heading: '命中', width: 10 }], rows };
}
