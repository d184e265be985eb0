/**
 * Reads the list at the end of a zip file. Sizes in it are claims: `inflateEntry` counts for itself.
 */
import { Refusal } from './refusal.ts';

/** A file inside a zip file, not unpacked yet. */
export type ZipEntry = {
  /** As written, NFC, with `/`; it names nothing on a disk. */
  readonly name: string;
  readonly isDeflated: boolean;
  /** Its bytes as they lie in the zip file. */
  readonly packed: Uint8Array;
};

/** A text has dozens of parts, a folder of texts hundreds. */
const maxEntries = 2000;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The record at the end, and the longest comment behind it. */
const endBytes = 22;
const maxCommentBytes = 0xffff;
const utf8Flag = 0x800;
const encryptedFlag = 0x1;

/**
 * Gives the files of a zip file, folders and links left out.
 *
 * listEntries(bytes of 规划.docx)[0].name -> '[Content_Types].xml'
 */
export function listEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    if (count > maxEntries) throw new Refusal('unsafeFile');
    return readEntries(view, { from: view.getUint32(end + 16, true), count });
  } catch (error) {
    // A place outside the file: it was cut, or its numbers are made up.
    if (error instanceof RangeError) throw new Refusal('damagedFile');
    throw error;
  }
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - maxCommentBytes); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new Refusal('damagedFile');
}

function readEntries(
  view: DataView,
  { from, count }: { readonly from: number; readonly count: number },
): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = from;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== entrySignature) throw new Refusal('damagedFile');
    const nameBytes = view.getUint16(at + 28, true);
    const moreBytes = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry = readEntry(view, at, nameBytes);
    if (entry !== undefined) entries.push(entry);
    at += 46 + nameBytes + moreBytes;
  }
  return entries;
}

function readEntry(view: DataView, at: number, nameBytes: number): ZipEntry | undefined {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const name = readName(bytesAt(view, at + 46, nameBytes), (flags & utf8Flag) !== 0);
  const isLink = ((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000;
  if (name.endsWith('/') || isLink) return undefined;
  if ((flags & encryptedFlag) !== 0) throw new Refusal('encryptedFile');
  if (method !== 0 && method !== 8) throw new Refusal('damagedFile');
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== localSignature) throw new Refusal('damagedFile');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytesAt(view, start, view.getUint32(at + 20, true));
  return { name, isDeflated: method === 8, packed };
}

/** Older Chinese programs write names in GBK and do not say so. */
function readName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return new TextDecoder(isUtf8 ? 'utf-8' : 'gb18030').decode(bytes).normalize('NFC');
  }
}

function bytesAt(view: DataView, start: number, length: number): Uint8Array {
  if (start + length > view.byteLength) throw new Refusal('damagedFile');
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}
