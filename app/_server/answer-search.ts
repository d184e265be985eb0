import 'server-only';
import type { Actor } from '#db/recipes/actor.ts';
import type {
  DocumentSummary,
  Library,
  LibrarySearch,
  ReadableDocument,
  SearchRequest,
} from '#db/recipes/model.ts';
import type { Collection } from '#db/library/collections.ts';
import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { DocumentHits } from '#lib/search/model.ts';
import { passesFacets } from '#lib/search/tally.ts';
import { openedLibrary } from './library.ts';
import { phraseOfQuery } from './phrase-of-query.ts';
import { requestActor } from './request-actor.ts';

const hitsAPage = 50;

export type { Collection };

/** What an address says of a search. */
type AskedSearch = Pick<SearchRequest, 'q' | 'mode' | 'filter' | 'set' | 'sort' | 'cursor'> & {
  readonly without: readonly string[];
};

/** What every side of a result shows, or why there is none. */
export type SearchAnswer =
  | {
      readonly kind: 'found';
      readonly search: LibrarySearch;
      /** The documents of the hits shown, by their ids. */
      readonly documents: ReadonlyMap<string, ReadableDocument>;
      /** The documents that were searched and do not say it. */
      readonly silent: readonly DocumentSummary[];
      readonly collections: readonly Collection[];
      /** The recurring phrase that the query spells out. */
      readonly phrase: DecidedPhrase | undefined;
    }
  | { readonly kind: 'fault'; readonly error: NamedError };

/** What was found, with the documents it was found in. */
export type Found = Extract<SearchAnswer, { readonly kind: 'found' }>;

/** Asks the library what the address asks; a query that cannot be answered is not a failure. */
export async function answerSearch(asked: AskedSearch): Promise<SearchAnswer> {
  const library = await openedLibrary();
  try {
    const { without: leaveOut, ...request } = asked;
    const page = { limit: hitsAPage, contextChars: 0 };
    const search = await library.search({ ...request, leaveOut, ...page });
    const documents = readDocumentsOf(library, search.hits);
    const actor = await requestActor();
    const searched = searchedIn(library, actor, asked.set);
    const silent = withoutHits(searched, search.documents, asked);
    const collections = library.collections.list(actor);
    const phrase = phraseOfQuery(library, actor, asked.q);
    return { kind: 'found', search, documents, silent, collections, phrase };
  } catch (error) {
    if (error instanceof NamedError) return { kind: 'fault', error };
    throw error;
  }
}

/** The documents of the collection that is searched, or all of them. */
function searchedIn(
  library: Library,
  actor: Actor,
  set: string | undefined,
): readonly DocumentSummary[] {
  if (set === undefined) return library.listDocuments();
  const inSet = new Set(library.collections.require(actor, set).documentIds);
  return library.listDocuments().filter(({ documentId }) => inSet.has(documentId));
}

/** Reads each document that one of these stands in, once. */
export function readDocumentsOf(
  library: Library,
  found: readonly { readonly documentId: string }[],
): ReadonlyMap<string, ReadableDocument> {
  const documents = new Map<string, ReadableDocument>();
  for (const { documentId } of found) {
    const document = documents.get(documentId) ?? library.readDocument(documentId);
    if (document !== undefined) documents.set(documentId, document);
  }
  return documents;
}

/** A document with nothing but possible hits is silent too: nothing in it is counted. */
function withoutHits(
  documents: readonly DocumentSummary[],
  found: readonly DocumentHits[],
  { filter }: AskedSearch,
): readonly DocumentSummary[] {
  const speaking = new Set(
    found.filter(({ hits }) => hits > 0).map(({ documentId }) => documentId),
  );
  return documents.filter(
    ({ documentId, place, year, genre }) =>
      !speaking.has(documentId) &&
      passesFacets({ place: place ?? '', year: year ?? '', genre: genre ?? '' }, filter),
  );
}
