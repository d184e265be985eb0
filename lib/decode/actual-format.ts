import type { Format } from './model.ts';
import { Refusal } from './refusal.ts';

/** How files begin, whatever they are called. */
const beginnings: readonly (readonly [Format, readonly number[]])[] = [
  ['docx', [0x50, 0x4b, 0x03, 0x04]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];
/** Readers of PDF accept what stands in front of its first line, within this. */
const maxBytesBeforePdf = 1024;

/**
 * Gives the format that the bytes have, for a name that promises Word or PDF: sites give out web
 * pages as .doc, and .docx as .doc.
 *
 * actualFormat(bytes of '<html>…', 'doc') -> 'html'
 */
export function actualFormat(bytes: Uint8Array, promised: Format): Format {
  if (promised === 'txt' || promised === 'md' || promised === 'html') return promised;
  for (const [format, beginning] of beginnings) {
    if (beginning.every((byte, at) => bytes[at] === byte)) return format;
  }
  const opening = latin(bytes.subarray(0, maxBytesBeforePdf));
  if (opening.includes('%PDF-')) return 'pdf';
  if (opening.startsWith('{\\rtf')) throw new Refusal('saveAsWord');
  if (/<(?:!doctype html|html|head|body|meta)\b/iu.test(opening)) return 'html';
  throw new Refusal(promised === 'pdf' ? 'damagedFile' : 'notWord');
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
