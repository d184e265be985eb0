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
  /** Source texts of the two sides. */
  readonly texts: { readonly base: string; readonly own: string };
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

function partsOf(beside: SetBeside, side: 'base' | 'own'): CellPart[] {
  const { differences, linkOf, read } = beside;
  const [whole] = differences.parts;
  if (differences.parts.length === 1 && whole?.kind === 'changed') {
    return otherFigures(beside, whole, side);
  }
  return differences.parts.flatMap((part): CellPart[] => {
    const [span, other] = side === 'base' ? [part.left, part.right] : [part.right, part.left];
    if (span.start === span.end) return [];
    const link = linkOf(part.left);
    if (part.kind === 'kept') return [{ kind: 'same', span, link }];
    const instead = read[side === 'base' ? 'own' : 'base'](other);
    return [{ kind: 'different', span, difference: part.difference, link, other: instead }];
  });
}

const figure =
  /\d+(?:\.\d+)?\s*(?:%|％|个百分点|分钟|小时|公里|平方公里|平方米|米|万?户|万?人|万元|亿元)/gu;

/**
 * Of two sentences that keep no word of each other, only figures are marked that the other has not:
 * that everything else is worded otherwise is plain to see.
 */
function otherFigures(
  { linkOf, texts }: SetBeside,
  whole: { readonly left: Span; readonly right: Span },
  side: 'base' | 'own',
): CellPart[] {
  const [left, right] = [figuresIn(texts.base, whole.left), figuresIn(texts.own, whole.right)];
  const [mine, theirs] = side === 'base' ? [left, right] : [right, left];
  const others = theirs.map(({ text }) => text).filter((text) => !holds(mine, text));
  if (others.length === 0) return [];
  const other = [...new Set(others)].join('、');
  const link = linkOf(whole.left);
  return mine
    .filter(({ text }) => !holds(theirs, text))
    .map(({ span }) => ({ kind: 'different', span, difference: 'number', link, other }));
}

type Figure = { readonly text: string; readonly span: Span };

function figuresIn(text: string, { start, end }: Span): Figure[] {
  return [...text.slice(start, end).matchAll(figure)].map(({ 0: found, index }) => ({
    text: found.replaceAll(/\s/g, ''),
    span: { start: start + index, end: start + index + found.length },
  }));
}

function holds(figures: readonly Figure[], text: string): boolean {
  return figures.some((each) => each.text === text);
}

function byPlace(a: CellPart, b: CellPart): number {
  return a.span.start - b.span.start;
}
