/**
 * Finds Markdown's tables:
 *
 *   | 指标 | 2020年 |
 *   | ---- | -----: |      a rule, which is markup
 *   | 城镇化率 | 60.98 |
 */
import type { Span } from '#lib/text/span.ts';
import { trimSpan } from './lines.ts';
import type { Cell } from './model.ts';
import type { Page } from './page.ts';
import { rowOf, type RowDraft, type TableDraft } from './table-draft.ts';
import type { BareLine } from './undress-lines.ts';

const rulePattern = /^\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/u;

/** Gives the tables with a rule below their head, in text order. */
export function findPipeTables(page: Page): readonly TableDraft[] {
  const tables: TableDraft[] = [];
  for (let at = 1; at < page.lines.length; at += 1) {
    if (!rulePattern.test(page.lines[at]?.bodyText ?? '')) continue;
    const table = readTable(page, at);
    if (table === undefined) continue;
    tables.push(table);
    at = table.last;
  }
  return tables;
}

function readTable(page: Page, rule: number): TableDraft | undefined {
  const head = cellsAt(page, rule - 1);
  if (head === undefined) return undefined;
  const rows = [row('tableHead', head, head.length)];
  let last = rule;
  for (let at = rule + 1; ; at += 1) {
    const cells = cellsAt(page, at);
    if (cells === undefined) break;
    rows.push(row('tableRow', cells, head.length));
    last = at;
  }
  return { first: rule - 1, last, rows };
}

function row(kind: RowDraft['kind'], spans: readonly Span[], width: number): RowDraft {
  const isWhole = spans.length === width;
  return rowOf(
    kind,
    spans.map((span, at): Cell => ({ span, column: isWhole ? at : undefined })),
  );
}

function cellsAt({ source, lines, isFree }: Page, at: number): readonly Span[] | undefined {
  const line = lines[at];
  if (line === undefined || !isFree(at) || !line.bodyText.includes('|')) return undefined;
  const cells = splitByPipes(source, line);
  return cells.some((cell) => cell.end > cell.start) ? cells : undefined;
}

/** The outer pipes are the table's edge, not cells. */
function splitByPipes(source: string, { body, bodyText }: BareLine): readonly Span[] {
  const start = body.start + (bodyText.startsWith('|') ? 1 : 0);
  const end = body.end - (bodyText.endsWith('|') && bodyText.length > 1 ? 1 : 0);
  const cells: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && source.charAt(at) !== '|') continue;
    cells.push(trimSpan(source, { start: from, end: at }));
    from = at + 1;
  }
  return cells;
}
