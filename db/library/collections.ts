import { and, asc, eq, getTableColumns, inArray, isNull } from 'drizzle-orm';
import { NamedError } from '#lib/message/named-error.ts';
import { collectionAnnotations } from './annotation-schema.ts';
import type { GivenTransaction } from './change-counter.ts';
import type { GivenDatabase } from './open-given.ts';
import type { GivenReader } from './read-annotations.ts';
import { collectionDocuments, collections, documents } from './schema.ts';

/** A named set of documents. */
export type Collection = {
  readonly collectionId: string;
  readonly name: string;
  readonly author: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** In the order of their ids. */
  readonly documentIds: readonly string[];
};

/** A collection to be made. */
export type NewCollection = {
  readonly collectionId: string;
  readonly name: string;
  readonly author: string;
  readonly documentIds: readonly string[];
};

/** What is to be different about a collection; what is not named stays. */
export type CollectionChange = {
  readonly name?: string | undefined;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly author: string;
};

/**
 * Lists all collections by name, each with its documents.
 *
 * listCollections(given)[0]?.name -> '豫北三市'
 */
export function listCollections({ tables }: GivenDatabase): Collection[] {
  // What is out of the library for now keeps its place, and counts nowhere until it is back.
  const members = tables
    .select(getTableColumns(collectionDocuments))
    .from(collectionDocuments)
    .innerJoin(documents, eq(documents.documentId, collectionDocuments.documentId))
    .where(and(isNull(documents.removedAt), isNull(documents.joinedInto)))
    .orderBy(asc(collectionDocuments.documentId))
    .all();
  const byCollection = Map.groupBy(members, ({ collectionId }) => collectionId);
  return tables
    .select()
    .from(collections)
    .orderBy(asc(collections.name))
    .all()
    .map((row) => ({
      ...row,
      documentIds: (byCollection.get(row.collectionId) ?? []).map(({ documentId }) => documentId),
    }));
}

/**
 * Gives the collection of an id or else of a name; undefined when there is none.
 *
 * findCollection(given, '豫北三市')?.documentIds.length -> 3
 */
export function findCollection(given: GivenDatabase, idOrName: string): Collection | undefined {
  const all = listCollections(given);
  return (
    all.find(({ collectionId }) => collectionId === idOrName) ??
    all.find(({ name }) => name === idOrName)
  );
}

/**
 * Gives the ids of the collections that somebody made.
 *
 * listCollectionsOf(given.tables, '李') -> ['4f1c…']
 */
export function listCollectionsOf(tables: GivenReader, author: string): string[] {
  const rows = tables
    .select({ id: collections.collectionId })
    .from(collections)
    .where(eq(collections.author, author))
    .all();
  return rows.map(({ id }) => id);
}

/**
 * Makes a collection. Throws `collectionNameTaken`, and `unknownDocument` for what is not there.
 *
 * addCollection(given, { collectionId, name: '豫北三市', author: '', documentIds: ['hebi'] }, now)
 */
export function addCollection(given: GivenDatabase, collection: NewCollection, now: Date): void {
  const { documentIds, ...row } = collection;
  const at = now.toISOString();
  given.tables.transaction(
    (tx) => {
      refuseTakenName(tx, row);
      tx.insert(collections)
        .values({ ...row, createdAt: at, modifiedAt: at })
        .run();
      putDocuments(tx, row, { documentIds, at });
    },
    { behavior: 'immediate' },
  );
}

/**
 * Renames a collection, puts documents in and takes documents out, all of it or nothing. What is
 * in already or out already stays so.
 *
 * changeCollection(given, collectionId, { add: ['puyang'], remove: [], author: '' }, now)
 */
export function changeCollection(
  given: GivenDatabase,
  collectionId: string,
  { change, now }: { readonly change: CollectionChange; readonly now: Date },
): void {
  const { name, add, remove, author } = change;
  const at = now.toISOString();
  given.tables.transaction(
    (tx) => {
      requireCollection(tx, collectionId);
      if (name !== undefined) refuseTakenName(tx, { collectionId, name });
      const news = name === undefined ? { modifiedAt: at } : { name, modifiedAt: at };
      tx.update(collections).set(news).where(eq(collections.collectionId, collectionId)).run();
      putDocuments(tx, { collectionId, author }, { documentIds: add, at });
      for (const documentId of remove) takeOut(tx, collectionId, documentId);
    },
    { behavior: 'immediate' },
  );
}

/**
 * Deletes a collection; its documents and excerpts stay in the library.
 *
 * removeCollection(given, collectionId)
 */
export function removeCollection({ tables }: GivenDatabase, collectionId: string): void {
  tables.transaction(
    (tx) => {
      requireCollection(tx, collectionId);
      tx.delete(collectionDocuments)
        .where(eq(collectionDocuments.collectionId, collectionId))
        .run();
      tx.delete(collectionAnnotations)
        .where(eq(collectionAnnotations.collectionId, collectionId))
        .run();
      tx.delete(collections).where(eq(collections.collectionId, collectionId)).run();
    },
    { behavior: 'immediate' },
  );
}

function requireCollection(tx: GivenTransaction, collectionId: string): void {
  const row = tx.select().from(collections).where(eq(collections.collectionId, collectionId)).get();
  if (row === undefined) throw new NamedError('unknownCollection', { set: collectionId });
}

/** A name leads to one collection: `set=` takes it. */
function refuseTakenName(
  tx: GivenTransaction,
  { collectionId, name }: Pick<NewCollection, 'collectionId' | 'name'>,
): void {
  const row = tx.select().from(collections).where(eq(collections.name, name)).get();
  if (row !== undefined && row.collectionId !== collectionId) {
    throw new NamedError('collectionNameTaken', { name });
  }
}

const idsAtOnce = 1000; // SQLite takes 32,766 values in one statement.

function putDocuments(
  tx: GivenTransaction,
  { collectionId, author }: Pick<NewCollection, 'collectionId' | 'author'>,
  { documentIds, at }: { readonly documentIds: readonly string[]; readonly at: string },
): void {
  for (let start = 0; start < documentIds.length; start += idsAtOnce) {
    const some = documentIds.slice(start, start + idsAtOnce);
    refuseUnknown(tx, some);
    const rows = some.map((documentId) => ({ collectionId, documentId, author, addedAt: at }));
    tx.insert(collectionDocuments).values(rows).onConflictDoNothing().run();
  }
}

function refuseUnknown(tx: GivenTransaction, documentIds: readonly string[]): void {
  const rows = tx
    .select({ documentId: documents.documentId })
    .from(documents)
    .where(inArray(documents.documentId, [...documentIds]))
    .all();
  const known = new Set(rows.map(({ documentId }) => documentId));
  const unknown = documentIds.find((documentId) => !known.has(documentId));
  if (unknown !== undefined) throw new NamedError('unknownDocument', { documentId: unknown });
}

function takeOut(tx: GivenTransaction, collectionId: string, documentId: string): void {
  tx.delete(collectionDocuments)
    .where(
      and(
        eq(collectionDocuments.collectionId, collectionId),
        eq(collectionDocuments.documentId, documentId),
      ),
    )
    .run();
}
