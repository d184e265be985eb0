import type { DocumentTally, MatchedPassage } from './document-tally.ts';
import type { SortOrder } from './model.ts';
import type { Scorer } from './score-passages.ts';
import { selectBest } from './select-best.ts';

/**
 * Gives the matched passages in the order asked for.
 *
 * `relevance` orders passages by score wherever they stand. Every other order takes documents one
 * after another and the passages of each in text order: `text` begins with the document whose best
 * passage scores highest, `date` with the latest, `place` follows the place, `hits` the most hits.
 * Ties are broken by what does not change, so that pages of one answer fit together. Only the first
 * `needed` passages are sure to be given.
 */
export function orderPassages(
  documents: readonly DocumentTally[],
  { sort, needed }: { readonly sort: SortOrder; readonly needed: number },
  score: Scorer,
): Iterable<MatchedPassage> {
  if (sort === 'relevance') return byScore(documents, needed, score);
  const best = new Map(documents.map((document) => [document, bestOf(document, score)]));
  return passagesOf(
    documents.toSorted(
      (a, b) =>
        comparisons[sort](a, b) ||
        (best.get(b) ?? 0) - (best.get(a) ?? 0) ||
        ascending(a.version.documentId, b.version.documentId),
    ),
  );
}

type Compare = (a: DocumentTally, b: DocumentTally) => number;

const comparisons: { readonly [name in Exclude<SortOrder, 'relevance'>]: Compare } = {
  text: () => 0,
  date: (a, b) => ascending(b.version.date, a.version.date),
  place: (a, b) => ascending(a.version.facets.place, b.version.facets.place),
  hits: (a, b) => b.hits - a.hits,
};

function byScore(
  documents: readonly DocumentTally[],
  needed: number,
  score: Scorer,
): MatchedPassage[] {
  const scored = documents.flatMap(({ matches }) =>
    matches.map((match) => ({ match, score: score(match) })),
  );
  const best = selectBest(scored, needed, (a, b) => b.score - a.score || byPlace(a.match, b.match));
  return best.map(({ match }) => match);
}

/** Keys tell in which order texts were brought; an index that is built again has others. */
function byPlace({ held: a }: MatchedPassage, { held: b }: MatchedPassage): number {
  return ascending(a.version.documentId, b.version.documentId) || a.span.start - b.span.start;
}

function* passagesOf(documents: readonly DocumentTally[]): Generator<MatchedPassage> {
  for (const { matches } of documents) yield* matches;
}

function bestOf({ matches }: DocumentTally, score: Scorer): number {
  let best = 0;
  for (const match of matches) best = Math.max(best, score(match));
  return best;
}

function ascending(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
