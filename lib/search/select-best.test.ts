import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BestOf } from './select-best.ts';

test('the best few are those that sorting would put first, equal ones in their order', () => {
  const items = fc.array(fc.record({ score: fc.nat(20), place: fc.nat() }), { maxLength: 200 });
  fc.assert(
    fc.property(items, fc.oneof(fc.nat(220), fc.constant(2000)), (all, count) => {
      const compare = (a: { score: number }, b: { score: number }) => b.score - a.score;
      const best = new BestOf(count, compare);
      for (const item of all) best.add(item);
      expect(best.list()).toEqual(all.toSorted(compare).slice(0, count));
    }),
  );
});
