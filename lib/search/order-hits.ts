import type { Occurrence } from './find-term.ts';
import type { MatchedPassage } from './match-passages.ts';
import type { SortOrder } from './model.ts';
import type { DocumentTally } from './tally.ts';

/** One hit before it is shown. */
export type PlacedHit = { readonly match: MatchedPassage; readonly occurrence: Occurrence };

type Scores = ReadonlyMap<MatchedPassage, number>;

/**
 * Gives the hits in the order asked for, lazily: a page of fifty is not made from fifty thousand.
 *
 * `relevance` orders passages by score wherever they stand. Every other order takes documents one
 * after another and the hits of each in text order: `text` begins with the document whose best
 * passage scores highest, `date` with the latest, `place` follows the place, `hits` the most hits.
 */
export function* orderHits(
  documents: readonly DocumentTally[],
  sort: SortOrder,
  scores: Scores,
): Generator<PlacedHit> {
  for (const match of orderPassages(documents, sort, scores)) yield* hitsOf(match);
}

/** Gives the occurrences of a passage in text order, those of two terms at one place once. */
export function* hitsOf(match: MatchedPassage): Generator<PlacedHit> {
  const seen = new Set<string>();
  for (const occurrence of match.byTerm.flat().sort(byStart)) {
    const place = `${occurrence.units} ${String(occurrence.span.start)} ${String(occurrence.span.end)}`;
    if (!seen.has(place)) yield { match, occurrence };
    seen.add(place);
  }
}

function byStart(a: Occurrence, b: Occurrence): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function orderPassages(
  documents: readonly DocumentTally[],
  sort: SortOrder,
  scores: Scores,
): readonly MatchedPassage[] {
  if (sort === 'relevance') {
    const all = documents.flatMap(({ matches }) => matches);
    return all.sort((a, b) => scoreOf(b, scores) - scoreOf(a, scores) || byKey(a, b));
  }
  return orderDocuments(documents, sort, scores).flatMap(({ matches }) => matches);
}

function orderDocuments(
  documents: readonly DocumentTally[],
  sort: Exclude<SortOrder, 'relevance'>,
  scores: Scores,
): DocumentTally[] {
  const best = new Map(documents.map((document) => [document, bestOf(document, scores)]));
  const compare: { readonly [name in typeof sort]: Compare } = {
    text: () => 0,
    date: (a, b) => descending(a.version.date, b.version.date),
    place: (a, b) => descending(b.version.facets.place, a.version.facets.place),
    hits: (a, b) => b.hits - a.hits,
  };
  return [...documents].sort(
    (a, b) => compare[sort](a, b) || (best.get(b) ?? 0) - (best.get(a) ?? 0) || byId(a, b),
  );
}

type Compare = (a: DocumentTally, b: DocumentTally) => number;

function bestOf(document: DocumentTally, scores: Scores): number {
  return document.matches.reduce((best, match) => Math.max(best, scoreOf(match, scores)), 0);
}

function scoreOf(match: MatchedPassage, scores: Scores): number {
  return scores.get(match) ?? 0;
}

/** Ties are broken by what does not change, so that pages of one answer fit together. */
function byKey(a: MatchedPassage, b: MatchedPassage): number {
  return a.held.passage.key - b.held.passage.key;
}

function byId(a: DocumentTally, b: DocumentTally): number {
  return descending(b.version.documentId, a.version.documentId);
}

function descending(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
