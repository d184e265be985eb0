/**
 * Reads Microsoft's compound file: a small file system inside one file, which .doc and encrypted
 * .docx are. Sectors form chains; a table of chains says which sector follows which.
 */
import { Refusal } from './refusal.ts';

/** The streams of a compound file by name. */
export type CompoundFile = ReadonlyMap<string, Uint8Array>;

type Header = {
  readonly view: DataView;
  readonly sectorBytes: number;
  /** Streams smaller than this lie in the stream of small sectors. */
  readonly smallBelow: number;
};

type Entry = {
  readonly name: string;
  readonly kind: number;
  readonly first: number;
  readonly bytes: number;
};

const streamKind = 2;
const rootKind = 5;
const smallSectorBytes = 64;
const entryBytes = 128;
/** The first number that names no sector but an end or a free place. */
const firstSpecial = 0xfffffffa;
/** Streams of a Word file besides its pictures. */
const maxEntries = 10_000;

/**
 * Opens a compound file.
 *
 * openCompoundFile(bytes of 规划.doc).get('WordDocument') -> its bytes
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  try {
    return readStreams(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // A place outside the file: it was cut, or its numbers are made up.
    if (error instanceof RangeError) throw new Refusal('damagedFile');
    throw error;
  }
}

function readStreams(view: DataView): CompoundFile {
  const header: Header = {
    view,
    sectorBytes: 1 << Math.min(16, view.getUint16(30, true)),
    smallBelow: view.getUint32(56, true),
  };
  const table = readTable(header);
  const directory = readChain(header, table, view.getUint32(48, true));
  const entries = readEntries(directory);
  const root = entries.find(({ kind }) => kind === rootKind);
  if (root === undefined) throw new Refusal('damagedFile');
  const small = smallReader(header, table, root);
  const streams = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.kind !== streamKind) continue;
    const isSmall = entry.bytes < header.smallBelow;
    const read = isSmall ? small(entry) : readChain(header, table, entry.first);
    streams.set(entry.name, read.subarray(0, entry.bytes));
  }
  return streams;
}

/** The table of chains; the list of its own sectors begins in the header and goes on in others. */
function readTable(header: Header): Uint32Array {
  const { view, sectorBytes } = header;
  const count = view.getUint32(44, true);
  const perSector = sectorBytes / 4;
  if (count * sectorBytes > view.byteLength) throw new Refusal('damagedFile');
  const sectors = Array.from({ length: Math.min(count, 109) }, (_, at) =>
    view.getUint32(76 + at * 4, true),
  );
  let next = view.getUint32(68, true);
  while (sectors.length < count && next < firstSpecial) {
    const list = sectorAt(header, next);
    for (let at = 0; at < perSector - 1 && sectors.length < count; at += 1) {
      sectors.push(list.getUint32(at * 4, true));
    }
    next = list.getUint32(sectorBytes - 4, true);
  }
  const table = new Uint32Array(sectors.length * perSector);
  for (const [place, sector] of sectors.entries()) {
    const part = sectorAt(header, sector);
    for (let at = 0; at < perSector; at += 1) {
      table[place * perSector + at] = part.getUint32(at * 4, true);
    }
  }
  return table;
}

function sectorAt({ view, sectorBytes }: Header, sector: number): DataView {
  const start = (sector + 1) * sectorBytes;
  return new DataView(view.buffer, view.byteOffset + start, sectorBytes);
}

/** The sectors of a chain, joined; the last one of a file may be cut short. */
function readChain(header: Header, table: Uint32Array, first: number): Uint8Array {
  const { view, sectorBytes } = header;
  const chain = followChain(table, first);
  const bytes = new Uint8Array(chain.length * sectorBytes);
  for (const [place, sector] of chain.entries()) {
    const start = (sector + 1) * sectorBytes;
    const length = Math.min(sectorBytes, view.byteLength - start);
    if (length < 0) throw new Refusal('damagedFile');
    bytes.set(new Uint8Array(view.buffer, view.byteOffset + start, length), place * sectorBytes);
  }
  return bytes;
}

/** A chain that is longer than the table goes in a circle. */
function followChain(table: Uint32Array, first: number): readonly number[] {
  const chain: number[] = [];
  let at = first;
  while (at < firstSpecial) {
    chain.push(at);
    if (chain.length > table.length) throw new Refusal('damagedFile');
    const next = table[at];
    if (next === undefined) throw new Refusal('damagedFile');
    at = next;
  }
  return chain;
}

function smallReader(
  header: Header,
  table: Uint32Array,
  root: Entry,
): (entry: Entry) => Uint8Array {
  const store = readChain(header, table, root.first);
  const listed = readChain(header, table, header.view.getUint32(60, true));
  const smallTable = new Uint32Array(listed.buffer);
  return ({ first }) => {
    const chain = followChain(smallTable, first);
    const bytes = new Uint8Array(chain.length * smallSectorBytes);
    for (const [place, sector] of chain.entries()) {
      const start = sector * smallSectorBytes;
      bytes.set(store.subarray(start, start + smallSectorBytes), place * smallSectorBytes);
    }
    return bytes;
  };
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer);
  const entries: Entry[] = [];
  for (let at = 0; at + entryBytes <= view.byteLength; at += entryBytes) {
    const nameBytes = Math.max(0, Math.min(62, view.getUint16(at + 64, true) - 2));
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes));
    entries.push({
      name,
      kind: view.getUint8(at + 66),
      first: view.getUint32(at + 116, true),
      bytes: view.getUint32(at + 120, true),
    });
    if (entries.length > maxEntries) throw new Refusal('unsafeFile');
  }
  return entries;
}
