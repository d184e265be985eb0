/** Cells of a table, row by row. */
export type Rows = readonly (readonly (string | number)[])[];

/** A spreadsheet takes a cell that begins with one of these for a formula and runs it. */
const formulaStart = /^[=+\-@\t\r\0]/;

/**
 * Writes a table as comma-separated values that a spreadsheet opens safely and in Chinese.
 *
 * The byte order mark tells Excel that it is UTF-8; lines end as RFC 4180 says; a text that begins
 * like a formula is given a leading `'`. Numbers stay numbers.
 *
 * csvTable([['文本', '次数'], ['=1+1', 2]]) -> '\uFEFF文本,次数\r\n\'=1+1,2\r\n'
 */
export function csvTable(rows: Rows): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
