import type { Span } from '#lib/text/span.ts';
import type { Cell } from './model.ts';

/** A row of a table, found in lines. */
export type RowDraft = {
  readonly kind: 'tableHead' | 'tableRow';
  readonly span: Span;
  readonly cells: readonly Cell[];
};

/** A table, found in lines; `first` and `last` are places in the list of lines. */
export type TableDraft = {
  readonly first: number;
  readonly last: number;
  readonly rows: readonly RowDraft[];
};

/** Makes a row of a table; it reaches from its first to its last cell with words. */
export function rowOf(kind: RowDraft['kind'], cells: readonly Cell[]): RowDraft {
  const filled = cells.filter((cell) => cell.span.end > cell.span.start);
  const start = filled[0]?.span.start ?? cells[0]?.span.start ?? 0;
  const end = filled.at(-1)?.span.end ?? start;
  const inside = cells.map((cell) => ({ ...cell, span: clamp(cell.span, start, end) }));
  return { kind, span: { start, end }, cells: inside };
}

/** An empty cell before the first word stands at the row's beginning, so that rows stay trim. */
function clamp(span: Span, start: number, end: number): Span {
  return {
    start: Math.min(Math.max(span.start, start), end),
    end: Math.min(Math.max(span.end, start), end),
  };
}

/** Says whether a cell holds a value rather than a name: a number, a bound, a year's sum in brackets. */
export function isValue(text: string): boolean {
  return /^[[（(<>≥≤＜＞〈〉±+\-—约]*[\d０-９][\d０-９.,，%％‰:：]*[\])）]?[%％‰]?$/u.test(
    text.trim(),
  );
}
