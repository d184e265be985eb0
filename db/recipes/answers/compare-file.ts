import { writeDocx } from '#lib/export/docx.ts';
import type { DocxBlock, DocxRun } from '#lib/export/docx-model.ts';
import { fileName } from '#lib/export/file-name.ts';
import { tableCsv } from '#lib/export/table-csv.ts';
import { docxTable } from '#lib/export/table-docx.ts';
import { tableMarkdown } from '#lib/export/table-markdown.ts';
import { tableXlsx } from '#lib/export/table-xlsx.ts';
import type { ExportTable } from '#lib/export/table.ts';
import type { ComparedRows } from '#db/recipes/compare/model.ts';
import type { DocumentSummary } from '#db/recipes/model.ts';
import type { CompareCall, CompareFormat } from '#db/recipes/compare/read-compare-call.ts';
import type { TableWords } from './compare-tables.ts';
import { fileTypes, type SearchFile } from './search-file.ts';

/** A comparison before it is written: what it is called, its table, and a text where there is one. */
export type CompareSheet = {
  readonly name: string;
  readonly table: ExportTable;
  /** How a word processor shows it, where that is better than its table. */
  readonly blocks?: readonly DocxBlock[];
};

/**
 * Writes a comparison into a file.
 *
 * writeCompareFile(sheet, { format: 'docx', reader: 'spreadsheet' }).name -> '对照 落户.docx'
 */
export function writeCompareFile(
  { name, table, blocks }: CompareSheet,
  {
    format,
    reader,
  }: Pick<CompareCall, 'reader'> & { readonly format: Exclude<CompareFormat, 'json'> },
): SearchFile {
  const named = fileName(name, format);
  const mediaType = fileTypes[format];
  if (format === 'docx') {
    const text = { title: name, blocks: blocks ?? tableBlocks(name, table), isLandscape: true };
    return { content: writeDocx(text), mediaType, name: named };
  }
  if (format === 'csv') return { content: tableCsv(table, reader), mediaType, name: named };
  if (format === 'xlsx') return { content: tableXlsx(table, name), mediaType, name: named };
  return { content: `# ${name}\n\n${tableMarkdown(table)}`, mediaType, name: named };
}

function tableBlocks(name: string, table: ExportTable): DocxBlock[] {
  return [{ kind: 'heading', level: 1, runs: [{ text: name }] }, docxTable(table)];
}

const sameShade = 'E3EBEF'; // What is shared, as on the page.
const differentColor = '8A4B12'; // What differs: also underlined, for print has no colour.

/**
 * A task over several documents for a word processor: a heading a row, its common wording, then a
 * table with a column a document; what is shared is shaded, what differs underlined.
 *
 * rowsBlocks('落户', found, say)[0] -> { kind: 'heading', level: 1, … }
 */
export function rowsBlocks(
  name: string,
  found: ComparedRows,
  { say, read, citations }: BlockWords,
): DocxBlock[] {
  const titles = found.columns.map(({ summary }) => headParagraphs(summary));
  return [
    { kind: 'heading', level: 1, runs: [{ text: name }] },
    ...found.rows.flatMap((row, at): DocxBlock[] => [
      { kind: 'heading', level: 2, runs: [{ text: `${String(at + 1)}. ${row.name}` }] },
      ...(row.common.length === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              runs: [
                { text: `${say('compare.common')}：`, bold: true },
                { text: row.common.join('……') },
              ],
            },
          ]),
      {
        kind: 'table',
        headRows: 1,
        rows: [titles, row.cells.map((cell) => cellParagraphs(cell, { say, read }))],
      },
      ...row.cells
        .flatMap((cell) => (cell.kind === 'said' ? cell.passages : []))
        .map((passage): DocxBlock => ({
          kind: 'paragraph',
          style: 'Caption',
          runs: [{ text: citations(passage) }],
        })),
    ]),
  ];
}

/** Whose words stand below: the place, by which texts are compared, then the title. */
function headParagraphs({ place, title }: DocumentSummary): (readonly DocxRun[])[] {
  const named: DocxRun[] = [{ text: title, bold: place === null }];
  return place === null ? [named] : [[{ text: place, bold: true }], named];
}

/** Words of a language, and how a place is read and cited. */
export type BlockWords = Omit<TableWords, 'style'> & {
  readonly citations: (
    passage: Extract<Row['cells'][number], { readonly kind: 'said' }>['passages'][number],
  ) => string;
};
type Row = ComparedRows['rows'][number];

function cellParagraphs(
  cell: Row['cells'][number],
  { say, read }: Omit<TableWords, 'style'>,
): (readonly DocxRun[])[] {
  if (cell.kind === 'silent') {
    const { nearest } = cell;
    const silent: DocxRun[] = [{ text: say('compare.silent'), italic: true }];
    if (nearest === undefined) return [silent];
    return [silent, [{ text: `${say('compare.nearest')}：${read(nearest)}`, color: '6B6B6B' }]];
  }
  return cell.passages.map((passage) =>
    passage.parts.map((part): DocxRun => {
      const written = read({ ...passage, span: part.span }, 'part');
      if (part.kind === 'same') return { text: written, shade: sameShade };
      if (part.kind === 'plain') return { text: written };
      const kind = say(`difference.${part.difference}`);
      return { text: `${written}〔${kind}〕`, underline: true, color: differentColor };
    }),
  );
}
