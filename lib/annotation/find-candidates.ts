import type { Span } from '#lib/text/span.ts';
import { gramLength } from './gram-index.ts';
import type { MatchingText } from './matching-text.ts';

/** A piece of a matching text around a quotation; `quote` counts from the start of the piece. */
export type Window = { readonly text: string; readonly quote: Span };

const maxVoted = 4; // The place itself, and the boilerplate most like it.
const maxExact = 3; // The same words with the best neighbours; voting finds the others.
const bucketSize = 32; // Edits inside a window seldom shift it by more than a line.
const nearChars = 24; // What stands beside the quotation says more than what stands far off.
const nearWeight = 2;

/**
 * Gives the regions of a text that a window may belong to, most likely first.
 *
 * Every run of five characters votes for the shift at which it stands in the text; a run that
 * stands often has a weak vote, so that repeated formulas do not outvote the particular. To these
 * come the places where the quotation itself stands word for word.
 */
export function findCandidates(window: Window, text: MatchingText): readonly Span[] {
  const shifts = [...votedShifts(window, text), ...exactShifts(window, text)];
  const distinct = shifts.filter(
    (shift, at) => !shifts.slice(0, at).some((other) => Math.abs(other - shift) < bucketSize),
  );
  const slack = 60 + (window.text.length >> 2);
  return distinct.map((shift) => ({
    start: Math.max(0, shift - slack),
    end: Math.min(text.text.length, shift + window.text.length + slack),
  }));
}

function votedShifts(window: Window, text: MatchingText): readonly number[] {
  const votes = new Map<number, number>();
  for (let at = 0; at + gramLength <= window.text.length; at += 1) {
    const places = text.grams.placesOf(window.text.slice(at, at + gramLength));
    const weight = weightAt(window, at) / places.length;
    for (const place of places) {
      const bucket = Math.floor((place - at) / bucketSize);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  }
  return best(votes).map((bucket) => bucket * bucketSize + (bucketSize >> 1));
}

function weightAt({ quote }: Window, at: number): number {
  const isNear = at + gramLength > quote.start - nearChars && at < quote.end + nearChars;
  return isNear ? nearWeight : 1;
}

/** Votes of neighbouring buckets count together; each bucket is in one answer only. */
function best(votes: ReadonlyMap<number, number>): readonly number[] {
  const sums = [...votes.keys()]
    .map((bucket) => ({ bucket, sum: (votes.get(bucket) ?? 0) + beside(votes, bucket) }))
    .sort((a, b) => b.sum - a.sum || a.bucket - b.bucket);
  const chosen: number[] = [];
  for (const { bucket } of sums) {
    if (chosen.length === maxVoted) break;
    if (!chosen.some((other) => Math.abs(other - bucket) <= 1)) chosen.push(bucket);
  }
  return chosen;
}

function beside(votes: ReadonlyMap<number, number>, bucket: number): number {
  return Math.max(votes.get(bucket - 1) ?? 0, votes.get(bucket + 1) ?? 0) / 2;
}

function exactShifts({ text: window, quote }: Window, text: MatchingText): readonly number[] {
  const words = window.slice(quote.start, quote.end);
  if (words === '') return [];
  const found: { shift: number; agreement: number }[] = [];
  for (let at = text.text.indexOf(words); at >= 0; at = text.text.indexOf(words, at + 1)) {
    const shift = at - quote.start;
    found.push({ shift, agreement: agreementAround({ text: window, quote }, text.text, shift) });
  }
  return found
    .sort((a, b) => b.agreement - a.agreement || a.shift - b.shift)
    .slice(0, maxExact)
    .map(({ shift }) => shift);
}

/** How many characters agree unbroken before and after the words. */
function agreementAround({ text: window, quote }: Window, text: string, shift: number): number {
  let before = quote.start;
  while (before > 0 && window[before - 1] === text[before - 1 + shift]) before -= 1;
  let after = quote.end;
  while (after < window.length && window[after] === text[after + shift]) after += 1;
  return quote.start - before + (after - quote.end);
}
