import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldKeepingScript, foldPoint, foldText } from './fold-text.ts';

test.each([
  { written: '新发展阶段，完整、准确', folded: '新发展阶段,完整、准确' },
  { written: '２０３５年', folded: '2035年' },
  { written: 'ＧＤＰ', folded: 'gdp' },
  { written: '2021—2035', folded: '2021-2035' },
  { written: '7·20', folded: '7·20' },
  { written: '7・20', folded: '7·20' },
  { written: '“人地钱”挂钩', folded: '"人地钱"挂钩' },
  { written: '鬥爭與發展', folded: '斗争与发展' },
  { written: '⼈⺠政府的意⻅', folded: '人民政府的意见' },
  { written: '20㎡', folded: '20m2' },
  { written: '著名', folded: '著名' },
  { written: '𠮷野家', folded: '𠮷野家' },
])('$written folds to $folded', ({ written, folded }) => {
  expect(foldText(written).text).toBe(folded);
});

test('a folded span leads back to whole code points of the source', () => {
  const folded = foldText('约20㎡的𠮷店');
  expect(folded.text).toBe('约20m2的𠮷店');
  expect(folded.map.toSource({ start: 3, end: 4 })).toEqual({ start: 3, end: 4 });
  expect(folded.map.toSource({ start: 4, end: 6 })).toEqual({ start: 3, end: 5 });
  expect(folded.map.toSource({ start: 6, end: 8 })).toEqual({ start: 5, end: 7 });
});

test('folding is a homomorphism: two texts folded apart are their join folded', () => {
  fc.assert(
    fc.property(points, points, (left, right) => {
      expect(foldText(left + right).text).toBe(foldText(left).text + foldText(right).text);
    }),
  );
});

test('what is folded stays as it is when folded again', () => {
  fc.assert(
    fc.property(points, (text) => {
      const once = foldText(text).text;
      expect(foldText(once).text).toBe(once);
    }),
  );
});

test('every folded span leads back to source that folds to it, or more at a split code point', () => {
  fc.assert(
    fc.property(points, fc.nat(), fc.nat(), (text, a, b) => {
      const folded = foldText(text);
      const [start, end] = [a, b].map((n) => n % (folded.text.length + 1)).sort((x, y) => x - y);
      const span = { start: start ?? 0, end: end ?? 0 };
      const home = folded.map.toSource(span);
      const again = foldText(text.slice(home.start, home.end)).text;
      expect(again).toContain(folded.text.slice(span.start, span.end));
    }),
  );
});

test('the script is told apart from other differences of writing', () => {
  expect(foldKeepingScript('發')).toBe('發');
  expect(foldPoint('發')).toBe('发');
  expect(foldKeepingScript('Ａ')).toBe('a');
});

/** Strings of whole code points, rich in what policy texts are made of. */
const points = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'城镇化发展“”‘’、，。；：（）《》〔〕—–-～·•1520％%㎡½ＡａG*＊ \t\n\u00a0\u3000\u200b發與𠮷',
    ),
    fc
      .integer({ min: 0x20, max: 0x2ffff })
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code)),
  ),
  maxLength: 40,
});
