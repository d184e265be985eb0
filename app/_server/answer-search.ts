import 'server-only';
import type {
  DocumentSummary,
  LibrarySearch,
  ReadableDocument,
  SearchRequest,
} from '#db/recipes/model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { openedLibrary } from './library.ts';

const hitsAPage = 50;

/** What an address says of a search. */
type AskedSearch = Pick<SearchRequest, 'q' | 'mode' | 'filter' | 'sort' | 'cursor'>;

/** What the search page shows: results with the documents they stand in, or why there are none. */
export type SearchAnswer =
  | {
      readonly kind: 'found';
      readonly search: LibrarySearch;
      /** The documents of the hits shown, by their ids. */
      readonly documents: ReadonlyMap<string, ReadableDocument>;
      /** The documents that were read and do not say it; none where results are narrowed. */
      readonly silent: readonly DocumentSummary[];
    }
  | { readonly kind: 'fault'; readonly error: NamedError };

/** Asks the library what the address asks; a query that cannot be answered is not a failure. */
export async function answerSearch(asked: AskedSearch): Promise<SearchAnswer> {
  const library = await openedLibrary();
  try {
    const search = await library.search({ ...asked, limit: hitsAPage, contextChars: 0 });
    const documents = new Map<string, ReadableDocument>();
    for (const { documentId } of search.hits) {
      const document = documents.get(documentId) ?? library.readDocument(documentId);
      if (document !== undefined) documents.set(documentId, document);
    }
    const silent = isNarrowed(asked) ? [] : withoutHits(library.listDocuments(), search);
    return { kind: 'found', search, documents, silent };
  } catch (error) {
    if (error instanceof NamedError) return { kind: 'fault', error };
    throw error;
  }
}

function isNarrowed({ filter }: AskedSearch): boolean {
  return Object.values(filter).some((values) => values.length > 0);
}

function withoutHits(
  documents: readonly DocumentSummary[],
  search: LibrarySearch,
): readonly DocumentSummary[] {
  const speaking = new Set(search.documents.map(({ documentId }) => documentId));
  return documents.filter(({ documentId }) => !speaking.has(documentId));
}
