import { expect, test } from 'vitest';
import { segment } from '#lib/token/segment.ts';
import { neighbours, sortConcordance, type SortKey } from './concordance.ts';
import { drawSample } from './draw-sample.ts';
import { groupNeighbours } from './group-neighbours.ts';
import type { Hit } from './model.ts';

const lines = [
  line('健全“', '人地钱”挂钩', '机制。完善', 'puyang'),
  line('，落实', '人地钱挂钩', '政策', 'hebi'),
  line('要落实', '人地钱挂钩', '办法', 'henan'),
  line('。', '人地钱挂钩', '机制', 'henan'),
];

test('neighbours count from the node outward and stop where a sentence or clause does', () => {
  expect(lines.map((hit) => neighbours('left', hit))).toEqual(['全健', '实落,', '实落要', '']);
  expect(neighbours('right', line('', '圈', '”（试点）建设', 'a'))).toBe('(试点)建设');
  expect(neighbours('right', line('', '圈', '”，建设', 'a'))).toBe(',建设');
});

test.each<{ keys: SortKey[]; order: number[] }>([
  { keys: [{ by: 'left', position: 1 }], order: [3, 0, 1, 2] },
  { keys: [{ by: 'right', position: 1 }], order: [2, 0, 3, 1] },
  { keys: [{ by: 'place' }, { by: 'right', position: 1 }], order: [2, 3, 1, 0] },
])('lines are sorted by $keys', ({ keys, order }) => {
  const facts = { puyang: '濮阳', hebi: '鹤壁', henan: '河南' };
  const sorted = sortConcordance(lines, keys, (documentId) => ({
    place: facts[documentId as keyof typeof facts],
    date: '',
  }));
  expect(sorted.map((hit) => lines.indexOf(hit))).toEqual(order);
});

test('hits are grouped by the word before them, and a comma is a border', () => {
  expect(groupNeighbours(lines, 'left', segment)).toEqual([
    { word: '落实', hits: 2, documentIds: ['hebi', 'henan'] },
    { word: '', hits: 1, documentIds: ['henan'] },
    { word: '健全', hits: 1, documentIds: ['puyang'] },
  ]);
});

test('a sample is the same for the same seed, keeps the order, and is another for another seed', () => {
  const items = Array.from({ length: 1000 }, (_, index) => index);
  const drawn = drawSample(items, { size: 50, seed: 7 });
  expect(drawn).toHaveLength(50);
  expect(drawn).toEqual(drawSample(items, { size: 50, seed: 7 }));
  expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
  expect(drawn).not.toEqual(drawSample(items, { size: 50, seed: 8 }));
  expect(drawSample([1, 2], { size: 5, seed: 1 })).toEqual([1, 2]);
});

function line(
  ...[before, text, after, documentId]: readonly [string, string, string, string]
): Hit {
  return {
    documentId,
    versionId: documentId,
    passageId: `${documentId}/p1`,
    passageKind: 'paragraph',
    sectionPath: [],
    span: { start: before.length, end: before.length + text.length },
    text,
    before,
    after,
    form: 'exact',
    caution: undefined,
  };
}
