import { expect, test } from 'vitest';
import { csvTable } from './csv-table.ts';

test.each([
  { written: '=HYPERLINK("http://x")', cell: `"'=HYPERLINK(""http://x"")"` },
  { written: '+1', cell: "'+1" },
  { written: '-1', cell: "'-1" },
  { written: '@SUM(A1)', cell: "'@SUM(A1)" },
  { written: '\t=1', cell: "'\t=1" },
  { written: '\r=1', cell: `"'\r=1"` },
  { written: '\0=1', cell: "'\0=1" },
  { written: '人地钱,挂钩', cell: '"人地钱,挂钩"' },
  { written: '他说"好"', cell: '"他说""好"""' },
  { written: '第一行\n第二行', cell: '"第一行\n第二行"' },
  { written: '1+8', cell: '1+8' },
])('writes $written as $cell', ({ written, cell }) => {
  expect(csvTable([[written]])).toBe(`\uFEFF${cell}\r\n`);
});

test('leaves numbers as numbers, also negative ones', () => {
  expect(csvTable([['次数', -3]])).toBe('\uFEFF次数,-3\r\n');
});
