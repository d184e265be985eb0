/**
 * Reads where the words of a .doc lie: Word keeps them in pieces, in the order in which they were
 * typed, and a table of pieces gives the order in which they are read.
 */
import { Refusal } from './refusal.ts';

/** A stretch of text that lies in one place of the file. */
export type Piece = {
  readonly text: string;
  /** Where its first character lies in the stream. */
  readonly start: number;
  readonly bytesPerChar: 1 | 2;
};

/** What the beginning of the stream says of the rest. */
export type DocHeader = {
  readonly main: DataView;
  readonly table: DataView;
  /** How many characters each of the texts has that follow one another: body, notes, … */
  readonly lengths: {
    readonly body: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly boxes: number;
  };
};

const magic = 0xa5ec;
/** Word 97 and later; older files are built otherwise. */
const oldestVersion = 0x00c1;

/** Reads the header of a Word file. */
export function readDocHeader(streams: ReadonlyMap<string, Uint8Array>): DocHeader {
  const stream = streams.get('WordDocument');
  if (streams.has('EncryptedPackage')) throw new Refusal('encryptedFile');
  if (stream === undefined) throw new Refusal('notWord');
  const main = viewOf(stream);
  const flags = main.getUint16(10, true);
  if (main.getUint16(0, true) !== magic) throw new Refusal('notWord');
  if (main.getUint16(2, true) < oldestVersion) throw new Refusal('saveAsWord');
  if ((flags & 0x0100) !== 0) throw new Refusal('encryptedFile');
  const table = streams.get((flags & 0x0200) === 0 ? '0Table' : '1Table');
  if (table === undefined) throw new Refusal('damagedFile');
  const count = (at: number): number => main.getUint32(at, true);
  return {
    main,
    table: viewOf(table),
    lengths: {
      body: count(0x4c),
      footnotes: count(0x50),
      headers: count(0x54),
      comments: count(0x5c),
      endnotes: count(0x60),
      boxes: count(0x64),
    },
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Gives the pieces in reading order. */
export function readPieces({ main, table }: DocHeader): readonly Piece[] {
  const list = findPieceTable(table, main.getUint32(0x1a2, true), main.getUint32(0x1a6, true));
  const count = Math.floor((list.byteLength - 4) / 12);
  const pieces: Piece[] = [];
  for (let at = 0; at < count; at += 1) {
    const length = list.getUint32((at + 1) * 4, true) - list.getUint32(at * 4, true);
    const place = list.getUint32((count + 1) * 4 + at * 8 + 2, true);
    pieces.push(readPiece(main, place, length));
  }
  return pieces;
}

/** Formatting that belongs to pieces stands before the table of pieces; it is skipped. */
function findPieceTable(table: DataView, start: number, length: number): DataView {
  let at = start;
  while (at < start + length) {
    const kind = table.getUint8(at);
    if (kind === 2) {
      const bytes = table.getUint32(at + 1, true);
      return new DataView(table.buffer, table.byteOffset + at + 5, bytes);
    }
    if (kind !== 1) break;
    at += 3 + table.getUint16(at + 1, true);
  }
  throw new Refusal('damagedFile');
}

/** One byte a character is Windows-1252, two are UTF-16. */
function readPiece(main: DataView, place: number, length: number): Piece {
  const isNarrow = (place & 0x40000000) !== 0;
  const bytesPerChar = isNarrow ? 1 : 2;
  const start = isNarrow ? (place & 0x3fffffff) / 2 : place;
  const bytes = new Uint8Array(main.buffer, main.byteOffset + start, length * bytesPerChar);
  if (start + bytes.length > main.byteLength) throw new Refusal('damagedFile');
  const text = new TextDecoder(isNarrow ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(
    bytes,
  );
  return { text, start, bytesPerChar };
}
