import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classOf } from '#lib/text/character-class.ts';
import { foldText } from '#lib/text/fold-text.ts';
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

test('what is read outward from a node is what folding the whole passage gives', () => {
  const points = fc.constantFrom(...'，。；、“”城镇化發展Ａ㎡①𠮷\ud842\udfb7 \n*?：%');
  const text = fc.array(points, { maxLength: 30 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const hit = line(before, '圈', after, 'hebi');
      for (const side of ['left', 'right'] as const) {
        expect(neighbours(side, hit)).toBe(neighboursOfWhole(side, hit));
      }
    }),
  );
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

test('hits are grouped by how the source writes them; white space of pages is no difference', () => {
  const written = ['15 分钟\n生活圈', '15分钟生活圈', '“15分钟”圈', 'smart city', 'smart  city'];
  const hits = written.map((text) => line('', text, '', 'hebi'));
  expect(groupNeighbours(hits, 'node', segment).map(({ word, hits: all }) => [word, all])).toEqual([
    ['15分钟生活圈', 2],
    ['smart city', 2],
    ['“15分钟”圈', 1],
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

/** The plain way: all of the passage is folded, then cut where the sentence ends. */
function neighboursOfWhole(side: 'left' | 'right', hit: Hit): string {
  const folded = [...foldText(side === 'left' ? hit.before : hit.after).text];
  const outward = side === 'left' ? folded.reverse() : folded;
  const counting = outward.filter((character) => classOf(character) !== 'dropped');
  const end = counting.findIndex((character) => classOf(character) !== 'kept');
  return counting.slice(0, end === -1 ? counting.length : end).join('');
}

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
