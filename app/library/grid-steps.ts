/** A cell: row and column, from 0. */
export type Cell = { readonly row: number; readonly column: number };

/**
 * Gives the cell that a key leads to; undefined where it stays in the text of its own cell.
 *
 * stepFrom({ row: 0, column: 2 }, 'Enter') -> { row: 1, column: 2 }
 */
export function stepFrom({ row, column }: Cell, key: string): Cell | undefined {
  if (key === 'ArrowUp') return { row: row - 1, column };
  return key === 'ArrowDown' || key === 'Enter' ? { row: row + 1, column } : undefined;
}

/**
 * Cuts what a spreadsheet has put on the clipboard into cells; undefined for a single value, which
 * is pasted as text always is.
 *
 * cutPasted('规划\t2022\r\n意见\t2023\r\n') -> [['规划', '2022'], ['意见', '2023']]
 */
export function cutPasted(text: string): readonly (readonly string[])[] | undefined {
  if (!/[\t\n]/u.test(text.trimEnd())) return undefined;
  const rows = text.replace(/\r?\n$/u, '').split(/\r?\n/u);
  return rows.map((row) =>
    row.split('\t').map((cell) => cell.replace(/^"([\s\S]*)"$/u, '$1').trim()),
  );
}
