import type { DocumentTally, MatchedPassage, MatchWalk } from './document-tally.ts';
import type { SortOrder } from './model.ts';
import type { Scorer } from './score-passages.ts';
import { BestOf } from './select-best.ts';

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
  { sort, needed, refine }: Order,
  scorer: Scorer,
): Iterable<MatchedPassage> {
  if (sort === 'relevance') return byScore(documents, { needed, refine }, scorer);
  const best = new Map(documents.map((document) => [document, bestOf(document, scorer)]));
  return passagesOf(
    documents.toSorted(
      (a, b) =>
        comparisons[sort](a, b) ||
        (best.get(b) ?? 0) - (best.get(a) ?? 0) ||
        ascending(a.version.documentId, b.version.documentId),
    ),
  );
}

/** How passages are to be put in order. */
export type Order = {
  readonly sort: SortOrder;
  readonly needed: number;
  /** Gives frequencies that say more and cost more: the first passages are put in order by them. */
  readonly refine?: ((match: MatchedPassage) => readonly number[]) | undefined;
};

/** A page shows twenty; what comes after these is put in order by what costs nothing. */
const refined = 40;

type Compare = (a: DocumentTally, b: DocumentTally) => number;

const comparisons: { readonly [name in Exclude<SortOrder, 'relevance'>]: Compare } = {
  text: () => 0,
  date: (a, b) => ascending(b.version.date, a.version.date),
  place: (a, b) => ascending(a.version.facets.place, b.version.facets.place),
  hits: (a, b) => b.hits - a.hits,
};

function byScore(
  documents: readonly DocumentTally[],
  { needed, refine }: Omit<Order, 'sort'>,
  scorer: Scorer,
): MatchedPassage[] {
  type Ranked = { readonly match: MatchedPassage; readonly score: number };
  const compare = (a: Ranked, b: Ranked) => b.score - a.score || byPlace(a.match, b.match);
  const best = new BestOf<Ranked>(
    refine === undefined ? needed : Math.max(needed, refined),
    compare,
  );
  const walk: MatchWalk = {
    isWorth: (measured) => {
      const { worst } = best;
      return worst === undefined || scorer.bound(measured) >= worst.score;
    },
    take: (match) => {
      best.add({ match, score: scorer.score(match) });
    },
  };
  for (const document of documents) document.walk(walk);
  const ranked = best.list();
  if (refine === undefined) return ranked.map(({ match }) => match);
  const first = ranked.slice(0, refined).map(({ match }) => {
    const frequencies = refine(match);
    return { match, score: scorer.score({ ...match, frequencies }) };
  });
  return [...first.sort(compare), ...ranked.slice(refined)].map(({ match }) => match);
}

/** Keys tell in which order texts were brought; an index that is built again has others. */
function byPlace({ held: a }: MatchedPassage, { held: b }: MatchedPassage): number {
  return ascending(a.version.documentId, b.version.documentId) || a.span.start - b.span.start;
}

function* passagesOf(documents: readonly DocumentTally[]): Generator<MatchedPassage> {
  for (const { matches } of documents) yield* matches;
}

function bestOf(document: DocumentTally, { bound, score }: Scorer): number {
  let best = 0;
  document.walk({
    isWorth: (measured) => bound(measured) > best,
    take: (match) => {
      best = Math.max(best, score(match));
    },
  });
  return best;
}

function ascending(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
