import type { SortKey } from '#lib/search/concordance.ts';
import { classOf } from '#lib/text/character-class.ts';
import { foldPoint } from '#lib/text/fold-text.ts';
import type { Span } from '#lib/text/span.ts';

/** Where a line is sorted: `rank` 0 is the first key. */
export type KeyMark = { readonly kind: 'key'; readonly rank: number; readonly span: Span };

/** What orders the lines on one side of the node. */
type Ordered = {
  readonly side: 'left' | 'right';
  readonly keys: readonly SortKey[];
  /** The neighbour the lines are grouped by, when it stands on this side; it comes before all keys. */
  readonly word: string | undefined;
};

/**
 * Finds what a line was sorted by in the text on one side of its node, so that the order can be
 * seen: the word of its group, and the character of each key.
 *
 * keyMarks('”机制。', { side: 'right', keys: [{ by: 'right', position: 1 }], word: undefined })
 *   -> [{ kind: 'key', rank: 0, span: { start: 1, end: 2 } }]
 */
export function keyMarks(context: string, { side, keys, word }: Ordered): KeyMark[] {
  const first = word === undefined ? 0 : 1;
  const group = word === undefined ? undefined : wordSpan(context, side, word);
  const marks: KeyMark[] = group === undefined ? [] : [{ kind: 'key', rank: 0, span: group }];
  for (const [index, key] of keys.entries()) {
    if (key.by !== side) continue;
    const span = characterSpan(context, side, key.position);
    const isInGroup = group !== undefined && span !== undefined && isInside(span, group);
    if (span !== undefined && !isInGroup) marks.push({ kind: 'key', rank: first + index, span });
  }
  return marks;
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function wordSpan(context: string, side: 'left' | 'right', word: string): Span | undefined {
  const start = side === 'left' ? context.lastIndexOf(word) : context.indexOf(word);
  return word === '' || start === -1 ? undefined : { start, end: start + word.length };
}

/** Quotes and spaces are not counted, and nothing beyond a stop or comma is. */
function characterSpan(
  context: string,
  side: 'left' | 'right',
  position: number,
): Span | undefined {
  const points = pointsOf(context);
  let counted = 0;
  for (const { text, span } of side === 'left' ? points.reverse() : points) {
    const classes = [...foldPoint(text)].map(classOf);
    if (classes.every((each) => each === 'dropped')) continue;
    if (!classes.includes('kept')) return undefined;
    counted += 1;
    if (counted === position) return span;
  }
  return undefined;
}

function pointsOf(text: string): { readonly text: string; readonly span: Span }[] {
  let start = 0;
  return [...text].map((point) => {
    const span = { start, end: start + point.length };
    start = span.end;
    return { text: point, span };
  });
}
