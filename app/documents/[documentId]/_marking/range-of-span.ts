import type { Span } from '#lib/text/span.ts';

/**
 * Gives the range on the page that shows a stretch of the source; undefined where none of it is on
 * the page. The other way round from `selectedSpan`.
 */
export function rangeOfSpan(span: Span): Range | undefined {
  const stretches = stretchesOf(span);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const start = pointAt(first, Math.max(0, span.start - startOf(first)), 'after');
  const end = pointAt(last, span.end - startOf(last), 'before');
  if (start === undefined || end === undefined) return undefined;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

/** Gives the stretches of source on the page that a span touches, in their order. */
export function stretchesOf(span: Span): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.reader-sheet [data-start]')].filter(
    (stretch) => {
      const start = startOf(stretch);
      return start < span.end && start + (stretch.textContent.length || 1) > span.start;
    },
  );
}

/** Gives where a stretch of source begins in it. */
export function startOf(stretch: HTMLElement): number {
  return Number(stretch.dataset['start']);
}

/**
 * At a border between two pieces of text a range begins in the later and ends in the earlier one, so
 * that it encloses no empty piece.
 */
function pointAt(
  stretch: HTMLElement,
  offset: number,
  side: 'after' | 'before',
): [Node, number] | undefined {
  const walker = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Text | undefined;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (left < text.length || (left === text.length && side === 'before')) return [text, left];
    left -= text.length;
    last = text;
  }
  return last === undefined ? undefined : [last, last.length];
}
