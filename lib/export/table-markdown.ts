import type { ExportCell, ExportTable } from './table.ts';

/** Signs that Markdown, or HTML in Markdown, would take for its own. */
const markdownSigns = /[\\`*_[\]<>#|~&$!]/gu;

/**
 * Writes a table as Markdown: one line a row, the remark as a paragraph below.
 *
 * What a source writes stays text: `**落实**` is shown with its stars, `|` ends no cell, and a line
 * break becomes a space, since a cell has one line.
 *
 * tableMarkdown({ columns, rows: [['**落实', 3]] }) -> '| 前文 | 次数 |\n| --- | --- |\n| \*\*落实 | 3 |\n'
 */
export function tableMarkdown({ columns, rows, remark }: ExportTable): string {
  const lines = [
    columns.map(({ heading }) => writeCell(heading)),
    columns.map(() => '---'),
    ...rows.map((row) => row.map(writeCell)),
  ].map((cells) => `| ${cells.join(' | ')} |\n`);
  return remark === undefined ? lines.join('') : `${lines.join('')}\n${writeCell(remark)}\n`;
}

function writeCell(cell: ExportCell): string {
  const text = cell === null ? '' : String(cell);
  return text.replaceAll(markdownSigns, '\\$&').replaceAll(/\s+/gu, ' ').trim();
}
