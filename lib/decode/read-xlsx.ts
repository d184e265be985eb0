import { inflateEntry, maxArchiveBytes, type Budget } from './inflate-entry.ts';
import { Refusal } from './refusal.ts';
import { elementsOf, findElement, parseXml, type XmlElement } from './xml-tree.ts';
import { listEntries, type ZipEntry } from './zip-entries.ts';

type Entries = ReadonlyMap<string, ZipEntry>;
type Parts = { readonly entries: Entries; readonly budget: Budget };

/** What cells are looked up in. */
type Book = { readonly strings: readonly string[]; readonly isDate: readonly boolean[] };

/** A column beyond this is no column of ours; it would make every row a million cells long. */
const maxColumns = 500;
const maxRows = 50_000;

/**
 * Reads the first sheet of a workbook (.xlsx) as rows of texts. A day is written as 2022-06-30,
 * however the sheet shows it: Excel keeps a number and its form.
 *
 * readXlsx(bytes)[1] -> ['hebi.txt', '河南省/鹤壁市', '2022-06-30']
 */
export function readXlsx(bytes: Uint8Array): string[][] {
  const entries = new Map(listEntries(bytes).map((entry) => [entry.name, entry]));
  const parts = { entries, budget: { left: maxArchiveBytes } };
  const sheet = readPart(parts, firstSheetOf(parts));
  if (sheet === undefined) throw new Refusal('damagedFile');
  const book = { strings: readStrings(parts), isDate: readDateStyles(parts) };
  const data = findLocal(sheet, 'sheetData');
  const rows = childrenOf(data, 'row').slice(0, maxRows);
  return rows
    .map((row) => readRow(row, book))
    .filter((row) => row.some((cell) => cell.trim() !== ''));
}

function readPart({ entries, budget }: Parts, name: string): XmlElement | undefined {
  const entry = entries.get(name);
  return entry && parseXml(inflateEntry(entry, budget));
}

/** The order of the sheets stands in the workbook, their files in its relations. */
function firstSheetOf(parts: Parts): string {
  const book = readPart(parts, 'xl/workbook.xml');
  const relations = readPart(parts, 'xl/_rels/workbook.xml.rels');
  const first = childrenOf(book && findLocal(book, 'sheets'), 'sheet')[0];
  const id = first?.attributes['r:id'] ?? first?.attributes['id'];
  const relation = relations && elementsOf(relations).find((each) => each.attributes['Id'] === id);
  const target = relation?.attributes['Target'] ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function readStrings(parts: Parts): string[] {
  const table = readPart(parts, 'xl/sharedStrings.xml');
  return childrenOf(table, 'si').map(wordsOf);
}

/** Numbers 14–22, 27–36, 45–47 and 50–58 are days and times; others say so by y, m and d. */
function readDateStyles(parts: Parts): boolean[] {
  const styles = readPart(parts, 'xl/styles.xml');
  const own = new Map(
    childrenOf(styles && findLocal(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  return childrenOf(styles && findLocal(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId']);
    const code = (own.get(id) ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, '');
    const isBuiltIn = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return isBuiltIn || /[yd年日]/iu.test(code);
  });
}

function readRow(row: XmlElement, book: Book): string[] {
  const cells: string[] = [];
  for (const cell of childrenOf(row, 'c')) {
    const column = columnOf(cell.attributes['r']) ?? cells.length;
    if (column >= maxColumns) continue;
    while (cells.length < column) cells.push('');
    cells[column] = readCell(cell, book);
  }
  return cells;
}

/** 'AB12' is column 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function readCell(cell: XmlElement, { strings, isDate }: Book): string {
  const { t: type, s: style } = cell.attributes;
  const value = textOf(findLocal(cell, 'v'));
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr') {
    const inline = findLocal(cell, 'is');
    return inline === undefined ? '' : wordsOf(inline);
  }
  if (type === 'e') return '';
  const isNumber = type === undefined || type === 'n';
  return isNumber && value !== '' && isDate[Number(style)] === true ? dayOf(Number(value)) : value;
}

const dayMs = 86_400_000;
/** Excel counts from here, because it takes 1900 for a leap year. */
const dayZero = Date.UTC(1899, 11, 30);

function dayOf(serial: number): string {
  const time = dayZero + Math.floor(serial) * dayMs;
  const isDay = Number.isFinite(serial) && Math.abs(time) < 8e15;
  return isDay ? new Date(time).toISOString().slice(0, 10) : String(serial);
}

/** All words of a string, its pronunciation (rPh) left out. */
function wordsOf(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      const name = localOf(child.name);
      if (name === 't') return textOf(child);
      return name === 'r' ? wordsOf(child) : '';
    })
    .join('');
}

/** Excel writes what XML cannot hold as _x000D_. */
function textOf(element: XmlElement | undefined): string {
  const text = element?.children.filter((child) => typeof child === 'string').join('') ?? '';
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function findLocal(element: XmlElement, name: string): XmlElement | undefined {
  return findElement(element, name) ?? childrenOf(element, name)[0];
}

/** Programs write the names of a workbook with a prefix or without. */
function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element === undefined
    ? []
    : elementsOf(element).filter((child) => localOf(child.name) === name);
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
