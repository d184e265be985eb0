import { actualFormat } from './actual-format.ts';
import { extensionOf, formatOf } from './format-of.ts';
import { isBinary } from './is-binary.ts';
import type { DecodeNote, Decoded, Encoding, Format, RefusalCode } from './model.ts';
import { readDoc } from './read-doc.ts';
import { readDocx } from './read-docx.ts';
import { readEncoding } from './read-encoding.ts';
import { readHtml } from './read-html.ts';
import type { PdfFolders } from './read-pdf.ts';
import { Refusal } from './refusal.ts';

/** Far above any policy text; a file this large is a mistake or an attack. 20 million characters. */
export const maxBytes = 64 * 1024 * 1024;
/** What scans weigh: pictures are large, their text is not. */
const maxPdfBytes = 200 * 1024 * 1024;
/** A text with so many broken places is shown by the first of them. */
const maxInvalidNotes = 100;
/** What an office program opens and can save as .docx. */
const officeExtensions: ReadonlySet<string> = new Set(['wps', 'wpt', 'rtf', 'odt', 'dot', 'uot']);

/**
 * Turns received bytes into a source text, or says why not. PDF is read by `decodeAny`.
 *
 * The text is kept exactly as decoded: line breaks, NBSP and control characters included. Only a
 * byte order mark is no part of it. Bytes that mean nothing in the encoding become U+FFFD and a
 * note each. The text of a web page or Word file is extracted, and a note says so.
 *
 * decode(bytes of '第一章  发展基础', '规划.txt')
 *   -> { kind: 'decoded', text: '第一章  发展基础', format: 'txt', encoding: 'utf-8', notes: [] }
 */
export function decode(bytes: Uint8Array, fileName: string): Decoded {
  return orRefused(fileName, () => {
    const format = formatFor(bytes, fileName);
    if (format === 'pdf') throw new Error(`${fileName} is PDF: it is read by decodeAny`);
    return decodeAs(format, bytes);
  });
}

/**
 * Turns received bytes of any format into a source text, or says why not. PDF needs time and the
 * folders of its reader; everything else is `decode`.
 *
 * (await decodeAny(bytes of 规划.pdf, '规划.pdf', folders)).text -> '…城镇化规划\n（2021—2035年）\n…'
 */
export async function decodeAny(
  bytes: Uint8Array,
  fileName: string,
  folders: PdfFolders,
): Promise<Decoded> {
  try {
    if (formatFor(bytes, fileName) !== 'pdf') return decode(bytes, fileName);
    // Loaded when it is needed: it is ten times as large as everything else together.
    const { readPdf } = await import('./read-pdf.ts');
    const { text, notes } = await readPdf(bytes, folders);
    return extracted('pdf', text, notes);
  } catch (error) {
    return refusedBy(error, fileName);
  }
}

function orRefused(fileName: string, read: () => Decoded): Decoded {
  try {
    return read();
  } catch (error) {
    return refusedBy(error, fileName);
  }
}

function refusedBy(error: unknown, fileName: string): Decoded {
  if (!(error instanceof Refusal)) throw error;
  return { kind: 'refused', code: error.code, values: { fileName, ...error.values } };
}

/** The format the file has; throws a refusal for one that is not read at all. */
function formatFor(bytes: Uint8Array, fileName: string): Format {
  const promised = formatOf(fileName);
  if (promised === undefined) throw new Refusal(refusalOf(extensionOf(fileName)));
  const limit = promised === 'pdf' ? maxPdfBytes : maxBytes;
  if (bytes.length > limit) {
    const [megabytes, most] = [toMegabytes(bytes.length), toMegabytes(limit)];
    throw new Refusal('tooLarge', { megabytes, limit: most });
  }
  if (bytes.length === 0) throw new Refusal('emptyFile');
  return actualFormat(bytes, promised);
}

function refusalOf(extension: string): RefusalCode {
  if (extension === 'ofd') return 'ofdFile';
  return officeExtensions.has(extension) ? 'saveAsWord' : 'unsupportedFormat';
}

function decodeAs(format: Exclude<Format, 'pdf'>, bytes: Uint8Array): Decoded {
  if (format !== 'docx' && format !== 'doc') return decodeText(format, bytes);
  const { text, hasChanges } = format === 'docx' ? readDocx(bytes) : readDoc(bytes);
  if (text.trim() === '') throw new Refusal('noText');
  const changes: DecodeNote = { kind: 'trackedChanges', span: undefined, text: format };
  return extracted(format, text, hasChanges ? [changes] : []);
}

/** What a program took out of a file has no bytes of its own; it is kept as UTF-8. */
function extracted(format: Format, text: string, notes: readonly DecodeNote[]): Decoded {
  const note: DecodeNote = { kind: 'extractedText', span: undefined, text: format };
  return { kind: 'decoded', text, format, encoding: 'utf-8', notes: [note, ...notes] };
}

function decodeText(format: 'txt' | 'md' | 'html', bytes: Uint8Array): Decoded {
  const reading = readEncoding(bytes);
  if (reading === undefined) throw new Refusal(isBinary(bytes) ? 'binaryFile' : 'unknownEncoding');
  const { encoding } = reading;
  const text = format === 'html' ? readHtml(reading.text) : reading.text;
  if (text.trim() === '') throw new Refusal('emptyFile');
  if (isBinary(bytes) && encoding !== 'utf-16le' && encoding !== 'utf-16be') {
    throw new Refusal('binaryFile');
  }
  const notes = notesOf(text, reading);
  if (format === 'html') notes.push({ kind: 'extractedText', span: undefined, text: 'html' });
  return { kind: 'decoded', text, format, encoding, notes };
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
