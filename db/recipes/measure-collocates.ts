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
 * Gives the words that stand near the hits more often than the searched documents would lead one
 * to expect, those that go most closely with them first.
 *
 * Words are those that the index counts (two characters or more, no bare numbers), so that what is
 * near and what is in all is counted alike.
 *
 * measureCollocates(scene, hits, { words: 5, minCount: 3 })[0]?.word -> '落实'
 */
export function measureCollocates(
  scene: Scene,
  hits: readonly Hit[],
  { words, minCount }: NonNullable<ConcordanceRequest['collocates']>,
): Collocate[] {
  const near = wordsNear(hits, { words, segment, isCounted: isWorthSuggesting });
  const frequent = [...near.counts].filter(([, together]) => together >= minCount);
  const { index } = scene.databases;
  const documentIds = searchedIds(scene);
  const inLibrary = countWords(
    index,
    frequent.map(([word]) => word),
    documentIds,
  );
  const total = countAllWords(index, documentIds);
  return frequent
    .map(([word, together]) => {
      const inAll = inLibrary.get(word) ?? together;
      const counts = { together, window: near.window, word: inAll, node: hits.length, total };
      return { word, together, inAll, ...associate(counts) };
    })
    .sort((a, b) => b.logDice - a.logDice || (a.word < b.word ? -1 : 1))
    .slice(0, maxCollocates);
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
