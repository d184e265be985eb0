import { expect, test } from 'vitest';
import { readBasket, toggleItem, writeBasket, type BasketItem } from './basket-items.ts';

const item = (documentId: string, words = '全面放开放宽落户限制'): BasketItem => ({
  documentId,
  span: { start: 3, end: 13 },
  who: '鹤壁市',
  words,
});

test('a basket is read from its cookie as it was written', () => {
  const items = toggleItem(toggleItem([], item('hebi')), item('濮阳市-规划', '放开~|落户%;'));
  expect(readBasket(writeBasket(items))).toEqual(items);
});

test.each(['', '|', 'hebi', 'hebi:9-3~a~b', '\u0000', 'x'.repeat(5_000)])(
  'what is no item is left out: %.12s',
  (cookie) => {
    expect(readBasket(cookie)).toEqual([]);
  },
);

test('a passage that is put in again is taken out', () => {
  expect(toggleItem([item('hebi')], item('hebi'))).toEqual([]);
});

test('a full basket takes no fifth', () => {
  const four = ['a', 'b', 'c', 'd'].map((id) => item(id));
  expect(toggleItem(four, item('e'))).toEqual(four);
});

test('words are cut at a character, without the stars of bold and breaks', () => {
  const [only] = toggleItem([], item('hebi', '**𠮷𠮷**\n𠮷全面放开放宽城镇落户限制，实现'));
  expect(only?.words).toBe('𠮷𠮷𠮷全面放开放宽城镇落户限…');
});

test('four long names in Han fit into a cookie, or the oldest goes', () => {
  const long = ['a', 'b', 'c', 'd'].map((id) => item(`${id}${'规划'.repeat(40)}`));
  const written = writeBasket(long);
  expect(encodeURIComponent(written).length).toBeLessThanOrEqual(3_800);
  expect(readBasket(written).length).toBeGreaterThanOrEqual(3);
});
