import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hiddenSign, noLayout, prepareText, sourceOf, unitsOf } from './matching-text.ts';

test.each([
  { source: '坚持 以人为本，\n优化布局。', matching: '坚持以人为本,优化布局。' },
  { source: '“人地钱”挂钩、政策', matching: '"人地钱"挂钩、政策' },
  { source: '**市**区', matching: `${hiddenSign}市${hiddenSign}区` },
  { source: '□有\u200b□无', matching: '□有□无' },
  { source: '５Ｇ網絡', matching: '5g网络' },
])('$source is compared as $matching', ({ source, matching }) => {
  expect(prepareText(source, noLayout).text).toBe(matching);
});

test('page numbers and bold are left out where the document says so', () => {
  const source = '**发展基础**。提高归属\n- 27 -\n感。';
  const layout = {
    marks: {
      softLines: [],
      bold: [
        { start: 0, end: 2 },
        { start: 6, end: 8 },
      ],
    },
    regions: [{ kind: 'pageFurniture', span: { start: 14, end: 20 } }] as const,
  };
  expect(prepareText(source, layout).text).toBe('发展基础。提高归属感。');
});

test('stars of two names stay two redactions', () => {
  expect(prepareText('**\n*海康', noLayout).text).toBe(`${hiddenSign}${hiddenSign}海康`);
});

test('units lead to the source and back, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'政策，。 \n*“”㎡𠮷Ａ'), minLength: 1 }),
      (source) => {
        const matching = prepareText(source, noLayout);
        for (let unit = 0; unit < matching.text.length; unit += 1) {
          const span = sourceOf(matching, { start: unit, end: unit + 1 });
          expect(span.end).toBeGreaterThan(span.start);
          const units = unitsOf(matching, span);
          expect(units.start).toBeLessThanOrEqual(unit);
          expect(units.end).toBeGreaterThan(unit);
        }
      },
    ),
    { numRuns: 200, seed: 3 },
  );
});
