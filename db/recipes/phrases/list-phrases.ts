import { NamedError } from '#lib/message/named-error.ts';
import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import { type PhraseView, phraseViews } from '#lib/phrase/judge-view.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { judgePhrases } from './judge-phrases.ts';
import { narrowPhrases } from './narrow-phrases.ts';
import { findPhrase, type PhraseBook, readPhraseBook, readPlaces } from './phrase-book.ts';
import type { LibraryPhrases, PhraseRequest } from './phrase-model.ts';
import type { PhraseScene } from './phrase-scene.ts';
import { levelsOf } from './place-levels.ts';
import { namePlaces } from './read-lines.ts';
import { readyPhrases } from './ready-phrases.ts';
import { scopePhrases } from './scope-phrases.ts';

/**
 * Answers a question about phrases: a page of the list, or one phrase with a page of its places.
 *
 * listPhrases(scene, request).phrases[0].text -> '一中心六组团'
 */
export function listPhrases(scene: PhraseScene, request: PhraseRequest): LibraryPhrases {
  const freshness = readyPhrases(scene);
  const book = readPhraseBook(scene.databases);
  const { limit, cursor, offset: passed, ...question } = request;
  const { generation, changeCounter } = scene.edition;
  // Numbers that only grow: whatever changes, texts or decisions, their sum is another one.
  const edition = { generation, changeCounter: changeCounter + book.turn };
  const offset = passed ?? readCursor(cursor, { edition, question });
  const found =
    request.phrase === undefined
      ? pageOfList(scene, { book, request, offset })
      : pageOfPlaces(scene, { book, phrase: requirePhrase(book, request.phrase), limit, offset });
  const next = found.isMore
    ? writeCursor({ edition, question, offset: offset + limit })
    : undefined;
  return { ...found, freshness, next };
}

/**
 * Gives the phrase that a wording is; throws `unknownPhrase`.
 *
 * requirePhrase(book, '人钱地挂钩').text -> '“人地钱”挂钩'
 */
export function requirePhrase(book: PhraseBook, wording: string): DecidedPhrase {
  const phrase = findPhrase(book, wording);
  if (phrase === undefined) throw new NamedError('unknownPhrase', { phrase: wording });
  return phrase;
}

type Found = Omit<LibraryPhrases, 'freshness' | 'next'> & { readonly isMore: boolean };

type OnePhrase = {
  readonly book: PhraseBook;
  readonly phrase: DecidedPhrase;
  readonly limit: number;
  readonly offset: number;
};

function pageOfPlaces(
  { databases }: PhraseScene,
  { book, phrase, limit, offset }: OnePhrase,
): Found {
  const stored = readPlaces(databases.index, { book, phrase }, { offset, limit: limit + 1 });
  const places = namePlaces({ book, phrase, places: stored.slice(0, limit) });
  const nothing = { type: [], spread: [], place: [], trait: [] };
  return {
    ...{ phrases: [phrase], total: 1, places, facets: nothing, levels: undefined },
    ...{ views: new Map(), isMore: stored.length > limit },
  };
}

type Listing = {
  readonly book: PhraseBook;
  readonly request: PhraseRequest;
  readonly offset: number;
};

function pageOfList(scene: PhraseScene, { book, request, offset }: Listing): Found {
  const { set, sort, view, limit } = request;
  const inSet = set === undefined ? undefined : scene.documentsOf(set);
  const summaries =
    inSet === undefined
      ? scene.summaries
      : scene.summaries.filter(({ documentId }) => inSet.includes(documentId));
  const all = inSet === undefined ? book.phrases : scopePhrases(scene.databases.index, book, inSet);
  const levels = levelsOf(summaries, request);
  const judged = judgePhrases(all, { summaries, levels });
  const isIn = (wanted: PhraseView) => (phrase: DecidedPhrase) =>
    wanted === 'all' || judged.get(phrase.key)?.includes(wanted) === true;
  const { phrases: narrowed } = narrowPhrases(all, request, summaries);
  const { phrases, facets } = narrowPhrases(all.filter(isIn(view)), request, summaries);
  const sorted = sort === 'rank' ? phrases : phrases.toSorted(orders[sort]);
  return {
    phrases: sorted.slice(offset, offset + limit),
    ...{ total: sorted.length, places: undefined, facets, levels },
    views: new Map(phraseViews.map((each) => [each, narrowed.filter(isIn(each)).length])),
    isMore: offset + limit < sorted.length,
  };
}

type Order = (a: DecidedPhrase, b: DecidedPhrase) => number;

/** Sorting is stable: equal ones keep their rank. */
const orders: Record<Exclude<PhraseRequest['sort'], 'rank'>, Order> = {
  documents: (a, b) => b.documentIds.length - a.documentIds.length || b.occurrences - a.occurrences,
  occurrences: (a, b) => b.occurrences - a.occurrences,
  text: (a, b) => (a.key < b.key ? -1 : 1),
};
