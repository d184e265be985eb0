import { sliceSpan, type Span } from '#lib/text/span.ts';
import type { DiffPart } from './model.ts';

const shortest = 2; // Characters: a single one in common is chance.
const words = /[\p{L}\p{N}]/gu;

/**
 * Gives the wording that at least half of several places share with the one they are compared
 * with, piece by piece: the common wording of a row.
 *
 * `kept` holds, for each other place, the spans of the base that it keeps.
 *
 * commonWording('全面放开落户限制', [[{ start: 2, end: 8 }]]) -> ['放开落户限制']
 */
export function commonWording(text: string, kept: readonly (readonly Span[])[]): string[] {
  if (kept.length === 0) return [];
  const counts = countKept(text.length, kept);
  const needed = Math.ceil(kept.length / 2);
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && (counts[at] ?? 0) >= needed) continue;
    pieces.push(trimmed(sliceSpan(text, { start: from, end: at })));
    from = at + 1;
  }
  return pieces.filter((piece) => (piece.match(words)?.length ?? 0) >= shortest);
}

/** In how many places each character of the base is kept. */
function countKept(length: number, kept: readonly (readonly Span[])[]): Uint16Array {
  const counts = new Uint16Array(length);
  for (const { start, end } of kept.flat()) {
    for (let at = start; at < end; at += 1) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Signs and white space at both ends belong to no wording; a pair of quotes stays whole. */
function trimmed(piece: string): string {
  return piece
    .replaceAll(/\s+/gu, '')
    .replaceAll(/^[，。；、,.;:：”’）)\s]+|[，。；、,.;:：“‘（(\s]+$/gu, '');
}

/** Gives what the left side of a comparison keeps. */
export function keptOfLeft(parts: readonly DiffPart[]): Span[] {
  return parts.filter(({ kind }) => kind === 'kept').map(({ left }) => left);
}
