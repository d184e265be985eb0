import type { DocxRun, DocxTable } from './docx-model.ts';
import { writeDocx } from './docx.ts';
import type { ExportCell, ExportTable } from './table.ts';

/**
 * Writes a table for Word, across the page, under its title.
 *
 * tableDocx({ columns, rows: [['一中心六组团', 8]] }, '提法') -> the bytes of a zip
 */
export function tableDocx(table: ExportTable, title: string): Uint8Array<ArrayBuffer> {
  const { remark } = table;
  return writeDocx({
    title,
    isLandscape: true,
    blocks: [
      { kind: 'paragraph', style: 'Title', runs: [{ text: title }] },
      docxTable(table),
      ...(remark === undefined ? [] : [{ kind: 'paragraph' as const, runs: [{ text: remark }] }]),
    ],
  });
}

/**
 * Gives a table as a part of a text for Word: its head is repeated on every page.
 *
 * docxTable({ columns, rows: [['一中心六组团', 8]] }).headRows -> 1
 */
export function docxTable({ columns, rows }: ExportTable): DocxTable {
  const head = columns.map(({ heading }) => cellOf({ text: heading, bold: true }));
  const body = rows.map((row) => row.map((cell) => cellOf({ text: textOf(cell) })));
  return {
    kind: 'table',
    headRows: 1,
    rows: [head, ...body],
    widths: columns.map(({ width }) => width),
  };
}

function cellOf(run: DocxRun): readonly (readonly DocxRun[])[] {
  return [[run]];
}

function textOf(cell: ExportCell): string {
  return cell === null ? '' : String(cell);
}
