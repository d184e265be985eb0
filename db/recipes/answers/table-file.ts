import { type CsvReader, tableCsv } from '#lib/export/table-csv.ts';
import { tableDocx } from '#lib/export/table-docx.ts';
import { tableMarkdown } from '#lib/export/table-markdown.ts';
import { tableXlsx } from '#lib/export/table-xlsx.ts';
import type { ExportTable } from '#lib/export/table.ts';
import type { FileFormat } from '#db/recipes/read-export.ts';

/** What a file holds. */
export type FileContent = string | Uint8Array<ArrayBuffer>;

/** How a table is written, and what it is called. */
export type TableFile = {
  readonly format: FileFormat;
  readonly reader: CsvReader;
  /** Above the table, for a word processor. */
  readonly title: string;
  /** On the tab of a workbook. */
  readonly sheet: string;
};

/**
 * Writes a table as the content of a file.
 *
 * writeTable(table, { format: 'csv', reader: 'program', title: '提法', sheet: '提法' })
 */
export function writeTable(
  table: ExportTable,
  { format, reader, title, sheet }: TableFile,
): FileContent {
  switch (format) {
    case 'csv':
      return tableCsv(table, reader);
    case 'xlsx':
      return tableXlsx(table, sheet);
    case 'md':
      return tableMarkdown(table);
    case 'docx':
      return tableDocx(table, title);
  }
}
