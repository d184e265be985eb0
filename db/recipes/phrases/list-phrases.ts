import { NamedError } from '#lib/message/named-error.ts';
import type { Phrase } from '#lib/phrase/model.ts';
import { skeletonKey } from '#lib/phrase/skeleton-key.ts';
import { listFacts, readChangeCounter } from '#db/index/read-index.ts';
import { listPhrasePlaces, listPhrases, readPhraseState } from '#db/index/read-phrases.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Databases } from '../index-document.ts';
import type { Edition } from '../model.ts';
import {
  type LibraryPhrases,
  phraseOrders,
  type PhraseRequest,
  phraseTypes,
} from './phrase-model.ts';
import { readOneOf } from '../read-request.ts';
import { renewPhrases } from './renew-phrases.ts';
import type { Say } from '../say.ts';

/** What is asked of which index, and who hears of progress. */
export type PhraseScene = {
  readonly databases: Databases;
  readonly edition: Edition;
  readonly say: Say;
};

/** What an address or a command line says about phrases. */
export type WrittenPhrase = {
  readonly phrase?: string | undefined;
  readonly q?: string | undefined;
  readonly type?: string | undefined;
  readonly document?: string | undefined;
  readonly sort?: string | undefined;
};

/**
 * Reads a question about phrases from what was written.
 *
 * readPhraseRequest({ type: 'numeral' }, { limit: 50, cursor: undefined }).sort -> 'rank'
 */
export function readPhraseRequest(
  { phrase, q, type, document, sort }: WrittenPhrase,
  page: Pick<PhraseRequest, 'limit' | 'cursor'>,
): PhraseRequest {
  return {
    phrase: phrase === '' ? undefined : phrase,
    q: q ?? '',
    type: readOneOf(phraseTypes, type, 'badPhraseType'),
    documentId: document === '' ? undefined : document,
    sort: readOneOf(phraseOrders, sort, 'badSort') ?? 'rank',
    ...page,
  };
}

/**
 * Answers a question about phrases.
 *
 * listLibraryPhrases(scene, request).phrases[0].text -> '一中心六组团'
 */
export function listLibraryPhrases(scene: PhraseScene, request: PhraseRequest): LibraryPhrases {
  const isComplete = readyPhrases(scene);
  const { limit, cursor, ...question } = request;
  const place = { edition: scene.edition, question };
  const offset = readCursor(cursor, place);
  const found = request.phrase === undefined ? listWanted(scene, request) : findOne(scene, request);
  const [one] = found;
  if (request.phrase !== undefined && one !== undefined) {
    const keys = one.variants.map(({ key }) => key);
    const places = listPhrasePlaces(scene.databases.index, {
      ...{ variantKeys: keys, offset, limit: limit + 1 },
    });
    const next =
      places.length > limit ? writeCursor({ ...place, offset: offset + limit }) : undefined;
    return { phrases: [one], total: 1, places: places.slice(0, limit), isComplete, next };
  }
  const end = offset + limit;
  const next = end < found.length ? writeCursor({ ...place, offset: end }) : undefined;
  const phrases = found.slice(offset, end);
  return { phrases, total: found.length, places: undefined, isComplete, next };
}

const soonDone = 2_000_000; // Characters: some seconds. Beyond, nobody is made to wait for an answer.

/** Looks for phrases where that is soon done; says whether they are those of the index as it is. */
function readyPhrases({ databases, say }: PhraseScene): boolean {
  const { index } = databases;
  if (isFresh(databases)) return true;
  const characters = listFacts(index).reduce((sum, facts) => sum + facts.characters, 0);
  if (characters <= soonDone) renewPhrases(databases, { say, when: 'always' });
  else if (readPhraseState(index) === undefined) throw new NamedError('phrasesNotReady');
  return isFresh(databases);
}

function isFresh({ index }: Databases): boolean {
  const state = readPhraseState(index);
  return state?.isComplete === true && state.changeCounter === readChangeCounter(index);
}

/** A phrase is found by its name, or by any of its variants, in any writing. */
function findOne({ databases }: PhraseScene, { phrase = '' }: PhraseRequest): Phrase[] {
  const key = skeletonKey(phrase);
  const all = listPhrases(databases.index);
  const found =
    all.find((one) => one.key === key) ??
    all.find(({ variants }) => variants.some((variant) => variant.key === key));
  if (found === undefined) throw new NamedError('unknownPhrase', { phrase });
  return [found];
}

function listWanted({ databases }: PhraseScene, request: PhraseRequest): Phrase[] {
  const { q, type, documentId, sort } = request;
  const key = skeletonKey(q);
  const wanted = listPhrases(databases.index).filter(
    (phrase) =>
      phrase.variants.some((variant) => variant.key.includes(key)) &&
      (type === undefined || phrase.type === type) &&
      (documentId === undefined || phrase.documentIds.includes(documentId)),
  );
  return sort === 'rank' ? wanted : wanted.sort(orders[sort]);
}

type Order = (a: Phrase, b: Phrase) => number;

/** Sorting is stable: equal ones keep their rank. */
const orders: Record<Exclude<PhraseRequest['sort'], 'rank'>, Order> = {
  documents: (a, b) => b.documentIds.length - a.documentIds.length,
  occurrences: (a, b) => b.occurrences - a.occurrences,
  text: (a, b) => (a.key < b.key ? -1 : 1),
};
