/**
 * Finds tables that have lost their columns: one cell a line, blank cells gone.
 *
 *   序号            the head says how many columns there were,
 *   指标名称        the running number where each row begins
 *   2020年
 *   1
 *   常住人口城镇化率(%)
 *   60.98
 */
import type { Span } from '#lib/text/span.ts';
import type { Cell } from './model.ts';
import type { Page } from './page.ts';
import { isSentenceEnd } from './characters.ts';
import { isValue, rowOf, type RowDraft, type TableDraft } from './table-draft.ts';

type CellLine = { readonly at: number; readonly span: Span; readonly text: string };

/** What stands over the running numbers. */
const headPattern = /^(?:序\s*号|编\s*号|指标序号)$/u;
/** Longer lines are sentences; the longest cell of an indicator table seen has 34 characters. */
const maxCellChars = 45;
const minColumns = 3;
const minRows = 2;

/** Gives such tables of a page, in text order. */
export function findColumnTables(page: Page): readonly TableDraft[] {
  const tables: TableDraft[] = [];
  for (let at = 0; at < page.lines.length; at += 1) {
    if (!page.isFree(at) || !headPattern.test(page.lines[at]?.bodyText ?? '')) continue;
    const table = readTable(cellLines(page, at));
    if (table === undefined) continue;
    tables.push(table);
    at = table.last;
  }
  return tables;
}

function cellLines({ lines, isFree }: Page, from: number): CellLine[] {
  const cells: CellLine[] = [];
  for (let at = from; at < lines.length && isFree(at); at += 1) {
    const line = lines[at];
    if (line === undefined || line.bodyText === '') continue;
    if (!isCellLike(line.bodyText) || (at > from && headPattern.test(line.bodyText))) break;
    cells.push({ at, span: line.body, text: line.bodyText });
  }
  return cells;
}

function isCellLike(text: string): boolean {
  if (text.length > maxCellChars || /^(?:注|说明|备注|资料来源|数据来源)[:：]/u.test(text))
    return false;
  return !isSentenceEnd(text.charAt(text.length - 1));
}

function readTable(cells: readonly CellLine[]): TableDraft | undefined {
  const columns = cells.findIndex((cell) => cell.text === '1');
  if (columns < minColumns) return undefined;
  const rows = splitRows(cells.slice(columns), columns);
  const [first] = cells;
  const last = rows.at(-1)?.at(-1);
  if (rows.length < minRows || first === undefined || last === undefined) return undefined;
  const head = rowOf('tableHead', cells.slice(0, columns).map(inColumn));
  const known = wordsOfLastColumn(rows, columns);
  const body = rows.map((row) => assign(row, columns, known));
  return { first: first.at, last: last.at, rows: [head, ...body] };
}

/**
 * A row begins at the next running number with a name below it. A value may look the same, so that
 * of several such places the farthest is taken that leaves the row no wider than the table.
 */
function splitRows(cells: readonly CellLine[], columns: number): CellLine[][] {
  const rows: CellLine[][] = [];
  for (let start = 0; start < cells.length;) {
    const next = String(rows.length + 2);
    const limit = Math.min(start + columns, cells.length - 1);
    let end = limit;
    while (end > start && !beginsRow(cells, end, next)) end -= 1;
    if (end > start + 1) {
      rows.push(cells.slice(start, end));
      start = end;
    } else {
      rows.push(cells.slice(start, start + columns));
      break;
    }
  }
  return rows;
}

function beginsRow(cells: readonly CellLine[], at: number, number: string): boolean {
  return cells[at]?.text === number && !isValue(cells[at + 1]?.text ?? '0');
}

/** 预期性, 约束性: words that stand in the last column of whole rows and nowhere else. */
function wordsOfLastColumn(rows: readonly CellLine[][], columns: number): ReadonlySet<string> {
  const whole = rows.filter((row) => row.length === columns);
  const words = new Set(whole.map((row) => row.at(-1)?.text ?? ''));
  for (const row of whole) for (const cell of row.slice(0, -1)) words.delete(cell.text);
  return new Set([...words].filter((word) => !isValue(word)));
}

/** A whole row has its columns. Of a row with a lost cell only number, name and last word are sure. */
function assign(row: readonly CellLine[], columns: number, known: ReadonlySet<string>): RowDraft {
  if (row.length === columns) return rowOf('tableRow', row.map(inColumn));
  const cells = row.map(({ span, text }, at): Cell => {
    if (at < 2) return { span, column: at };
    const isLast = at === row.length - 1 && known.has(text);
    return { span, column: isLast ? columns - 1 : undefined };
  });
  return rowOf('tableRow', cells);
}

function inColumn(cell: CellLine, column: number): Cell {
  return { span: cell.span, column };
}
