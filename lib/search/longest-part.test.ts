import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestPart } from './longest-part.ts';

test.each([
  { runs: ['一中心七组团'], text: '实施一中心六组团战略', part: '一中心' },
  { runs: ['人地钱挂钩'], text: '人地挂钩、人钱挂钩', part: '钱挂钩' },
  { runs: ['海绵', '韧性城市'], text: '建设韧性城市和海绵', part: '韧性城市' },
  { runs: ['城'], text: '城', part: undefined },
  { runs: ['甲乙'], text: '丙丁', part: undefined },
])('of $runs $text says $part', ({ runs, text, part }) => {
  expect(longestPart(runs, (each) => text.includes(each))).toBe(part);
});

test('no part that occurs is longer', () => {
  const letters = fc.array(fc.constantFrom('城', '镇', '化', '𠮷'), { maxLength: 12 });
  fc.assert(
    fc.property(letters, letters, (run, written) => {
      const text = written.join('');
      const found = longestPart([run.join('')], (part) => text.includes(part));
      const all = run.flatMap((_, start) =>
        run.slice(start).map((__, more) => run.slice(start, start + more + 1)),
      );
      const sizes = all.filter((part) => part.length > 1 && text.includes(part.join('')));
      const longest = Math.max(0, ...sizes.map((part) => part.length));
      expect([...(found ?? '')].length).toBe(longest);
    }),
  );
});
