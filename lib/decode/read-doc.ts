import { openCompoundFile } from './compound-file.ts';
import { readDocHeader, readPieces, type DocHeader, type Piece } from './doc-pieces.ts';
import { readDocRuns, type DocRuns } from './doc-runs.ts';
import type { ExtractedText } from './read-docx.ts';
import { Refusal } from './refusal.ts';

/** Word's own signs among the characters. */
const cellMark = '\u0007';
/** A cell mark that ends a row; Word writes no such character. */
const rowMark = '\u0000';
const fieldStart = '\u0013';
const fieldMiddle = '\u0014';
const fieldEnd = '\u0015';

/**
 * Gives the text of an old Word file (.doc): paragraphs, tables as rows with tabs, notes at the end.
 * Deleted words and headers and footers are left out. Numbers that Word generated are not in the
 * file as text and are missing.
 *
 * readDoc(bytes).text -> '关于加快城镇化的意见\n\n一、总体要求\n\n…'
 */
export function readDoc(bytes: Uint8Array): ExtractedText {
  try {
    return read(readDocHeader(openCompoundFile(bytes)));
  } catch (error) {
    // A place outside the file: it was cut, or its numbers are made up.
    if (error instanceof RangeError) throw new Refusal('damagedFile');
    throw error;
  }
}

function read(header: DocHeader): ExtractedText {
  const runs = readDocRuns(header);
  const whole = readPieces(header)
    .map((piece) => marked(piece, runs))
    .join('');
  const { body, footnotes, headers, comments, endnotes, boxes } = header.lengths;
  const afterHeaders = body + footnotes + headers;
  const parts = [
    whole.slice(0, body),
    whole.slice(afterHeaders + comments + endnotes, afterHeaders + comments + endnotes + boxes),
    whole.slice(body, body + footnotes),
    whole.slice(afterHeaders + comments, afterHeaders + comments + endnotes),
  ];
  const [main = '', ofBoxes = '', ...notes] = parts.map(writeBlocks);
  const text = [main, ofBoxes, ...notes.map(asNotes)].filter((part) => part !== '').join('\n\n');
  return { text, hasChanges: runs.deleted.length + runs.inserted.length > 0 };
}

/** Every place keeps its length here, because the lengths of the parts count all characters. */
const gone = '\uffff';

function marked({ text, start, bytesPerChar }: Piece, runs: DocRuns): string {
  const characters = Array.from({ length: text.length }, (_, at) => text.charAt(at));
  const end = start + text.length * bytesPerChar;
  const each = (stretches: DocRuns['deleted'], change: (at: number) => void): void => {
    for (const [from, to] of stretches) {
      const first = Math.max(0, Math.ceil((from - start) / bytesPerChar));
      const last = Math.ceil((Math.min(to, end) - start) / bytesPerChar);
      for (let at = first; at < last; at += 1) change(at);
    }
  };
  each(runs.deleted, (at) => (characters[at] = gone));
  each(runs.inTables, (at) => {
    if (characters[at] === '\r') characters[at] = '\n';
  });
  each(runs.rowEnds, (at) => {
    if (characters[at] === cellMark) characters[at] = rowMark;
  });
  return characters.join('');
}

/** Paragraphs and tables as blocks; inside a table nothing ends a paragraph. */
function writeBlocks(part: string): string {
  const blocks: string[] = [];
  for (const paragraph of withoutFields(part.replaceAll(gone, '')).split(/[\r\f]/u)) {
    const end = paragraph.lastIndexOf(rowMark);
    if (end >= 0) blocks.push(writeTable(paragraph.slice(0, end)));
    blocks.push(tidy(paragraph.slice(end + 1)));
  }
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** A table of one column, or of one row, only arranges the page. */
function writeTable(table: string): string {
  const rows = table.split(rowMark).map((row) => cellsOf(row).map(tidy));
  if (rows.filter((cells) => cells.length >= 2).length >= 2) {
    return rows.map((row) => row.map(asOneLine).join('\t')).join('\n');
  }
  const paragraphs = rows.flat().flatMap((cell) => cell.split('\n'));
  return paragraphs.filter((text) => text !== '').join('\n\n');
}

/** Behind each cell stands a mark, and the row ends with one more. */
function cellsOf(row: string): readonly string[] {
  return row.split(cellMark).slice(0, -1);
}

function asOneLine(cell: string): string {
  return cell.replaceAll(/[\t\n]+/gu, ' ');
}

/** Of a field only the result is on the page: not HYPERLINK "…", but the words of the link. */
function withoutFields(text: string): string {
  let kept = '';
  const isCode: boolean[] = [];
  for (const character of text) {
    if (character === fieldStart) isCode.push(true);
    else if (character === fieldMiddle) isCode[isCode.length - 1] = false;
    else if (character === fieldEnd) isCode.pop();
    else if (!isCode.includes(true)) kept += character;
  }
  return kept;
}

/** Line breaks and hyphens of Word become common ones; pictures and note signs go. */
function tidy(text: string): string {
  return text
    .replaceAll('\u000b', '\n')
    .replaceAll('\u001e', '-')
    .replaceAll(/[\u0000-\u0006\u0007\u0008\u001f\u0012]/gu, '')
    .replaceAll(/^[\t\n]+|[\t\n ]+$/gu, '');
}

/** 注：says in the text what the small number says on the page. */
function asNotes(blocks: string): string {
  if (blocks === '') return '';
  return blocks
    .split('\n\n')
    .map((note) => `注：${note.trim()}`)
    .join('\n\n');
}
