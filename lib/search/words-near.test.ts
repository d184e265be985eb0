import { expect, test } from 'vitest';
import { segment } from '#lib/token/segment.ts';
import type { Hit } from './model.ts';
import { wordsNear } from './words-near.ts';

const isCounted = (word: string) => word.length > 1;
const text = '要落实城乡规划，完善土地政策，执行城乡规划和户籍政策。';

test('words are counted on both sides of the node, up to the window', () => {
  const { counts, window } = wordsNear([hitAt(3)], { words: 2, segment, isCounted });
  expect(Object.fromEntries(counts)).toEqual({ 落实: 1, 完善: 1, 土地: 1 });
  expect(window).toBe(3);
});

test('a word near two hits of a passage counts once, and a node is not near itself', () => {
  const { counts } = wordsNear([hitAt(3), hitAt(17)], { words: 4, segment, isCounted });
  expect(Object.fromEntries(counts)).toEqual({
    落实: 1,
    完善: 1,
    土地: 1,
    政策: 2,
    执行: 1,
    户籍: 1,
  });
});

test('without hits there is nothing near', () => {
  expect(wordsNear([], { words: 5, segment, isCounted })).toEqual({ counts: new Map(), window: 0 });
});

/** A hit of 城乡规划 at a place of the text, with the whole text as its context. */
function hitAt(at: number): Hit {
  const found = '城乡规划';
  return {
    ...{ documentId: 'a', versionId: 'a@1', passageId: 'a@1/p1', passageKind: 'paragraph' },
    ...{ sectionPath: [], span: { start: 100 + at, end: 100 + at + found.length }, text: found },
    ...{ before: text.slice(0, at), after: text.slice(at + found.length) },
    ...{ form: 'exact', caution: undefined },
  };
}
