/**
 * Finds tables whose cells are parted by tabs, in the two ways converters write them:
 *
 *   指标⇥2020 年⇥2025 年        one row a line; a page may cut between two rows
 *   常住人口⇥49.97⇥60
 *
 *   ⇥                          one cell a line, each behind its tab; a cell may go on in the
 *   城市                       next line; a blank line ends the row
 *   ⇥面积
 *   （平方千米）
 */
import type { Span } from '#lib/text/span.ts';
import { trimSpan } from './lines.ts';
import type { Cell } from './model.ts';
import type { Page } from './page.ts';
import { spreadHeads } from './spread-heads.ts';
import { isValue, rowOf, type RowDraft, type TableDraft } from './table-draft.ts';
import { readNumbering } from './numbering.ts';
import type { BareLine } from './undress-lines.ts';

const tab = 9;

/** A row in one line, and how many tabs stand before its first and behind its last word. */
type TabRow = { readonly cells: readonly Span[]; readonly before: number; readonly after: number };

/** Gives the tables of tabs of a page, in text order. */
export function findTabTables(page: Page): readonly TableDraft[] {
  const tables: TableDraft[] = [];
  for (let at = 0; at < page.lines.length; at += 1) {
    if (!page.isFree(at)) continue;
    const table =
      readRowLines(page, at) ?? (opensCells(page, at) ? readCellLines(page, at) : undefined);
    if (table === undefined) continue;
    tables.push(table);
    at = table.last;
  }
  return tables;
}

/** One row a line. A page may cut a table once between two rows; two blank lines end it. */
function readRowLines(page: Page, from: number): TableDraft | undefined {
  const rows: TabRow[] = [];
  let last = from;
  for (let at = from; page.isFree(at); at += 1) {
    const line = page.lines[at];
    if (line === undefined || (line.text === '' && (rows.length === 0 || at - last > 1))) break;
    if (line.text === '') continue;
    const row = splitByTabs(page.source, line);
    if (row.cells.length < 2 || isHeadingLine(line)) break;
    rows.push(row);
    last = at;
  }
  if (rows.length < 2) return undefined;
  return { first: from, last, rows: assignColumns(page.source, rows) };
}

function isHeadingLine(line: BareLine): boolean {
  const numbering = readNumbering(line.bodyText);
  return numbering !== undefined && numbering.rank < 60;
}

function splitByTabs(source: string, line: BareLine): TabRow {
  const cells: Span[] = [];
  let start = line.body.start;
  for (let at = start; at <= line.body.end; at += 1) {
    if (at < line.body.end && source.charCodeAt(at) !== tab) continue;
    cells.push(trimSpan(source, { start, end: at }));
    start = at + 1;
  }
  return {
    cells,
    before: countTabs(source, line.start, line.body.start),
    after: countTabs(source, line.body.end, line.next),
  };
}

function countTabs(source: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if (source.charCodeAt(at) === tab) count += 1;
  return count;
}

/** Cells before the first word are empty; those behind the last only where a row needs them. */
function assignColumns(source: string, rows: readonly TabRow[]): RowDraft[] {
  const columns = mostFrequent(rows.map((row) => row.before + row.cells.length));
  const heads = rows.map((row) => isHead(source, row.cells));
  const hasHead = heads[0] === true && heads.includes(false);
  return rows.map((row, index) => {
    const missing = columns - row.before - row.cells.length;
    const isCertain = missing === 0 || (missing > 0 && row.after >= missing);
    const spans = isCertain ? padded(row, missing) : row.cells;
    const cells = spans.map((span, at): Cell => ({ span, column: isCertain ? at : undefined }));
    return rowOf(index === 0 && hasHead ? 'tableHead' : 'tableRow', cells);
  });
}

function padded({ cells, before }: TabRow, missing: number): readonly Span[] {
  const start = cells[0]?.start ?? 0;
  const end = cells.at(-1)?.end ?? start;
  return [
    ...Array.from({ length: before }, () => ({ start, end: start })),
    ...cells,
    ...Array.from({ length: missing }, () => ({ start: end, end })),
  ];
}

function isHead(source: string, row: readonly Span[]): boolean {
  return row.every((span) => !isValue(source.slice(span.start, span.end)));
}

function mostFrequent(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  const [best] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? 0;
}

/** One cell a line, behind its tab; more than one blank line ends the table. */
function readCellLines(page: Page, from: number): TableDraft | undefined {
  const rows: Span[][] = [];
  let last = from;
  for (let at = from; at < page.lines.length;) {
    const end = rowEnd(page, at);
    const cells = readCells(page, at, end);
    if (cells === undefined) break;
    rows.push(cells);
    last = end - 1;
    at = end + 1;
    if (isRowBreak(page, at)) break;
  }
  if (rows.length < 2) return undefined;
  return { first: from, last, rows: spreadHeads(page.source, rows) };
}

/** A table begins with its first row, so that a failed try is not repeated at each of its lines. */
function opensCells({ source, lines }: Page, at: number): boolean {
  const before = lines[at - 1];
  const isCell = source.charCodeAt(lines[at]?.start ?? 0) === tab;
  return isCell && (before === undefined || source.charCodeAt(before.start) !== tab);
}

function rowEnd(page: Page, from: number): number {
  let at = from;
  while (at < page.lines.length && page.isFree(at) && !isRowBreak(page, at)) at += 1;
  return at;
}

/** A line of nothing; a line with a tab alone is an empty cell. */
function isRowBreak({ source, lines }: Page, at: number): boolean {
  const line = lines[at];
  return line === undefined || (line.text === '' && source.charCodeAt(line.start) !== tab);
}

/** Two tabs at least, and nothing as long as a sentence: else the lines are paragraphs. */
function readCells({ source, lines }: Page, from: number, end: number): Span[] | undefined {
  const cells: Span[] = [];
  for (let at = from; at < end; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text.length > 60) return undefined;
    const opens = source.charCodeAt(line.start) === tab;
    const before = cells.pop();
    if (before === undefined && !opens) return undefined;
    if (opens) {
      if (before !== undefined) cells.push(before);
      cells.push(line.content);
    } else if (before !== undefined) {
      cells.push(grow(before, line.content));
    }
  }
  return cells.length >= 2 ? cells : undefined;
}

function grow(cell: Span, more: Span): Span {
  if (more.end === more.start) return cell;
  return cell.end === cell.start ? more : { start: cell.start, end: more.end };
}
