import { expect, test } from 'vitest';
import { wordsAsRead } from './words-as-read.ts';

const text = '**提升能力。**到*市\n办理 \n\n 12 \n第二段';
const source = {
  text,
  marks: {
    bold: [
      { start: 0, end: 2 },
      { start: 7, end: 9 },
    ],
    softLines: [{ start: 12, end: 13 }],
  },
  regions: [{ kind: 'pageFurniture' as const, span: { start: 19, end: 21 } }],
};

test('reads bold without its stars and keeps the stars that stand for a name', () => {
  expect(wordsAsRead(source, { start: 0, end: 12 })).toBe('提升能力。到*市');
});

test('joins a line that a page broke, and leaves page furniture out', () => {
  expect(wordsAsRead(source, { start: 9, end: text.length })).toBe('到*市办理 第二段');
});

test('keeps to its stretch where a mark reaches over its end', () => {
  expect(wordsAsRead(source, { start: 1, end: 8 })).toBe('提升能力。');
});

test('parts that are put together again keep the blanks between them', () => {
  const provision = { text: '第二条 规划期限', marks: { bold: [], softLines: [] }, regions: [] };
  const part = (start: number, end: number) => wordsAsRead(provision, { start, end }, 'part');
  expect(part(0, 4) + part(4, 8)).toBe('第二条 规划期限');
});
