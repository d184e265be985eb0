import type { Cell } from '#lib/document/model.ts';

/** A place in a table row: a cell in its column, an empty place, or cells of unknown columns. */
export type RowPlace =
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'empty'; readonly columns: number }
  | { readonly kind: 'unassigned'; readonly cells: readonly Cell[]; readonly columns: number };

/**
 * Sets the cells of a row into `columns` columns. Cells whose column the source does not say stand
 * together in one place over all the columns they could belong to: a guess is never shown as a
 * fact.
 *
 * A row `6 | 易涝点消除率 | 100 | 100 | 约束性` under six headings, where 100 and 100 have no column,
 * becomes two cells, one place over three columns, and one cell.
 */
export function arrangeRow(cells: readonly Cell[], columns: number): readonly RowPlace[] {
  const places: RowPlace[] = [];
  let filled = 0;
  let loose: Cell[] = [];
  const settle = (until: number) => {
    const width = Math.max(until - filled, loose.length > 0 ? 1 : 0);
    if (loose.length > 0) places.push({ kind: 'unassigned', cells: loose, columns: width });
    else if (width > 0) places.push({ kind: 'empty', columns: width });
    filled += width;
    loose = [];
  };
  for (const cell of cells) {
    if (cell.column === undefined) loose = [...loose, cell];
    else {
      settle(cell.column);
      places.push({ kind: 'cell', cell });
      filled = cell.column + 1;
    }
  }
  settle(columns);
  return places;
}

/** Gives how many columns the rows of a table have, by the cells that know theirs. */
export function columnCount(rows: readonly (readonly Cell[])[]): number {
  return Math.max(
    1,
    ...rows.flat().map((cell) => (cell.column ?? -1) + 1),
    ...rows.map((cells) => (cells.some((cell) => cell.column === undefined) ? 1 : cells.length)),
  );
}
