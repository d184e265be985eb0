import { expect, test } from 'vitest';
import { bagOf, likenessOf } from './subject-bags.ts';

test('takes words that stand for one subject as one', () => {
  expect(likenessOf(bagOf(['养老']), bagOf(['居家', '护理']))).toBeCloseTo(1);
  expect(likenessOf(bagOf(['养老', '博物馆']), bagOf(['居家', '文物']))).toBeCloseTo(1);
});

test('says nothing of words that it does not know', () => {
  expect(likenessOf(bagOf(['濮阳']), bagOf(['濮阳']))).toBe(0);
  expect(likenessOf(bagOf(['养老']), bagOf(['博物馆']))).toBe(0);
});
