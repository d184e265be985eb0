import { endSign } from '#lib/text/skeleton.ts';
import type { Span } from '#lib/text/span.ts';

/**
 * Gives how many characters stand between two places, 0 where they touch or overlap; undefined
 * where the order is wrong.
 *
 * distanceBetween({ start: 0, end: 3 }, { start: 5, end: 7 }, true) -> 2
 */
export function distanceBetween(left: Span, right: Span, isOrdered: boolean): number | undefined {
  if (isOrdered && right.start < left.end) return undefined;
  return Math.max(0, right.start - left.end, left.start - right.end);
}

/**
 * Says whether no sentence ends between two places of a skeleton.
 *
 * isInOneSentence('户籍改革¶落户', { start: 0, end: 2 }, { start: 5, end: 7 }) -> false
 */
export function isInOneSentence(skeleton: string, a: Span, b: Span): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return !skeleton.slice(first.end, second.start).includes(endSign);
}
