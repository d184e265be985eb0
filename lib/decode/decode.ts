import { formatOf } from './format-of.ts';
import { isBinary } from './is-binary.ts';
import type { DecodeNote, Decoded, Encoding, RefusalCode } from './model.ts';
import { readEncoding } from './read-encoding.ts';
import { readHtml } from './read-html.ts';

/** Far above any policy text; a file this large is a mistake or an attack. 20 million characters. */
export const maxBytes = 64 * 1024 * 1024;
/** A text with so many broken places is shown by the first of them. */
const maxInvalidNotes = 100;

/**
 * Turns received bytes into a source text, or says why not.
 *
 * The text is kept exactly as decoded: line breaks, NBSP and control characters included. Only a
 * byte order mark is no part of it. Bytes that mean nothing in the encoding become U+FFFD and a
 * note each.
 *
 * decode(bytes of '第一章  发展基础', '规划.txt')
 *   -> { kind: 'decoded', text: '第一章  发展基础', format: 'txt', encoding: 'utf-8', notes: [] }
 */
export function decode(bytes: Uint8Array, fileName: string): Decoded {
  const format = formatOf(fileName);
  if (format === undefined) return refuse('unsupportedFormat', { fileName });
  if (bytes.length > maxBytes) {
    return refuse('tooLarge', {
      fileName,
      megabytes: toMegabytes(bytes.length),
      limit: toMegabytes(maxBytes),
    });
  }
  if (bytes.length === 0) return refuse('emptyFile', { fileName });
  const reading = readEncoding(bytes);
  if (reading === undefined) {
    return refuse(isBinary(bytes) ? 'binaryFile' : 'unknownEncoding', { fileName });
  }
  const { encoding } = reading;
  const text = format === 'html' ? readHtml(reading.text) : reading.text;
  if (text.trim() === '') return refuse('emptyFile', { fileName });
  if (isBinary(bytes) && encoding !== 'utf-16le' && encoding !== 'utf-16be') {
    return refuse('binaryFile', { fileName });
  }
  const notes = notesOf(text, reading);
  if (format === 'html') notes.push({ kind: 'extractedText', span: undefined, text: 'html' });
  return { kind: 'decoded', text, format, encoding, notes };
}

function refuse(code: RefusalCode, values: Readonly<Record<string, string | number>>): Decoded {
  return { kind: 'refused', code, values };
}

function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

function notesOf(
  text: string,
  reading: {
    readonly encoding: Encoding;
    readonly hasMark: boolean;
    readonly isGuess: boolean;
    readonly isBroken: boolean;
  },
): DecodeNote[] {
  const notes: DecodeNote[] = [];
  if (reading.hasMark)
    notes.push({ kind: 'byteOrderMark', span: undefined, text: reading.encoding });
  if (reading.isGuess)
    notes.push({ kind: 'guessedEncoding', span: undefined, text: reading.encoding });
  if (reading.isBroken) notes.push(...runsOf(text, /\ufffd+/gu, 'invalidBytes'));
  notes.push(...runsOf(text, /\0+/gu, 'nulCharacters'));
  return notes;
}

function runsOf(text: string, pattern: RegExp, kind: DecodeNote['kind']): DecodeNote[] {
  const notes: DecodeNote[] = [];
  for (const match of text.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    notes.push({ kind, span, text: match[0] });
    if (notes.length === maxInvalidNotes) break;
  }
  return notes;
}
