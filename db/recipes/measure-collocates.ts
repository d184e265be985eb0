import { associate } from '#lib/search/collocates.ts';
import type { Hit } from '#lib/search/model.ts';
import { passesFacets } from '#lib/search/tally.ts';
import { wordsNear } from '#lib/search/words-near.ts';
import { segment } from '#lib/token/segment.ts';
import { countAllWords, countWords } from '#db/index/word-table.ts';
import type { Collocate, ConcordanceRequest, DocumentSummary } from './model.ts';
import type { Scene } from './scene.ts';
import { isWorthSuggesting } from './count-words.ts';

/** The strongest are what is read; the weakest of thousands are noise. */
const maxCollocates = 100;

/**
 * A word that stood only near the node could not be stronger than so many times together make it;
 * once that is too weak, the words that remain are not counted. In 25 million characters this spares
 * nine words of ten.
 */
const wordsAtOnce = 200;

/** Hits whose surroundings are read, and of how many they were drawn: what is counted grows by that. */
type MeasuredHits = { readonly hits: readonly Hit[]; readonly of: number };

/**
 * Gives the words that stand near the hits more often than the searched documents would lead one
 * to expect, those that go most closely with them first.
 *
 * Words are those that the index counts (two characters or more, no bare numbers), so that what is
 * near and what is in all is counted alike.
 *
 * measureCollocates(scene, { hits, of: hits.length }, { words: 5, minCount: 3 })[0]?.word -> '落实'
 */
export function measureCollocates(
  scene: Scene,
  { hits, of }: MeasuredHits,
  { words, minCount }: NonNullable<ConcordanceRequest['collocates']>,
): Collocate[] {
  const near = wordsNear(hits, { words, segment, isCounted: isWorthSuggesting });
  const documentIds = searchedIds(scene);
  const total = countSearched(scene, documentIds);
  const times = hits.length === 0 ? 1 : of / hits.length;
  const window = near.window * times;
  const measure = (word: string, counted: number, inLibrary?: number): Collocate => {
    const projected = Math.round(counted * times);
    const inAll = inLibrary ?? projected;
    const together = Math.min(projected, inAll);
    const counts = { together, window, word: inAll, node: of, total };
    return { word, together, inAll, ...associate(counts) };
  };
  const frequent = [...near.counts]
    .filter(([, together]) => together >= minCount)
    .sort((a, b) => b[1] - a[1]);
  let strongest: Collocate[] = [];
  for (let at = 0; at < frequent.length; at += wordsAtOnce) {
    const some = frequent.slice(at, at + wordsAtOnce);
    const [[word, together] = ['', 0]] = some;
    const weakest = strongest[maxCollocates - 1]?.logDice ?? -Infinity;
    if (measure(word, together).logDice < weakest) break;
    strongest = [...strongest, ...measureSome(some)].sort(byStrength).slice(0, maxCollocates);
  }
  return strongest;

  function measureSome(some: typeof frequent): Collocate[] {
    const words = some.map(([word]) => word);
    const inLibrary = countWords(scene.databases.index, words, documentIds);
    return some.map(([word, together]) => measure(word, together, inLibrary.get(word)));
  }
}

function byStrength(a: Collocate, b: Collocate): number {
  return b.logDice - a.logDice || (a.word < b.word ? -1 : 1);
}

/** How many words a library has is the same from question to question, until it changes. */
const known = new WeakMap<Scene['databases']['index'], { edition: string; total: number }>();

function countSearched(
  { databases: { index }, edition }: Scene,
  ids: string[] | undefined,
): number {
  if (ids !== undefined) return countAllWords(index, ids);
  const now = JSON.stringify(edition);
  const before = known.get(index);
  if (before?.edition === now) return before.total;
  const total = countAllWords(index, undefined);
  known.set(index, { edition: now, total });
  return total;
}

/** The documents that were searched; undefined where that is all of them. */
function searchedIds({ scope, documents }: Scene): string[] | undefined {
  const { documentId, documentIds, filter } = scope;
  const isAll = Object.values(filter).every((values) => values.length === 0);
  if (isAll && documentId === undefined && documentIds === undefined) return undefined;
  const isInSet = documentIds === undefined ? () => true : setOf(documentIds);
  return documents
    .filter((summary) => documentId === undefined || summary.documentId === documentId)
    .filter((summary) => isInSet(summary.documentId) && passesFacets(facetsOf(summary), filter))
    .map((summary) => summary.documentId);
}

function setOf(ids: readonly string[]): (id: string) => boolean {
  const known = new Set(ids);
  return (id) => known.has(id);
}

function facetsOf({ place, year, genre }: DocumentSummary) {
  return { place: place ?? '', year: year ?? '', genre: genre ?? '' };
}
