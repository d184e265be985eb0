import { hasOverlap, type Span } from '#lib/text/span.ts';
import type { Differences } from './find-differences.ts';
import type { DifferenceKind } from './model.ts';

/** A part of what a cell shows. Parts follow each other and leave nothing out. */
export type CellPart =
  | { readonly kind: 'plain'; readonly span: Span }
  /** Said also in the cell it is compared with; `link` numbers what belongs together in a row. */
  | { readonly kind: 'same'; readonly span: Span; readonly link: number }
  | {
      readonly kind: 'different';
      readonly span: Span;
      readonly difference: DifferenceKind;
      readonly link: number;
      /** What stands in its place in the cell it is compared with; '' where nothing does. */
      readonly other: string;
    };

/** A sentence set beside the one it is compared with, and the number that joins the two. */
export type SetBeside = {
  readonly differences: Differences;
  readonly linkOf: (base: Span) => number;
  /** Give the words of a stretch of either side, without marks that are not words. */
  readonly read: { readonly base: (span: Span) => string; readonly own: (span: Span) => string };
};

/**
 * Gives the parts of a stretch of text, from the comparisons of the sentences in it. What was
 * compared with nothing is plain.
 *
 * cellParts({ start: 0, end: 10 }, [], 'own') -> [{ kind: 'plain', span: { start: 0, end: 10 } }]
 */
export function cellParts(
  stretch: Span,
  beside: readonly SetBeside[],
  side: 'base' | 'own',
): CellPart[] {
  const parts = beside.flatMap((each) => partsOf(each, side)).sort(byPlace);
  const filled: CellPart[] = [];
  let at = stretch.start;
  for (const part of parts) {
    if (part.span.start < at || !hasOverlap(part.span, stretch)) continue;
    if (part.span.start > at)
      filled.push({ kind: 'plain', span: { start: at, end: part.span.start } });
    filled.push(part);
    at = part.span.end;
  }
  if (at < stretch.end) filled.push({ kind: 'plain', span: { start: at, end: stretch.end } });
  return filled;
}

function partsOf({ differences, linkOf, read }: SetBeside, side: 'base' | 'own'): CellPart[] {
  return differences.parts.flatMap((part): CellPart[] => {
    const [span, other] = side === 'base' ? [part.left, part.right] : [part.right, part.left];
    if (span.start === span.end) return [];
    const link = linkOf(part.left);
    if (part.kind === 'kept') return [{ kind: 'same', span, link }];
    const instead = read[side === 'base' ? 'own' : 'base'](other);
    return [{ kind: 'different', span, difference: part.difference, link, other: instead }];
  });
}

function byPlace(a: CellPart, b: CellPart): number {
  return a.span.start - b.span.start;
}
