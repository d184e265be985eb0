/**
 * Writes the body of a Word file as lines: a paragraph a block, a table row a line with tabs
 * between its cells.
 */
import type { Numberer } from './docx-numbering.ts';
import { goesOn, readParagraph, spanOfCell, type ParagraphText } from './docx-text.ts';
import { elementsOf, valueAt, type XmlElement } from './xml-tree.ts';

/** What the lines are written with. */
export type DocxContext = {
  readonly number: Numberer;
  readonly footnotes: ReadonlyMap<string, XmlElement>;
  readonly endnotes: ReadonlyMap<string, XmlElement>;
};

/** Blocks of lines in text order, and whether changes were tracked in them. */
export type DocxLines = { readonly blocks: readonly string[]; readonly hasChanges: boolean };

type Writing = DocxContext & {
  readonly blocks: string[];
  /** The beginning of a paragraph whose end was deleted. */
  unfinished: string;
  hasChanges: boolean;
};

/** Boxes stand in paragraphs and paragraphs in boxes: deeper ones are not written by people. */
const maxDepth = 8;
/** A longer cell is a page's column, not a value. */
const maxCellChars = 600;

/** Gives the blocks of a `w:body`. */
export function writeDocx(body: XmlElement, context: DocxContext): DocxLines {
  const writing: Writing = { ...context, blocks: [], unfinished: '', hasChanges: false };
  writeBlocks(writing, body, 0);
  if (writing.unfinished !== '') writing.blocks.push(writing.unfinished);
  return writing;
}

function writeBlocks(writing: Writing, parent: XmlElement, depth: number): void {
  if (depth > maxDepth) return;
  for (const child of elementsOf(parent)) {
    if (child.name === 'w:p') writeParagraph(writing, child, depth);
    else if (child.name === 'w:tbl') writeTable(writing, child, depth);
    else if (containers.has(child.name)) writeBlocks(writing, child, depth);
  }
}

/** What only wraps paragraphs and tables. */
const containers = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
  'mc:Choice',
]);

function writeParagraph(writing: Writing, paragraph: XmlElement, depth: number): void {
  const read = readParagraph(paragraph);
  writing.hasChanges ||= read.hasChanges || goesOn(paragraph);
  const bare = trimmed(read.text);
  const isWhole = writing.unfinished === '';
  const label = isWhole ? writing.number(paragraph, bare) : '';
  const text = writing.unfinished + (bare === '' ? '' : label + bare);
  writing.unfinished = goesOn(paragraph) ? text : '';
  if (writing.unfinished === '' && text !== '') writing.blocks.push(text);
  writeHanging(writing, read, depth);
}

/** Tabs at the ends are indentation; other blanks are the author's. */
function trimmed(text: string): string {
  return text.replaceAll(/^[\t\n]+|[\t\n ]+$/gu, '');
}

/** Text boxes, then notes, behind the paragraph that they hang on. */
function writeHanging(writing: Writing, read: ParagraphText, depth: number): void {
  for (const box of read.boxes) writeBlocks(writing, box, depth + 1);
  for (const id of read.footnotes) writeNote(writing, writing.footnotes.get(id), depth);
  for (const id of read.endnotes) writeNote(writing, writing.endnotes.get(id), depth);
}

/** 注：says in the text what the small number says on the page. */
function writeNote(writing: Writing, note: XmlElement | undefined, depth: number): void {
  if (note === undefined) return;
  const inside: Writing = { ...writing, blocks: [], unfinished: '', hasChanges: false };
  writeBlocks(inside, note, depth + 1);
  writing.hasChanges ||= inside.hasChanges;
  const text = inside.blocks.join('\n').trim();
  if (text !== '') writing.blocks.push(/^注\s*\d*\s*[:：]/u.test(text) ? text : `注：${text}`);
}

type Row = readonly string[];

function writeTable(writing: Writing, table: XmlElement, depth: number): void {
  const rows = rowsOf(table);
  if (!isDataTable(rows)) {
    for (const cell of rows.flatMap(cellsOf)) writeBlocks(writing, cell, depth + 1);
    return;
  }
  const lines = rows.map((row) => readRow(writing, row, depth));
  const hasWords = lines.some((row) => row.some((cell) => cell !== ''));
  if (hasWords) writing.blocks.push(lines.map((row) => row.join('\t')).join('\n'));
}

/** Two rows of two short cells at least, and no table inside: else it only arranges the page. */
function isDataTable(rows: readonly XmlElement[]): boolean {
  if (rows.filter((row) => cellsOf(row).length >= 2).length < 2) return false;
  return rows
    .flatMap(cellsOf)
    .every((cell) => elementsOf(cell, 'w:tbl').length === 0 && lengthOf(cell) <= maxCellChars);
}

function lengthOf(cell: XmlElement): number {
  return elementsOf(cell, 'w:p').reduce((sum, each) => sum + readParagraph(each).text.length, 0);
}

function readRow(writing: Writing, row: XmlElement, depth: number): Row {
  const before = Number(valueAt(row, 'w:trPr/w:gridBefore') ?? 0);
  const cells = Array.from({ length: Math.min(before, 60) }, () => '');
  for (const cell of cellsOf(row)) {
    const { columns, goesOn: isBelow } = spanOfCell(cell);
    cells.push(isBelow ? '' : readCell(writing, cell, depth));
    for (let more = 1; more < columns; more += 1) cells.push('');
  }
  return cells;
}

/** The paragraphs of a cell in one line; a space keeps two numbers apart. */
function readCell(writing: Writing, cell: XmlElement, depth: number): string {
  const inside: Writing = { ...writing, blocks: [], unfinished: '', hasChanges: false };
  writeBlocks(inside, cell, depth + 1);
  writing.hasChanges ||= inside.hasChanges;
  return inside.blocks
    .join(' ')
    .replaceAll(/[\t\n]+/gu, ' ')
    .trim();
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return elementsOf(table)
    .flatMap((child) => (wrappers.has(child.name) ? unwrap(child, 'w:tr') : [child]))
    .filter((child) => child.name === 'w:tr' && !isDeleted(child));
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return elementsOf(row)
    .flatMap((child) => (wrappers.has(child.name) ? unwrap(child, 'w:tc') : [child]))
    .filter((child) => child.name === 'w:tc');
}

const wrappers = new Set(['w:sdt', 'w:customXml', 'w:ins']);

function unwrap(wrapper: XmlElement, name: string): readonly XmlElement[] {
  return [
    ...elementsOf(wrapper),
    ...elementsOf(wrapper, 'w:sdtContent').flatMap((content) => elementsOf(content)),
  ].filter((child) => child.name === name);
}

function isDeleted(row: XmlElement): boolean {
  return elementsOf(row, 'w:trPr').some((properties) => elementsOf(properties, 'w:del').length > 0);
}
