/**
 * The method of the Hypothesis client, written anew from its description: the peer of the table.
 * The offset is tried first; then the words, exactly or with up to half of them wrong; the place
 * with the best score is taken, however low that is.
 */
import search from 'approx-string-match';
import type { Span } from '#lib/text/span.ts';

const contextChars = 32;
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** A place and its score between 0 and 1. */
export type HypothesisMatch = { readonly span: Span; readonly score: number };

/** Finds the words of `span` of `home` in `text` as Hypothesis would. */
export function locateByHypothesis(
  home: string,
  span: Span,
  text: string,
): HypothesisMatch | undefined {
  const exact = home.slice(span.start, span.end);
  if (text.slice(span.start, span.end) === exact) return { span, score: 1 };
  const prefix = home.slice(Math.max(0, span.start - contextChars), span.start);
  const suffix = home.slice(span.end, span.end + contextChars);
  const places = searchWords(text, exact, Math.min(256, exact.length / 2));
  let best: HypothesisMatch | undefined;
  for (const place of places) {
    const score = scoreOf(text, place, { exact, prefix, suffix, hint: span.start });
    if (best === undefined || score > best.score) best = { span: place, score };
  }
  return best;
}

type Place = { readonly start: number; readonly end: number; readonly errors: number };

function searchWords(text: string, words: string, maxErrors: number): readonly Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length, errors: 0 });
  }
  return places.length > 0 ? places : search(text, words, Math.floor(maxErrors));
}

function scoreOf(
  text: string,
  place: Place,
  quote: {
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
    readonly hint: number;
  },
): number {
  const { exact, prefix, suffix, hint } = quote;
  const before = text.slice(Math.max(0, place.start - prefix.length), place.start);
  const after = text.slice(place.end, place.end + suffix.length);
  const sum =
    weights.quote * (1 - place.errors / exact.length) +
    weights.prefix * (prefix === '' ? 1 : likeness(before, prefix)) +
    weights.suffix * (suffix === '' ? 1 : likeness(after, suffix)) +
    weights.position * (1 - Math.abs(place.start - hint) / text.length);
  return sum / (weights.quote + weights.prefix + weights.suffix + weights.position);
}

function likeness(text: string, words: string): number {
  if (text === '' || words === '') return 0;
  const [best] = searchWords(text, words, words.length);
  return 1 - (best?.errors ?? words.length) / words.length;
}
