import { expect, test } from 'vitest';
import { associate } from './collocates.ts';

test('the measures are those of their papers, computed by hand', () => {
  // 30 of 1,000 words near the node, 50 of 100,000 in all, node 200 times.
  const found = associate({ together: 30, window: 1000, word: 50, node: 200, total: 100_000 });
  expect(found.logRatio).toBeCloseTo(Math.log2(30 / 1000 / (20 / 99_000)), 10);
  expect(found.logDice).toBeCloseTo(14 + Math.log2(60 / 250), 10);
  expect(found.logLikelihood).toBeCloseTo(210.299, 2);
});

test('a word that is as frequent near the node as elsewhere has no association', () => {
  const found = associate({ together: 10, window: 1000, word: 1000, node: 50, total: 100_000 });
  expect(found.logLikelihood).toBeCloseTo(0, 6);
  expect(found.logRatio).toBeCloseTo(0, 6);
});

test('a word that is avoided has a negative log-likelihood', () => {
  const found = associate({ together: 1, window: 1000, word: 1000, node: 50, total: 100_000 });
  expect(found.logLikelihood).toBeLessThan(0);
});

test.each([1, 2, 5, 10, 50])(
  'more occurrences together mean more of everything: %i',
  (together) => {
    const less = associate({ together, window: 500, word: 100, node: 50, total: 100_000 });
    const more = associate({
      together: together + 1,
      window: 500,
      word: 100,
      node: 50,
      total: 100_000,
    });
    expect(more.logLikelihood).toBeGreaterThan(less.logLikelihood);
    expect(more.logDice).toBeGreaterThan(less.logDice);
    expect(more.logRatio).toBeGreaterThan(less.logRatio);
  },
);
