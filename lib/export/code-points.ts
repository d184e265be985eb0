import type { Span } from '#lib/text/span.ts';

/** Turns offsets of a text from UTF-16 units into code points, and back. */
export type CodePoints = {
  /** { start: 2, end: 4 } in units of 'a𠮷b' -> … */
  toPoints(span: Span): Span;
  toUnits(span: Span): Span;
};

/**
 * Reads a text once, so that many offsets can be turned. Standards for exchange count code points;
 * a character beyond U+FFFF is one of them and two units.
 *
 * codePointsOf('用字𠮷。').toPoints({ start: 2, end: 5 }) -> { start: 2, end: 4 }
 */
export function codePointsOf(text: string): CodePoints {
  /** Units at which the second half of a pair stands, in order. */
  const halves: number[] = [];
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g))
    halves.push(match.index + 1);
  const toPoint = (unit: number) => unit - countBelow(halves, (half) => half < unit);
  const toUnit = (point: number) => point + countBelow(halves, (half, at) => half - at <= point);
  return {
    toPoints: ({ start, end }) => ({ start: toPoint(start), end: toPoint(end) }),
    toUnits: ({ start, end }) => ({ start: toUnit(start), end: toUnit(end) }),
  };
}

/** How many of the first ones fulfil a condition that none fulfils after the first that does not. */
function countBelow(
  halves: readonly number[],
  isBelow: (half: number, at: number) => boolean,
): number {
  let low = 0;
  let high = halves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(halves[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
