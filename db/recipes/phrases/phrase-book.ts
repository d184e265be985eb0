import { applyDecisions, type DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import { skeletonKey } from '#lib/phrase/skeleton-key.ts';
import { isInside } from '#lib/text/span.ts';
import type { IndexDatabase } from '#db/index/open-index.ts';
import {
  readPhraseState,
  readStoredPhrases,
  readStoredPlaces,
  type StoredPhrases,
  type StoredPlace,
} from '#db/index/read-phrases.ts';
import { countDecided, listPhraseDecisions } from '#db/library/phrase-decisions.ts';
import type { Databases } from '../index-document.ts';
import { findAdded } from './find-added.ts';

/** All phrases as people want them: read once, and again when texts or decisions are others. */
export type PhraseBook = Omit<StoredPhrases, 'phrases'> & {
  /** The rejected ones too. */
  readonly phrases: readonly DecidedPhrase[];
  /** Grows whenever phrases are written or decided about. */
  readonly turn: number;
  readonly documentNumbers: ReadonlyMap<string, number>;
  /** The phrase that a wording is, or is a variant of. */
  readonly byVariant: ReadonlyMap<string, DecidedPhrase>;
};

type Kept = { readonly writing: number; readonly decided: number; readonly book: PhraseBook };

const books = new WeakMap<IndexDatabase, Kept>();

/**
 * Gives the phrases of an index as people want them. A decision of this or another process is in it
 * at the next question.
 *
 * readPhraseBook(databases).byVariant.get('人钱地挂钩')?.text -> '“人地钱”挂钩'
 */
export function readPhraseBook(databases: Databases): PhraseBook {
  const { given, index } = databases;
  const decided = countDecided(given);
  const known = books.get(index);
  if (known?.decided === decided && known.writing === writingOf(index)) return known.book;
  findAdded(databases);
  const writing = writingOf(index);
  const book = { ...makeBook(databases), turn: writing + decided };
  books.set(index, { writing, decided, book });
  return book;
}

function writingOf(index: IndexDatabase): number {
  return readPhraseState(index)?.writing ?? 0;
}

function makeBook({ given, index }: Databases): Omit<PhraseBook, 'turn'> {
  const stored = readStoredPhrases(index);
  const numbersOf = (keys: readonly string[]) =>
    keys.flatMap((key) => stored.variantNumbers.get(key) ?? []);
  const phrases = applyDecisions(stored.phrases, listPhraseDecisions(given), (keys) => {
    const places = placesTogether(index, { variants: numbersOf(keys) });
    const documents = new Set(places.map(({ document }) => document));
    return {
      occurrences: places.length,
      documentIds: [...documents].flatMap((each) => stored.documents.get(each)?.documentId ?? []),
    };
  });
  return {
    ...stored,
    phrases,
    documentNumbers: new Map(
      [...stored.documents].map(([number, { documentId }]) => [documentId, number]),
    ),
    byVariant: new Map(
      phrases.flatMap((phrase) => phrase.variants.map(({ key }) => [key, phrase] as const)),
    ),
  };
}

/** The places of wordings as one phrase: what stands inside another place is left out. */
export function placesTogether(
  index: IndexDatabase,
  asked: { readonly variants: readonly number[]; readonly documents?: readonly number[] },
): StoredPlace[] {
  const all = readStoredPlaces(index, { ...asked, isCounted: false, offset: 0, limit: -1 });
  let last: StoredPlace | undefined;
  return all.filter((place) => {
    const isPart = last?.document === place.document && isInside(place.span, last.span);
    if (!isPart) last = place;
    return !isPart;
  });
}

/** Gives the numbers of the variants of a phrase. */
export function variantsOf(book: PhraseBook, { variants }: DecidedPhrase): number[] {
  return variants.flatMap(({ key }) => book.variantNumbers.get(key) ?? []);
}

/**
 * Gives the phrase that a wording is, in any writing; undefined where it is none.
 *
 * findPhrase(book, '15 分钟生活圈')?.key -> '15分钟生活圈'
 */
export function findPhrase(book: PhraseBook, wording: string): DecidedPhrase | undefined {
  return book.byVariant.get(skeletonKey(wording));
}

/** Which places of a phrase are wanted. */
export type PlacePage = { readonly offset: number; readonly limit: number };

/**
 * Gives places of a phrase in text order. Where the variants are those that were found together,
 * the index knows what stands inside what; else it is told here.
 */
export function readPlaces(
  index: IndexDatabase,
  { book, phrase }: { readonly book: PhraseBook; readonly phrase: DecidedPhrase },
  { offset, limit }: PlacePage,
): StoredPlace[] {
  const variants = variantsOf(book, phrase);
  return phrase.isRegrouped
    ? placesTogether(index, { variants }).slice(offset, offset + limit)
    : readStoredPlaces(index, { variants, isCounted: true, offset, limit });
}
