import type { DocxRun } from './docx-model.ts';
import { writeDocx } from './docx.ts';
import type { ExportCell, ExportTable } from './table.ts';

/**
 * Writes a table for Word, across the page, its head repeated on each.
 *
 * tableDocx({ columns, rows: [['一中心六组团', 8]] }, '提法') -> the bytes of a zip
 */
export function tableDocx(
  { columns, rows, remark }: ExportTable,
  title: string,
): Uint8Array<ArrayBuffer> {
  const head = columns.map(({ heading }) => cellOf([{ text: heading, bold: true }]));
  const body = rows.map((row) => row.map((cell) => cellOf([{ text: textOf(cell) }])));
  return writeDocx({
    title,
    isLandscape: true,
    blocks: [
      { kind: 'paragraph', style: 'Title', runs: [{ text: title }] },
      {
        kind: 'table',
        headRows: 1,
        rows: [head, ...body],
        widths: columns.map(({ width }) => width),
      },
      ...(remark === undefined ? [] : [{ kind: 'paragraph' as const, runs: [{ text: remark }] }]),
    ],
  });
}

function cellOf(runs: readonly DocxRun[]): readonly (readonly DocxRun[])[] {
  return [runs];
}

function textOf(cell: ExportCell): string {
  return cell === null ? '' : String(cell);
}
