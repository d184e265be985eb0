import 'server-only';
import type { SearchRequest } from '#db/recipes/model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

/** A search as it is kept. */
type KeptSearch = Pick<SearchRequest, 'q' | 'mode' | 'filter' | 'set' | 'sort'> & {
  readonly without: readonly string[];
};

const longestName = 80;

/** Keeps a search under a name, so that it can be asked again. */
export async function keepSearch(name: string, search: KeptSearch): Promise<void> {
  const { q, mode, filter, set, sort, without } = search;
  const { savedSearches } = await openedLibrary();
  savedSearches.add(await requestActor(), {
    name: name.slice(0, longestName),
    question: { q, mode, ...filter, set, sort, without },
  });
}

/** Forgets a kept search; one that is gone already is no failure. */
export async function forgetSearch(savedSearchId: string): Promise<void> {
  const { savedSearches } = await openedLibrary();
  const actor = await requestActor();
  if (savedSearches.list(actor).some((each) => each.savedSearchId === savedSearchId)) {
    savedSearches.remove(actor, savedSearchId);
  }
}

/**
 * Puts the documents that a search finds into the collection of this name, which is made where there
 * is none. Gives its id; undefined where the search cannot be answered.
 */
export async function keepDocuments(name: string, search: KeptSearch): Promise<string | undefined> {
  const library = await openedLibrary();
  const actor = await requestActor();
  const { collections } = library;
  try {
    const { without: leaveOut, ...asked } = search;
    const page = { limit: 1, contextChars: 0, cursor: undefined };
    const { documents } = await library.search({ ...asked, leaveOut, ...page });
    const add = documents.filter(({ hits }) => hits > 0).map(({ documentId }) => documentId);
    const short = name.slice(0, longestName);
    const known = collections.list(actor).find((each) => each.name === short.normalize('NFC'));
    const made =
      known === undefined
        ? collections.add(actor, { name: short, documentIds: add })
        : collections.change(actor, known.collectionId, { add, remove: [] });
    return made.collectionId;
  } catch (error) {
    if (error instanceof NamedError) return undefined;
    throw error;
  }
}
