import { shiftSpan, type Span } from '#lib/text/span.ts';
import { gramLength } from './gram-index.ts';
import type { MatchingText } from './matching-text.ts';

/** A piece of a matching text around a quotation; `quote` counts from the start of the piece. */
export type Window = { readonly text: string; readonly quote: Span };

const maxVoted = 4; // The place itself, and the boilerplate most like it.
const maxExact = 3; // The same words with the best neighbours; voting finds the others.
const leastShare = 0.12; // A region with an eighth of the best one's votes has never been the place.
const bucketSize = 32; // Edits inside a window seldom shift it by more than a line.
const nearChars = 24; // What stands beside the quotation says more than what stands far off.
const nearWeight = 2;

/** A region that a window may belong to; `exact` where the quotation stands there word for word. */
export type Candidate = { readonly region: Span; readonly exact: Span | undefined };

/**
 * Gives the regions of a text that a window may belong to.
 *
 * Every run of five characters votes for the shift at which it stands in the text; a run that
 * stands often has a weak vote, so that repeated formulas do not outvote the particular. To these
 * come the places where the quotation itself stands word for word, each for itself: two of them in
 * one region must be told apart.
 */
export function findCandidates(window: Window, text: MatchingText): readonly Candidate[] {
  const { quote } = window;
  const slack = 60 + (window.text.length >> 2);
  const regionAt = (shift: number): Span => ({
    start: Math.max(0, shift - slack),
    end: Math.min(text.text.length, shift + window.text.length + slack),
  });
  const voted = votedShifts(window, text).map((shift) => ({
    region: regionAt(shift),
    exact: undefined,
  }));
  const exact = exactShifts(window, text).map((shift) => ({
    region: regionAt(shift),
    exact: shiftSpan(quote, shift),
  }));
  return [...exact, ...voted];
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
  const least = (sums[0]?.sum ?? 0) * leastShare;
  for (const { bucket, sum } of sums) {
    if (chosen.length === maxVoted || sum < least) break;
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
