import { expect, test } from 'vitest';
import { tableMarkdown } from './table-markdown.ts';

const columns = [
  { name: 'text', heading: '命中', width: 10 },
  { name: 'start', heading: '起', width: 10 },
];

test('writes one line a row, and the remark below', () => {
  const rows = [
    ['“人地钱”挂钩', 16966],
    [null, 3],
  ];
  expect(tableMarkdown({ columns, rows, remark: '共 9 处' })).toBe(
    [
      '| 命中 | 起 |',
      '| --- | --- |',
      '| “人地钱”挂钩 | 16966 |',
      '|  | 3 |',
      '',
      '共 9 处',
      '',
    ].join('\n'),
  );
});

test.each([
  { written: '**落实', cell: '\\*\\*落实' },
  { written: 'a|b', cell: 'a\\|b' },
  { written: '第一行\r\n第二行', cell: '第一行 第二行' },
  { written: '<script>', cell: '\\<script\\>' },
  { written: '&lt;', cell: '\\&lt;' },
  { written: '[a](javascript:x)', cell: '\\[a\\](javascript:x)' },
  { written: '![a](x)', cell: '\\!\\[a\\](x)' },
  { written: 'C:\\a', cell: 'C:\\\\a' },
  { written: '`a` ~b~ $c$ _d_ #e', cell: '\\`a\\` \\~b\\~ \\$c\\$ \\_d\\_ \\#e' },
])('writes $written as text', ({ written, cell }) => {
  const [, , line] = tableMarkdown({ columns, rows: [[written, 1]] }).split('\n');
  expect(line).toBe(`| ${cell} | 1 |`);
});
