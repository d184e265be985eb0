import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexSpans } from './index-spans.ts';
import { hasOverlap } from './span.ts';

const spanned = fc
  .tuple(fc.nat(5_000), fc.nat(1_500))
  .map(([start, length]) => ({ span: { start, end: start + length } }));

test('gives what a walk over all spans gives, in the same order', () => {
  fc.assert(
    fc.property(fc.array(spanned, { maxLength: 40 }), spanned, (items, { span }) => {
      const walked = items.filter((item) => hasOverlap(item.span, span));
      expect(indexSpans(items)(span)).toEqual(walked);
    }),
  );
});

test('a span over several pages is given once', () => {
  const long = { span: { start: 10, end: 4_000 } };
  expect(indexSpans([long])({ start: 0, end: 5_000 })).toEqual([long]);
});
