import { expect, test } from 'vitest';
import { judgeLevels, judgeSpread } from './judge-view.ts';

const placeOf = new Map([
  ['省文', '河南省'],
  ['鹤壁规划', '河南省/鹤壁市'],
  ['濮阳规划', '河南省/濮阳市'],
]);
const speakers = { of: (id: string) => placeOf.get(id) ?? id, places: new Set(placeOf.values()) };
const levels = {
  isUpper: (id: string) => id === '省文',
  isLower: (id: string) => id.endsWith('规划'),
};

test.each([
  { said: ['省文', '鹤壁规划', '濮阳规划'], is: 'shared' },
  { said: ['省文', '鹤壁规划', '濮阳规划', '隐名稿'], is: 'shared' },
  { said: ['鹤壁规划'], is: 'single' },
  { said: ['隐名稿'], is: 'single' },
  { said: ['鹤壁规划', '隐名稿'], is: undefined },
  { said: ['隐名稿', '又一隐名稿'], is: undefined },
])('$said: $is', ({ said, is }) => {
  expect(judgeSpread({ documentIds: said }, speakers)).toBe(is);
});

const saidAs = (...byVariant: readonly (readonly string[])[]) => ({
  documentIds: byVariant.flat(),
  variants: byVariant.map((documentIds, at) => ({
    ...{ key: String(at), text: '', kind: 'itself' as const, occurrences: 1, quoted: 0 },
    documentIds,
  })),
});

test.each([
  { phrase: saidAs(['省文', '鹤壁规划']), near: [], is: 'repeated' },
  { phrase: saidAs(['省文'], ['鹤壁规划']), near: [], is: 'changed' },
  { phrase: saidAs(['省文']), near: [saidAs(['濮阳规划'])], is: 'changed' },
  { phrase: saidAs(['省文']), near: [saidAs(['省文', '濮阳规划'])], is: 'leftOut' },
  { phrase: saidAs(['省文']), near: [], is: 'leftOut' },
  { phrase: saidAs(['濮阳规划']), near: [], is: 'lowerOnly' },
  { phrase: saidAs(['隐名稿']), near: [], is: undefined },
])('said by $phrase.documentIds, beside it $near.length: $is', ({ phrase, near, is }) => {
  expect(judgeLevels(phrase, near, levels)).toBe(is);
});
