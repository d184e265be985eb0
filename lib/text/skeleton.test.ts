import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noMarks } from './marks.ts';
import { skeletonOf } from './skeleton.ts';

test.each([
  { written: '15 分钟养老服务圈', skeleton: '15分钟养老服务圈' },
  { written: '专栏4  “15分钟生活圈”', skeleton: '专栏4␣15分钟生活圈' },
  { written: '落实“人地钱”挂钩政策。', skeleton: '落实人地钱挂钩政策¶' },
  { written: '人、地、钱', skeleton: '人地钱' },
  { written: '“1+8”空间格局', skeleton: '1+8空间格局' },
  { written: '互联网+', skeleton: '互联网+' },
  { written: '发展。”\n\n又说', skeleton: '发展¶又说' },
  { written: '指标\t2020 年\t2025 年', skeleton: '指标¶2020年¶2025年' },
  { written: '截至*年底，全市**个', skeleton: '截至□年底,全市□个' },
  { written: '《规划》〈附〉「一」', skeleton: '规划附一' },
  { written: '7、20', skeleton: '7␣20' },
  { written: '零\u200b宽\u00a0空\u3000格', skeleton: '零宽空格' },
])('$written has the skeleton $skeleton', ({ written, skeleton }) => {
  expect(skeletonOf(written, noMarks).text).toBe(skeleton);
});

test('a soft line and bold stars leave nothing, a hard line and a redaction leave a sign', () => {
  const text = '走出一条城\n\n镇化后发地区。**优化布局。**坚持*为本';
  const marks = {
    softLines: [{ start: 5, end: 7 }],
    bold: [
      { start: 14, end: 16 },
      { start: 21, end: 23 },
    ],
  };
  expect(skeletonOf(text, marks).text).toBe('走出一条城镇化后发地区¶优化布局¶坚持□为本');
  expect(skeletonOf(text, noMarks).text).toBe('走出一条城¶镇化后发地区¶□优化布局¶□坚持□为本');
});

test('a span of the skeleton leads from its first to its last character in the source', () => {
  const skeleton = skeletonOf('落实“人地钱”挂钩政策。', noMarks);
  expect(skeleton.map.toSource({ start: 2, end: 7 })).toEqual({ start: 3, end: 9 });
});

test('seams tell where the source has more than the skeleton', () => {
  const skeleton = skeletonOf('落实“人地钱”挂钩', noMarks);
  const seams = [...skeleton.text].filter(
    (_, unit) => ((skeleton.seams[unit >> 3] ?? 0) >> (unit & 7)) & 1,
  );
  expect(seams).toEqual(['人', '挂']);
});

test('the skeleton of a part stands in the skeleton of the whole', () => {
  const pieces = fc.string({
    unit: fc.constantFrom(...'城镇化发展“”、，。；（） 12\u00a0\u200b㎡發𠮷A'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(pieces, pieces, pieces, (before, part, after) => {
      const whole = skeletonOf(before + part + after, noMarks).text;
      expect(whole).toContain(skeletonOf(part, noMarks).text);
    }),
  );
});

test('a few units lead to the same places as those of the whole', () => {
  const written = fc.string({
    unit: fc.constantFrom(...'城镇化“”、。（ 12㎡發𠮷*'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(written, fc.integer({ min: 1, max: 30 }), (text, enough) => {
      const whole = skeletonOf(text, noMarks);
      if (whole.text === '') return;
      const some = skeletonOf(text, noMarks, enough);
      const end = Math.min(enough, whole.text.length);
      expect(some.text.slice(0, end)).toBe(whole.text.slice(0, end));
      expect(some.map.toSource({ start: 0, end })).toEqual(whole.map.toSource({ start: 0, end }));
    }),
  );
});
