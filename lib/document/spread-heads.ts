/**
 * Spreads the merged cells of a head over the columns below them.
 *
 *   人口数据 |    六普     |    七普        one cell over two rows, two cells over two columns each
 *            | 全国 | 河南 | 全国 | 河南
 */
import type { Span } from '#lib/text/span.ts';
import type { Cell } from './model.ts';
import { isValue, rowOf, type RowDraft } from './table-draft.ts';

/**
 * Gives the rows of a table with the column of every cell that is certain.
 *
 * A row as wide as the table has its columns. A first row with fewer cells is spread only if the
 * row below it begins with an empty cell and repeats its names in equal groups; else it stays
 * unassigned.
 */
export function spreadHeads(source: string, rows: readonly Span[][]): RowDraft[] {
  const width = Math.max(...rows.map((row) => row.length));
  const heads = countHeads(source, rows);
  const group = groupWidth(source, rows, width);
  return rows.map((row, at) => {
    const kind = at < heads ? 'tableHead' : 'tableRow';
    if (row.length === width) return rowOf(kind, row.map(inColumn));
    if (at === 0 && group !== undefined) return rowOf(kind, row.map(inGroup(group)));
    return rowOf(kind, row.map(unassigned));
  });
}

function inColumn(span: Span, column: number): Cell {
  return { span, column };
}

function inGroup(columns: number): (span: Span, at: number) => Cell {
  return (span, at) =>
    at === 0 ? { span, column: 0, rows: 2 } : { span, column: 1 + (at - 1) * columns, columns };
}

function unassigned(span: Span): Cell {
  return { span, column: undefined };
}

/** Rows without a value, before the first row that has one. */
function countHeads(source: string, rows: readonly Span[][]): number {
  const first = rows.findIndex((row) =>
    row.slice(1).some((span) => isValue(source.slice(span.start, span.end))),
  );
  return Math.max(first, 0);
}

function groupWidth(source: string, rows: readonly Span[][], width: number): number | undefined {
  const [top, below] = rows;
  if (top === undefined || below === undefined) return undefined;
  if (below.length !== width || top.length < 2) return undefined;
  const names = below.map((span) => source.slice(span.start, span.end));
  const columns = (width - 1) / (top.length - 1);
  if (names[0] !== '' || !Number.isInteger(columns) || columns < 2) return undefined;
  const repeats = names.slice(1).every((name, at) => name === names[1 + (at % columns)]);
  return repeats ? columns : undefined;
}
