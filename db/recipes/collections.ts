import { NamedError } from '#lib/message/named-error.ts';
import {
  addCollection,
  changeCollection,
  type Collection,
  type CollectionChange,
  findCollection,
  listCollections,
  type NewCollection,
  removeCollection,
} from '#db/library/collections.ts';
import type { GivenDatabase } from '#db/library/open-given.ts';
import {
  addSavedSearch,
  changeSavedSearch,
  listSavedSearches,
  type NewSavedSearch,
  removeSavedSearch,
  type SavedSearch,
  type SavedSearchChange,
} from '#db/library/saved-searches.ts';

/** What people make to find again: the clock and the ids come from outside. */
export type Making = { readonly now: () => Date; readonly newId: () => string };

/** The collections of a library. Each change is one transaction. */
export type Collections = {
  list(): readonly Collection[];
  /** By id or else by name; throws `unknownCollection`. */
  require(idOrName: string): Collection;
  add(collection: Omit<NewCollection, 'collectionId'>): Collection;
  change(collectionId: string, change: CollectionChange): Collection;
  remove(collectionId: string): void;
};

/** The saved searches of a library. */
export type SavedSearches = {
  list(): readonly SavedSearch[];
  /** Throws `unknownSavedSearch`. */
  require(savedSearchId: string): SavedSearch;
  add(search: Omit<NewSavedSearch, 'savedSearchId'>): SavedSearch;
  change(savedSearchId: string, change: SavedSearchChange): SavedSearch;
  remove(savedSearchId: string): void;
};

/**
 * Gives the collections of a library.
 *
 * openCollections(given, making).add({ name: '豫北三市', documentIds: ['hebi'], author: '' })
 */
export function openCollections(given: GivenDatabase, { now, newId }: Making): Collections {
  const collections: Collections = {
    list: () => listCollections(given),
    require: (idOrName) => {
      const found = findCollection(given, idOrName.normalize('NFC'));
      if (found === undefined) throw new NamedError('unknownCollection', { set: idOrName });
      return found;
    },
    add: (collection) => {
      const collectionId = newId();
      addCollection(given, { ...collection, collectionId }, now());
      return collections.require(collectionId);
    },
    change: (collectionId, change) => {
      changeCollection(given, collectionId, { change, now: now() });
      return collections.require(collectionId);
    },
    remove: (collectionId) => {
      removeCollection(given, collectionId);
    },
  };
  return collections;
}

/**
 * Gives the saved searches of a library.
 *
 * openSavedSearches(given, making).add({ name: '人地钱', question: { q: '人地钱' }, author: '' })
 */
export function openSavedSearches(given: GivenDatabase, { now, newId }: Making): SavedSearches {
  const searches: SavedSearches = {
    list: () => listSavedSearches(given),
    require: (savedSearchId) => {
      const found = listSavedSearches(given).find((each) => each.savedSearchId === savedSearchId);
      if (found === undefined) throw new NamedError('unknownSavedSearch', { savedSearchId });
      return found;
    },
    add: (search) => {
      const savedSearchId = newId();
      addSavedSearch(given, { ...search, savedSearchId }, now());
      return searches.require(savedSearchId);
    },
    change: (savedSearchId, change) => {
      changeSavedSearch(given, savedSearchId, { change, now: now() });
      return searches.require(savedSearchId);
    },
    remove: (savedSearchId) => {
      removeSavedSearch(given, savedSearchId);
    },
  };
  return searches;
}
