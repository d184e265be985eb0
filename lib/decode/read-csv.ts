import { readEncoding } from './read-encoding.ts';
import { Refusal } from './refusal.ts';

const quote = '"';

/**
 * Reads a table written as text: with commas, semicolons or tabs, in UTF-8, UTF-16 or, as Excel
 * writes it in China, GB18030. Rows without a word are left out.
 *
 * readCsv(bytes of '文件,地区\r\n"a,b.txt",河南省\r\n') -> [['文件', '地区'], ['a,b.txt', '河南省']]
 */
export function readCsv(bytes: Uint8Array): string[][] {
  const reading = readEncoding(bytes);
  if (reading === undefined) throw new Refusal('unknownEncoding');
  const text = reading.text.replace(/^\uFEFF/, '');
  const rows = cutRows(text, separatorOf(text));
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** Whichever of the three stands most often in the first line. */
function separatorOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (sign: string) => head.split(sign).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function cutRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } =
      text[at] === quote ? readQuoted(text, at) : readPlain(text, at, separator);
    row.push(cell);
    at = end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return row.length === 0 ? rows : [...rows, row];
}

type Cell = { readonly cell: string; readonly end: number };

function readPlain(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && !/[\r\n]/.test(text[end] ?? '')) end += 1;
  return { cell: text.slice(start, end), end };
}

/** What follows a closing quote up to the next border belongs to the cell: nobody loses a word. */
function readQuoted(text: string, start: number): Cell {
  let end = start + 1;
  let cell = '';
  for (; end < text.length; end += 1) {
    if (text[end] !== quote) {
      cell += text[end] ?? '';
    } else if (text[end + 1] === quote) {
      cell += quote;
      end += 1;
    } else {
      return { cell, end: end + 1 };
    }
  }
  return { cell, end };
}
