import { expect, test } from 'vitest';
import { gramPhrase, gramText, stretchesOf } from './gram-text.ts';

test.each([
  ['城镇化¶', '57ce9547 95475316 5316'],
  ['1+8', '0031002b 002b0038 0038'],
  ['人¶地', '4eba 5730'],
  ['¶', ''],
])('%s becomes the words %s', (skeleton, words) => {
  expect(gramText(skeleton)).toBe(words);
});

test('a phrase is asked for by its pairs, one character by a prefix', () => {
  expect(gramPhrase('城镇化')).toBe('"57ce9547 95475316"');
  expect(gramPhrase('城')).toBe('"57ce" *');
});

test('a run is cut at its signs', () => {
  expect(stretchesOf('¶提高¶二是□')).toEqual(['提高', '二是']);
});
