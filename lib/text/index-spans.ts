import { hasOverlap, type Span } from './span.ts';

const bucketUnits = 512; // About a page: few enough buckets to fill, few enough spans in each.

type Spanned = { readonly span: Span };

/**
 * Lays spans out by their place, so that those on a stretch of text are found without asking all.
 *
 * A text of a thousand stretches with a thousand notes would otherwise be a million questions. What
 * is found comes in the order in which it was given.
 *
 * indexSpans([{ span: { start: 0, end: 4 } }, { span: { start: 9, end: 12 } }])({ start: 2, end: 9 })
 *   -> [{ span: { start: 0, end: 4 } }]
 */
export function indexSpans<Item extends Spanned>(
  items: readonly Item[],
): (within: Span) => readonly Item[] {
  const buckets = new Map<number, number[]>();
  items.forEach(({ span }, place) => {
    for (const bucket of bucketsOf(span)) {
      const own = buckets.get(bucket);
      if (own === undefined) buckets.set(bucket, [place]);
      else own.push(place);
    }
  });
  return (within) => {
    const places = new Set(bucketsOf(within).flatMap((bucket) => buckets.get(bucket) ?? []));
    return [...places]
      .sort((a, b) => a - b)
      .flatMap((place) => items[place] ?? [])
      .filter(({ span }) => hasOverlap(span, within));
  };
}

function bucketsOf({ start, end }: Span): readonly number[] {
  const first = Math.floor(start / bucketUnits);
  const count = Math.max(0, Math.floor((end - 1) / bucketUnits) - first + 1);
  return Array.from({ length: count }, (_, index) => first + index);
}
