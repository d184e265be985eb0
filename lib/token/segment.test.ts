import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segment } from './segment.ts';

test.each([
  { written: '打造15分钟生活圈。', words: ['打造', '15', '分钟', '生活圈'] },
  { written: '２０３５年', words: ['2035', '年'] },
  { written: 'GDP增长60.98%', words: ['gdp', '增长', '60.98%'] },
  { written: '规划(2021—2035年)', words: ['规划', '2021-2035', '年'] },
  { written: '“互联网+”', words: ['互联网'] },
  { written: '5G网络', words: ['5g', '网络'] },
])('$written is cut into $words', ({ written, words }) => {
  expect(segment(written).map((token) => token.text)).toEqual(words);
});

test('each word lies in the source where its span says', () => {
  const source = '加快“双碳”ＡＢＣ，𠮷店';
  for (const token of segment(source)) {
    expect(source.slice(token.span.start, token.span.end)).not.toBe('');
  }
  expect(segment(source).find((token) => token.text === 'abc')?.span).toEqual({ start: 6, end: 9 });
});

test('any text is cut, also with NUL and lone surrogates, and words stand in order', () => {
  fc.assert(
    fc.property(anyUnits, (text) => {
      const starts = segment(text).map((token) => token.span.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }),
  );
});

/** Any UTF-16 units, unpaired surrogates among them. */
const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0xd842, 0xdfb7, 0x57ce)))
  .map((units) => String.fromCharCode(...units));
