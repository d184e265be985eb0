/**
 * Finds out how a text is encoded.
 *
 *   byte order mark?   it says
 *   valid UTF-8?       then it is: no other encoding of Chinese passes by chance
 *   otherwise          whichever of UTF-16, GB18030 and UTF-8 with broken bytes reads most like
 *                      Chinese; if none does, nobody guesses
 */
import type { Encoding } from './model.ts';
import { plausibility } from './plausibility.ts';

/** A text with its encoding and how that was known. */
export type Reading = {
  readonly text: string;
  readonly encoding: Encoding;
  readonly hasMark: boolean;
  /** True when neither a mark nor validity decided, but how the text reads. */
  readonly isGuess: boolean;
  /** True when some bytes meant nothing. */
  readonly isBroken: boolean;
};

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];
/** Long enough to tell; the whole of a large file would be read four times. */
const sampleBytes = 64 * 1024;
/** Chinese official texts score above 0.98; wrongly decoded ones below 0.6. */
const minPlausibility = 0.8;

/** Gives the text of `bytes`; undefined where no encoding makes it read like a text. */
export function readEncoding(bytes: Uint8Array): Reading | undefined {
  const mark = marks.find((known) => known.bytes.every((byte, at) => bytes[at] === byte));
  if (mark !== undefined) {
    return read(bytes.subarray(mark.bytes.length), mark.encoding, {
      hasMark: true,
      isGuess: false,
    });
  }
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined && !hasManyNuls(utf8)) {
    return { text: utf8, encoding: 'utf-8', hasMark: false, isGuess: false, isBroken: false };
  }
  const encoding = mostPlausible(bytes);
  return encoding && read(bytes, encoding, { hasMark: false, isGuess: encoding !== 'gb18030' });
}

function read(
  bytes: Uint8Array,
  encoding: Encoding,
  how: { readonly hasMark: boolean; readonly isGuess: boolean },
): Reading {
  const strict = strictly(bytes, encoding);
  const text = strict ?? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { text, encoding, ...how, isBroken: strict === undefined };
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 of Latin letters and digits is valid UTF-8 with a NUL at every second place. */
function hasManyNuls(text: string): boolean {
  let nuls = 0;
  const length = Math.min(text.length, sampleBytes);
  for (let at = 0; at < length; at += 1) if (text.charCodeAt(at) === 0) nuls += 1;
  return nuls > length * 0.2;
}

function mostPlausible(bytes: Uint8Array): Encoding | undefined {
  const encodings: readonly Encoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];
  let best: Encoding | undefined;
  let bestScore = minPlausibility;
  for (const encoding of encodings) {
    const score = scoreOf(bytes, encoding);
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(bytes: Uint8Array, encoding: Encoding): number {
  const isWide = encoding.startsWith('utf-16');
  if (isWide && bytes.length % 2 === 1) return 0;
  const sample = bytes.subarray(0, sampleBytes);
  return plausibility(new TextDecoder(encoding, { ignoreBOM: true }).decode(sample));
}
