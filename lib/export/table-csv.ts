import type { ExportCell, ExportTable } from './table.ts';

/** Who opens the file: a person in a spreadsheet, or a program that wants the texts as they are. */
export type CsvReader = 'spreadsheet' | 'program';

/**
 * A spreadsheet takes a cell that begins with one of these for a formula and runs it; with Chinese
 * or Japanese settings the full-width signs too.
 */
const formulaStart = /^[=+\-@＝＋－＠\t\n\r\0]/u;

/**
 * Writes a table as comma-separated values (RFC 4180).
 *
 * For a spreadsheet: the byte order mark tells Excel that it is UTF-8, headings are words, a text
 * that begins like a formula gets a leading `'`, and the remark is the last line. For a program:
 * none of these; the first line has the names of the columns. Numbers stay numbers in both.
 *
 * tableCsv({ columns, rows: [['=1+1', 2]] }, 'spreadsheet') -> '\uFEFF文档,次数\r\n\'=1+1,2\r\n'
 */
export function tableCsv(table: ExportTable, reader: CsvReader): string {
  const { columns, rows } = table;
  if (reader === 'program') {
    return [columns.map(({ name }) => name), ...rows].map((row) => line(row.map(quote))).join('');
  }
  const heads = columns.map(({ heading }) => heading);
  const lines = [heads, ...rows, ...remarkRow(table)];
  return `\uFEFF${lines.map((row) => line(row.map(disarm).map(quote))).join('')}`;
}

/** Every line of RFC 4180 has the same number of fields, the remark too. */
function remarkRow({ columns, remark }: ExportTable): ExportCell[][] {
  return remark === undefined ? [] : [columns.map((_, at) => (at === 0 ? remark : null))];
}

function disarm(cell: ExportCell): ExportCell {
  return typeof cell === 'string' && formulaStart.test(cell) ? `'${cell}` : cell;
}

function quote(cell: ExportCell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function line(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`;
}
