/**
 * A workbook with one sheet, written part by part.
 *
 * The parts are few and fixed, so they are written here; only the zip is foreign. The writers on
 * offer lose what a quotation may not lose: spaces at its ends, control characters, and words such
 * as `constructor` (see README of this room).
 */
import { strToU8, zipSync } from 'fflate';
import { sheetText, sheetXml } from './sheet-xml.ts';
import type { ExportTable } from './table.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package_ = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The same table gives the same bytes: the time of a part says nothing, so it is the earliest. */
const earliest = new Date(1980, 0, 1);

/**
 * Writes a table as a workbook (.xlsx) for Excel, WPS, Numbers and LibreOffice.
 *
 * tableXlsx({ columns, rows: [['鹤壁市', 3]] }, '命中') -> the bytes of a zip
 */
export function tableXlsx(table: ExportTable, sheetName: string): Uint8Array<ArrayBuffer> {
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationship(`${office}/officeDocument`, 'xl/workbook.xml'),
    'xl/workbook.xml': workbook(sheetName),
    'xl/_rels/workbook.xml.rels': workbookRelationships,
    'xl/styles.xml': stylesXml,
    'xl/worksheets/sheet1.xml': sheetXml(table),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  // Copied into memory of its own, which is what an answer over HTTP may carry.
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: earliest }));
}

const contentTypes = [
  `${head}<Types xmlns="${package_}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>`,
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>`,
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  '</Types>',
].join('');

const workbookRelationships = [
  `${head}<Relationships xmlns="${package_}/relationships">`,
  `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`,
  `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>`,
  '</Relationships>',
].join('');

/** Style 0 breaks lines inside a cell, style 1 is bold. */
const stylesXml = [
  `${head}<styleSheet xmlns="${main}">`,
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

function relationship(type: string, target: string): string {
  return [
    `${head}<Relationships xmlns="${package_}/relationships">`,
    `<Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`,
  ].join('');
}

function workbook(sheetName: string): string {
  const name = sheetText(plainSheetName(sheetName));
  return [
    `${head}<workbook xmlns="${main}" xmlns:r="${office}">`,
    `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ].join('');
}

/** Excel knows sheets by at most 31 characters, without these signs. */
function plainSheetName(name: string): string {
  const plain = name.replaceAll(/[\\/?*[\]:'\p{Cc}]/gu, ' ').trim();
  return [...plain].slice(0, 31).join('') || 'Sheet1';
}
