import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectBest } from './select-best.ts';

test('the best few are those that sorting would put first, equal ones in their order', () => {
  const items = fc.array(fc.record({ score: fc.nat(20), place: fc.nat() }), { maxLength: 200 });
  fc.assert(
    fc.property(items, fc.nat(220), (all, count) => {
      const compare = (a: { score: number }, b: { score: number }) => b.score - a.score;
      expect(selectBest(all, count, compare)).toEqual(all.toSorted(compare).slice(0, count));
    }),
  );
});
