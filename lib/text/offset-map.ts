import type { Span } from './span.ts';

/**
 * The way from a derived text back to its source.
 *
 * A span of the derived text leads to the smallest run of whole source code points that made it;
 * an empty span leads to an empty span.
 */
export type OffsetMap = {
  readonly toSource: (span: Span) => Span;
  /** The units that were made by code points of a source span; empty where it made none. */
  readonly toDerived: (span: Span) => Span;
};

/** The map of a derived text whose units stand one for one for those of the source. */
export const identityMap: OffsetMap = {
  toSource: (span) => span,
  toDerived: (span) => span,
};

/**
 * Gives the map of a derived text of which unit `i` was made by the code point of `source` that
 * begins at `starts[i]`. Starts never fall.
 *
 * pointMap([0, 0, 1], '㎡a').toSource({ start: 1, end: 3 }) -> { start: 0, end: 2 }
 */
export function pointMap(starts: ArrayLike<number>, source: string): OffsetMap {
  return {
    toSource: (span) => spanOfUnits(span, starts, source),
    toDerived: (span) => ({
      start: firstUnitFrom(starts, span.start),
      end: firstUnitFrom(starts, span.end),
    }),
  };
}

/** Starts never fall, so the first unit at or after a source offset is found by halving. */
function firstUnitFrom(starts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spanOfUnits(span: Span, starts: ArrayLike<number>, source: string): Span {
  const start = starts[span.start] ?? source.length;
  if (span.end <= span.start) return { start, end: start };
  const last = starts[span.end - 1] ?? source.length;
  return { start, end: last + pointLength(source, last) };
}

function pointLength(source: string, at: number): number {
  return (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
