import { isInOrder } from './correction.ts';
import type { Cell } from './model.ts';
import type { PlacedCorrections } from './placed-corrections.ts';
import type { RowDraft, TableDraft } from './table-draft.ts';

/**
 * Gives tables with the columns and kinds of rows that people assigned. Cells that would stand in
 * falling order stay as they are: their correction is an orphan.
 *
 * correctTables(tables, said)[0].rows[6].cells[2].column -> 2
 */
export function correctTables(tables: readonly TableDraft[], said: Said): readonly TableDraft[] {
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => correctRow(row, said)),
  }));
}

type Said = Pick<PlacedCorrections, 'cell' | 'confirm' | 'row'>;

function correctRow(row: RowDraft, said: Said): RowDraft {
  const kind = said.row(row.span.start) ?? row.kind;
  const cells = row.cells.map((cell) => correctCell(cell, said));
  if (!isInOrder(cells)) return { ...row, kind };
  said.confirm(row.cells.filter(hasWords).map(({ span }) => span));
  return { ...row, kind, cells };
}

function correctCell(cell: Cell, said: Said): Cell {
  const change = hasWords(cell) ? said.cell(cell.span) : undefined;
  return change === undefined ? cell : { ...cell, column: change.column ?? undefined };
}

/** An empty cell has no words to be known by. */
function hasWords({ span }: Cell): boolean {
  return span.end > span.start;
}
