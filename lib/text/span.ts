/**
 * A half-open range `[start, end)` of UTF-16 units in the source text of one version.
 *
 * In `落实“人地钱”挂钩政策。` the span `{ start: 2, end: 9 }` reads `“人地钱”挂钩`.
 */
export type Span = { readonly start: number; readonly end: number };

/**
 * Gives the part of `text` that `span` names.
 *
 * sliceSpan('落实“人地钱”挂钩', { start: 2, end: 7 }) -> '“人地钱”'
 */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/**
 * Says whether two spans share at least one unit; an empty span shares none.
 *
 * hasOverlap({ start: 0, end: 2 }, { start: 2, end: 4 }) -> false
 */
export function hasOverlap(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/**
 * Says whether `inner` lies wholly inside `outer`.
 *
 * isInside({ start: 3, end: 5 }, { start: 3, end: 9 }) -> true
 */
export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/**
 * Moves a span by `offset` units: from a passage to its document, or back with a negative offset.
 *
 * shiftSpan({ start: 0, end: 4 }, 100) -> { start: 100, end: 104 }
 */
export function shiftSpan(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}
