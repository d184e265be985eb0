import { expect, test } from 'vitest';
import { chooseWordings } from './choose-wordings.ts';
import { leaveOut } from './leave-out.ts';
import { readSearchView } from '#app/_ui/search-view.ts';

const own = { text: '15分钟', form: undefined, hits: 18 };
const seen = { text: '一刻钟', form: 'number' as const, hits: 1 };
const unseen = ['十五分钟', '拾伍分钟', '１５分钟', '15 min'].map((text) => ({
  text,
  form: 'number' as const,
  hits: 0,
}));

test('variants that occur come first, then a few that do not, then how many more', () => {
  expect(chooseWordings([own, ...unseen, seen], [])).toEqual({
    own: [],
    variants: [seen, ...unseen.slice(0, 3)],
    unseen: 1,
  });
});

test('the query’s own wording is not repeated, but each of several is shown', () => {
  const other = { ...own, text: '20分钟' };
  expect(chooseWordings([own], []).own).toEqual([]);
  expect(chooseWordings([own, other], []).own).toEqual([own, other]);
});

test('a list is not counted as it was typed, and words that fail together are not called absent', () => {
  const [fast, strong] = ['加快推进', '大力推进'].map((text) => ({ ...own, text, hits: 4 }));
  const typed = { ...own, text: '{加快,大力}推进', hits: 0 };
  const found = [fast, strong, typed].filter((wording) => wording !== undefined);
  expect(chooseWordings(found, []).own).toEqual([fast, strong]);
  const missing = ['人地钱', '居住证'].map((text) => ({ ...own, text, hits: 0 }));
  expect(chooseWordings(missing, []).own).toEqual([]);
});

test('a wording that was looked for twice is one, with the hits of both', () => {
  const star = { text: '□分钟*圈', form: 'possible' as const, hits: 1 };
  expect(chooseWordings([own, star, { ...star, hits: 0 }], [])).toEqual({
    own: [],
    variants: [star],
    unseen: 0,
  });
});

test('what was left out stays in sight, so that it can be taken in again', () => {
  const out = { text: '十五分钟', form: 'number' as const, hits: 0 };
  expect(chooseWordings([own, ...unseen.slice(1), out], ['十五分钟']).variants[0]).toEqual(out);
});

test('leaving out twice is taking in again, and begins at the first page', () => {
  const view = { ...readSearchView({ q: '5分钟' }), cursor: 'abc' };
  const narrowed = leaveOut(view, 'insideNumber');
  expect(narrowed).toMatchObject({ without: ['insideNumber'], cursor: undefined });
  expect(leaveOut(narrowed, 'insideNumber').without).toEqual([]);
});
