import type { ExportCell, ExportTable } from './table.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What Excel keeps of one cell; a longer text would make it call the file damaged. */
const maxCellUnits = 32_767;

/** The styles of `stylesXml`, by their place in it. */
const wrapped = 0;
const headline = 1;

/**
 * Writes a table as the XML of one worksheet: a bold first row that stays in sight and by which rows
 * are filtered, texts as texts and numbers as numbers. No cell is ever a formula.
 *
 * sheetXml({ columns, rows: [['=1+1', 2]] })
 *   -> '…<c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c r="B2"><v>2</v></c>…'
 */
export function sheetXml({ columns, rows, remark }: ExportTable): string {
  const heads = rowXml(
    columns.map(({ heading }) => heading),
    1,
    headline,
  );
  const body = rows.map((cells, at) => rowXml(cells, at + 2, wrapped));
  const last = remark === undefined ? '' : rowXml([remark], rows.length + 2, headline);
  const lines = 1 + rows.length + (remark === undefined ? 0 : 1);
  return [
    `${head}<worksheet xmlns="${namespace}">`,
    `<dimension ref="A1:${columnName(columns.length - 1)}${lines}"/>`,
    '<sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '</sheetView></sheetViews>',
    `<cols>${columns.map(({ width }, at) => columnXml(at + 1, width)).join('')}</cols>`,
    `<sheetData>${heads}${body.join('')}${last}</sheetData>`,
    `<autoFilter ref="A1:${columnName(columns.length - 1)}${rows.length + 1}"/>`,
    '</worksheet>',
  ].join('');
}

/**
 * Writes what a text means in XML of a workbook: `&` `<` `>` as entities, and what XML cannot say
 * (control characters) in the `_x000B_` of the format, which is why a text that looks so is
 * escaped itself. Half a surrogate pair becomes U+FFFD.
 *
 * sheetText('a\u000Bb') -> 'a_x000B_b'; sheetText('_x000B_') -> '_x005F_x000B_'
 */
export function sheetText(text: string): string {
  if (!special.test(text)) return text; // Nearly every text; a workbook has 100,000 of them.
  return text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(unspeakable, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Everything that is written otherwise than it stands. */
const special = /[&<>"_\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** XML 1.0 has no word for these; a carriage return it would read as a line feed. */
const unspeakable = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

function columnXml(number: number, width: number): string {
  return `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
}

function rowXml(cells: readonly ExportCell[], number: number, style: number): string {
  const written = cells.map((cell, at) => cellXml(cell, `${columnName(at)}${number}`, style));
  return `<row r="${number}">${written.join('')}</row>`;
}

function cellXml(cell: ExportCell, reference: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number' && Number.isFinite(cell)) {
    return `<c r="${reference}" s="${style}"><v>${cell}</v></c>`;
  }
  const text = sheetText(cut(String(cell)));
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A text that is cut says so by its last character. */
function cut(text: string): string {
  return text.length <= maxCellUnits ? text : `${text.slice(0, maxCellUnits - 1)}…`;
}

/** The letters of a column: 0 -> A, 25 -> Z, 26 -> AA. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${columnName(Math.floor(at / 26) - 1)}${letter}`;
}
