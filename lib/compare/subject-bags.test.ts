import { expect, test } from 'vitest';
import { bagOf, likenessOf } from './subject-bags.ts';

test('takes words that stand for one subject as one', () => {
  expect(likenessOf(bagOf(['养老']), bagOf(['居家', '护理']))).toBeCloseTo(1);
  expect(likenessOf(bagOf(['养老', '公园']), bagOf(['居家', '绿地']))).toBeCloseTo(1);
});

test('says nothing of words that it does not know', () => {
  expect(likenessOf(bagOf(['濮阳']), bagOf(['濮阳']))).toBe(0);
  expect(likenessOf(bagOf(['养老']), bagOf(['公园']))).toBe(0);
});
