import { expect, test } from 'vitest';
import { sayIn } from '#lib/message/say-in.ts';
import { countedDifferences } from './difference-seal.ts';
import { marksOfCell } from './marks-of-cell.ts';

const span = (start: number, end: number) => ({ start, end });

test('a part that differs carries its seal and says what stands there in the other text', () => {
  const marks = marksOfCell(
    {
      parts: [
        { kind: 'plain', span: span(0, 2) },
        { kind: 'different', span: span(2, 4), difference: 'strength', link: 7, other: '进一步' },
        { kind: 'same', span: span(4, 8), link: 1 },
        { kind: 'different', span: span(8, 8), difference: 'added', link: 8, other: '城市' },
        { kind: 'different', span: span(8, 12), difference: 'list', link: 9, other: '' },
      ],
      hits: [span(4, 6)],
    },
    sayIn('zh-CN'),
  );
  expect(marks).toEqual([
    { kind: 'difference', span: span(2, 4), link: 7, seal: '力', means: '力度：对方作“进一步”' },
    { kind: 'shared', span: span(4, 8), link: 1 },
    { kind: 'difference', span: span(8, 12), link: 9, seal: '单', means: '清单增减：对方没有' },
    { kind: 'hit', span: span(4, 6), form: 'exact', isCurrent: false },
  ]);
});

test('kinds of difference come by their number, those that do not occur not at all', () => {
  expect(countedDifferences({ number: 1, list: 4, order: 0 })).toEqual([
    { kind: 'list', count: 4 },
    { kind: 'number', count: 1 },
  ]);
});
