/**
 * A workbook with one sheet, written part by part.
 *
 * The parts are few and fixed, so they are written here; only the zip is foreign. The writers on
 * offer lose what a quotation may not lose: spaces at its ends, control characters, and words such
 * as `constructor` (see README of this room).
 */
import {
  contentTypes,
  officeRelations,
  relationships,
  xmlHead,
  zipParts,
} from './office-package.ts';
import { sheetText, sheetXml } from './sheet-xml.ts';
import type { ExportTable } from './table.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes a table as a workbook (.xlsx) for Excel, WPS, Numbers and LibreOffice.
 *
 * tableXlsx({ columns, rows: [['鹤壁市', 3]] }, '命中') -> the bytes of a zip
 */
export function tableXlsx(table: ExportTable, sheetName: string): Uint8Array<ArrayBuffer> {
  return zipParts({
    '[Content_Types].xml': contentTypes([
      { name: 'xl/workbook.xml', contentType: `${spreadsheet}.sheet.main+xml` },
      { name: 'xl/styles.xml', contentType: `${spreadsheet}.styles+xml` },
      { name: 'xl/worksheets/sheet1.xml', contentType: `${spreadsheet}.worksheet+xml` },
    ]),
    '_rels/.rels': relationships([{ type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': workbook(sheetName),
    'xl/_rels/workbook.xml.rels': relationships([
      { type: 'worksheet', target: 'worksheets/sheet1.xml' },
      { type: 'styles', target: 'styles.xml' },
    ]),
    'xl/styles.xml': stylesXml,
    'xl/worksheets/sheet1.xml': sheetXml(table),
  });
}

/** Style 0 breaks lines inside a cell, style 1 is bold. */
const stylesXml = [
  `${xmlHead}<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="2">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">',
  '<alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');

function workbook(sheetName: string): string {
  const name = sheetText(plainSheetName(sheetName));
  return [
    `${xmlHead}<workbook xmlns="${main}" xmlns:r="${officeRelations}">`,
    `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ].join('');
}

/** Excel knows sheets by at most 31 characters, without these signs. */
function plainSheetName(name: string): string {
  const plain = name.replaceAll(/[\\/?*[\]:'\p{Cc}]/gu, ' ').trim();
  return [...plain].slice(0, 31).join('') || 'Sheet1';
}
