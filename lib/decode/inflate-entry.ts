import { Inflate } from 'fflate';
import { Refusal } from './refusal.ts';
import type { ZipEntry } from './zip-entries.ts';

/** What a whole zip file may unpack to; it is counted down while its files are unpacked. */
export type Budget = { left: number };

/** Far above any collection of texts that is sent as one file. */
export const maxArchiveBytes = 200 * 1024 * 1024;
const maxEntryBytes = 100 * 1024 * 1024;
/** XML of a table repeats itself and packs 60 to 1; a thousand to 1 is a bomb. */
const maxRatio = 200;
const ratioCountsFromBytes = 10 * 1024 * 1024;
/** Unpacks to 16 MB at most, so that a bomb is seen before it is in memory. */
const stepBytes = 16 * 1024;

/**
 * Unpacks a file of a zip file, counting what comes out: what the zip file says of its sizes is not
 * believed.
 *
 * inflateEntry(entry, { left: maxArchiveBytes }) -> bytes of word/document.xml
 */
export function inflateEntry(entry: ZipEntry, budget: Budget): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const take = (chunk: Uint8Array): void => {
    total += chunk.length;
    budget.left -= chunk.length;
    const isBomb = total > ratioCountsFromBytes && total > entry.packed.length * maxRatio;
    if (isBomb || total > maxEntryBytes || budget.left < 0) throw new Refusal('unsafeFile');
    chunks.push(chunk);
  };
  if (entry.isDeflated) inflate(entry.packed, take);
  else take(entry.packed);
  return joined(chunks, total);
}

function inflate(packed: Uint8Array, take: (chunk: Uint8Array) => void): void {
  const end = { isReached: false };
  const stream = new Inflate((chunk, isLast) => {
    take(chunk);
    end.isReached = isLast;
  });
  try {
    for (let at = 0; at < packed.length; at += stepBytes) {
      stream.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damagedFile');
  }
  if (!end.isReached) throw new Refusal('damagedFile');
}

function joined(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
