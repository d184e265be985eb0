import { expect, test } from 'vitest';
import type { SortKey } from '#lib/search/concordance.ts';
import { keyMarks } from './key-marks.ts';

const right = (position: number): SortKey => ({ by: 'right', position });
const left = (position: number): SortKey => ({ by: 'left', position });

function marked(context: string, ordered: Parameters<typeof keyMarks>[1]): [number, string][] {
  return keyMarks(context, ordered).map(({ rank, span }) => [
    rank,
    context.slice(span.start, span.end),
  ]);
}

test('a key counts from the node outward and passes over quotes', () => {
  const keys = [right(1), left(2)];
  expect(marked('”机制。', { side: 'right', keys, word: undefined })).toEqual([[0, '机']]);
  expect(marked('落实“', { side: 'left', keys, word: undefined })).toEqual([[1, '落']]);
});

test('nothing is marked beyond the end of a clause', () => {
  expect(marked('机。制', { side: 'right', keys: [right(2)], word: undefined })).toEqual([]);
  expect(marked('', { side: 'right', keys: [right(1)], word: undefined })).toEqual([]);
});

test('the word of a group comes before the keys, and holds those inside it', () => {
  expect(
    marked('”机制和政策', { side: 'right', keys: [right(1), right(3)], word: '机制' }),
  ).toEqual([
    [0, '机制'],
    [2, '和'],
  ]);
});

test('the nearest of two equal words is the neighbour', () => {
  const [mark] = keyMarks('落实，落实', { side: 'left', keys: [], word: '落实' });
  expect(mark?.span).toEqual({ start: 3, end: 5 });
});

test('a rare character is marked whole', () => {
  expect(marked('𠮷市', { side: 'right', keys: [right(1)], word: undefined })).toEqual([[0, '𠮷']]);
});
