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
import type { Actor } from './actor.ts';
import { guardPart } from './guard-part.ts';
import { permissions } from './permissions.ts';
import { authorOf, permit } from './permit.ts';

/** What people make to find again: the clock and the ids come from outside. */
export type Making = { readonly now: () => Date; readonly newId: () => string };

/** The collections of a library. Each change is one transaction. */
export type Collections = {
  list(actor: Actor): readonly Collection[];
  /** By id or else by name; throws `unknownCollection`. */
  require(actor: Actor, idOrName: string): Collection;
  add(actor: Actor, collection: WithoutAuthor<Omit<NewCollection, 'collectionId'>>): Collection;
  change(actor: Actor, collectionId: string, change: WithoutAuthor<CollectionChange>): Collection;
  remove(actor: Actor, collectionId: string): void;
};

/** The saved searches of a library. */
export type SavedSearches = {
  list(actor: Actor): readonly SavedSearch[];
  /** Throws `unknownSavedSearch`. */
  require(actor: Actor, savedSearchId: string): SavedSearch;
  add(actor: Actor, search: WithoutAuthor<Omit<NewSavedSearch, 'savedSearchId'>>): SavedSearch;
  change(actor: Actor, savedSearchId: string, change: SavedSearchChange): SavedSearch;
  remove(actor: Actor, savedSearchId: string): void;
};

/** Who makes something is its author; only on one's own machine may another name be said. */
type WithoutAuthor<Made> = Omit<Made, 'author'> & { readonly author?: string | undefined };

/**
 * Gives the collections of a library.
 *
 * openCollections(given, making).add(localActor, { name: '豫北三市', documentIds: ['hebi'] })
 */
export function openCollections(given: GivenDatabase, { now, newId }: Making): Collections {
  const required = (idOrName: string): Collection => {
    const found = findCollection(given, idOrName.normalize('NFC'));
    if (found === undefined) throw new NamedError('unknownCollection', { set: idOrName });
    return found;
  };
  const collections: Collections = {
    list: () => listCollections(given),
    require: (_actor, idOrName) => required(idOrName),
    add: (actor, { author, ...wanted }) => {
      const collectionId = newId();
      addCollection(given, { ...wanted, collectionId, author: authorOf(actor, author) }, now());
      return required(collectionId);
    },
    change: (actor, collectionId, { author, ...wanted }) => {
      const change = { ...wanted, author: authorOf(actor, author) };
      changeCollection(given, collectionId, { change, now: now() });
      return required(collectionId);
    },
    remove: (actor, collectionId) => {
      permit(actor, permissions.collections.remove, required(collectionId).author);
      removeCollection(given, collectionId);
    },
  };
  return guardPart(collections, permissions.collections);
}

/**
 * Gives the saved searches of a library.
 *
 * openSavedSearches(given, making).add(localActor, { name: '人地钱', question: { q: '人地钱' } })
 */
export function openSavedSearches(given: GivenDatabase, { now, newId }: Making): SavedSearches {
  const required = (savedSearchId: string): SavedSearch => {
    const found = listSavedSearches(given).find((each) => each.savedSearchId === savedSearchId);
    if (found === undefined) throw new NamedError('unknownSavedSearch', { savedSearchId });
    return found;
  };
  const searches: SavedSearches = {
    list: () => listSavedSearches(given),
    require: (_actor, savedSearchId) => required(savedSearchId),
    add: (actor, { author, ...search }) => {
      const savedSearchId = newId();
      addSavedSearch(given, { ...search, savedSearchId, author: authorOf(actor, author) }, now());
      return required(savedSearchId);
    },
    change: (actor, savedSearchId, change) => {
      permit(actor, permissions.savedSearches.change, required(savedSearchId).author);
      changeSavedSearch(given, savedSearchId, { change, now: now() });
      return required(savedSearchId);
    },
    remove: (actor, savedSearchId) => {
      permit(actor, permissions.savedSearches.remove, required(savedSearchId).author);
      removeSavedSearch(given, savedSearchId);
    },
  };
  return guardPart(searches, permissions.savedSearches);
}
