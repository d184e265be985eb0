import { decode } from '#lib/decode/decode.ts';
import { formatOf } from '#lib/decode/format-of.ts';
import type { Decoded } from '#lib/decode/model.ts';
import { readApart } from './read-apart.ts';

/**
 * Turns received bytes into a source text, or says why not. Plain texts are read here; formats that
 * need a large reader, or that can be built to exhaust one, are read in a process of their own.
 *
 * decodeFile(bytes, '规划.pdf').text -> '…城镇化规划\n…'
 */
export function decodeFile(bytes: Uint8Array, fileName: string): Decoded {
  const format = formatOf(fileName);
  if (format === undefined || format === 'txt' || format === 'md') return decode(bytes, fileName);
  // The program's only output is what `decodeAny` gave.
  return readApart({
    program: 'decode-program.ts',
    args: [fileName],
    bytes,
    fileName,
  }) as Decoded;
}
