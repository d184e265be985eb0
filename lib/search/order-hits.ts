import type { Occurrence } from './find-leaf.ts';
import type { MatchedPassage } from './match-passages.ts';
import type { Form, SortOrder } from './model.ts';
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
  const passages = orderPassages(documents, sort, scores);
  yield* placed(passages, (form) => form !== 'possible');
  yield* placed(passages, (form) => form === 'possible');
}

/** Possible hits follow all sure ones: nobody should take one for the other. */
function* placed(
  passages: readonly MatchedPassage[],
  isWanted: (form: Form) => boolean,
): Generator<PlacedHit> {
  for (const match of passages) {
    for (const occurrence of placesOf(match)) {
      if (isWanted(occurrence.form)) yield { match, occurrence };
    }
  }
}

/** Gives the places of a passage in text order; where two leaves meet, the place counts once. */
export function placesOf({ byLeaf }: MatchedPassage): readonly Occurrence[] {
  const [only] = byLeaf;
  if (byLeaf.length === 1 && only !== undefined) return only;
  const places = new Map<string, Occurrence>();
  for (const occurrence of byLeaf.flat().sort(byStart)) {
    const { units, span } = occurrence;
    const place = `${units} ${String(span.start)} ${String(span.end)}`;
    if (!places.has(place)) places.set(place, occurrence);
  }
  return [...places.values()];
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
