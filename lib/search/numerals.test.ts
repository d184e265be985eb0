import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byDigits, fromChinese, toChinese } from './numerals.ts';

test.each([
  [0, '零'],
  [7, '七'],
  [10, '十'],
  [15, '十五'],
  [20, '二十'],
  [105, '一百零五'],
  [110, '一百一十'],
  [1008, '一千零八'],
  [2035, '二千零三十五'],
])('%i is written %s', (value, text) => {
  expect(toChinese(value)).toBe(text);
  expect(fromChinese(text)).toBe(value);
});

test.each([
  ['二〇三五', 2035],
  ['二○二二', 2022],
  ['两百', 200],
  ['十四五', undefined],
  ['千', undefined],
])('%s reads as %s', (text, value) => {
  expect(fromChinese(text)).toBe(value);
});

test('a year is written by digits with each of the zeros in use', () => {
  expect(byDigits('2035')).toEqual(['二〇三五', '二零三五', '二○三五']);
  expect(byDigits('1978')).toEqual(['一九七八']);
});

test('every number below ten thousand is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
      expect(fromChinese(toChinese(value))).toBe(value);
    }),
  );
});
