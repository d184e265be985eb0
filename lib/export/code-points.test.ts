import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointsOf } from './code-points.ts';

test('a character beyond the first plane is one code point and two units', () => {
  const points = codePointsOf('用字𠮷、𬭎。');
  expect(points.toPoints({ start: 2, end: 8 })).toEqual({ start: 2, end: 6 });
  expect(points.toUnits({ start: 4, end: 6 })).toEqual({ start: 5, end: 8 });
});

test('offsets turned and turned back are the same, and slice the same words', () => {
  const character = fc.constantFrom('城', '𠮷', 'a', '𬭎', '\n');
  fc.assert(
    fc.property(fc.array(character), fc.nat(), fc.nat(), (characters, a, b) => {
      const text = characters.join('');
      const points = [...text];
      const [start = 0, end = 0] = [a % (points.length + 1), b % (points.length + 1)].sort(
        (x, y) => x - y,
      );
      const units = codePointsOf(text).toUnits({ start, end });
      expect(text.slice(units.start, units.end)).toBe(points.slice(start, end).join(''));
      expect(codePointsOf(text).toPoints(units)).toEqual({ start, end });
    }),
  );
});
