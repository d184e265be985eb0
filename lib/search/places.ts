import { endSign } from '#lib/text/skeleton.ts';
import type { Span } from '#lib/text/span.ts';
import type { Occurrence } from './occurrence.ts';

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

/** Gives the places in text order; where two leaves meet at one place, it counts once. */
export function distinctPlaces(places: readonly Occurrence[]): Occurrence[] {
  if (places.length < 2) return [...places];
  const distinct = new Map<string, Occurrence>();
  for (const place of places.toSorted(byStart)) {
    const key = `${place.units} ${String(place.span.start)} ${String(place.span.end)}`;
    if (!distinct.has(key)) distinct.set(key, place);
  }
  return [...distinct.values()];
}

function byStart(a: Occurrence, b: Occurrence): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
