import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core';

/*
 * The tables of library.db: what people brought and made. They are migrated with care and never
 * rebuilt, so nothing here names a computed id, and no row leaves because another one left:
 * there is no ON DELETE CASCADE.
 *
 * A change of this file is followed by
 *   npx drizzle-kit generate --config db/library/drizzle.config.ts --name <what changes>
 */

/** One policy text, whatever number of versions of it were received. */
export const documents = sqliteTable('document', {
  documentId: text('document_id').primaryKey(),
  /** The version that search, phrases and counts cover. */
  currentVersionId: text('current_version_id').references(
    (): AnySQLiteColumn => versions.versionId,
    {
      onDelete: 'restrict',
    },
  ),
  createdAt: text('created_at').notNull(),
  /** The library's change counter when something of this document changed last. */
  changed: integer('changed').notNull(),
  /** Set while it is out of the library: not listed, found or counted, and nothing of it is lost. */
  removedAt: text('removed_at'),
  /** The document whose versions its own have become; its id leads there. */
  joinedInto: text('joined_into').references((): AnySQLiteColumn => documents.documentId, {
    onDelete: 'restrict',
  }),
});

/** A path below an ingested folder, the document it is known to bring, and what it brought last. */
export const sources = sqliteTable('source', {
  path: text('path').primaryKey(),
  documentId: text('document_id')
    .notNull()
    .references(() => documents.documentId, { onDelete: 'restrict' }),
  versionId: text('version_id')
    .notNull()
    .references((): AnySQLiteColumn => versions.versionId, { onDelete: 'restrict' }),
});

/** One received text of a document; immutable but for its label, date and status. */
export const versions = sqliteTable(
  'version',
  {
    versionId: text('version_id').primaryKey(),
    documentId: text('document_id')
      .notNull()
      .references((): AnySQLiteColumn => documents.documentId, { onDelete: 'restrict' }),
    /** Place in the order of receiving, from 1. */
    ordinal: integer('ordinal').notNull(),
    source: text('source').notNull(),
    sha256: text('sha256').notNull(),
    bytes: integer('bytes').notNull(),
    encoding: text('encoding').notNull(),
    format: text('format').notNull(),
    receivedAt: text('received_at').notNull(),
    label: text('label'),
    date: text('date'),
    status: text('status'),
    decodeNotes: text('decode_notes').notNull(),
    /** The source text stands last: rows are listed without reading it. */
    text: text('text').notNull(),
  },
  (table) => [
    unique('version_ordinal').on(table.documentId, table.ordinal),
    unique('version_bytes').on(table.documentId, table.sha256),
    index('version_sha256').on(table.sha256),
  ],
);

/** A fact about a document that a person or a manifest states; `inferred` ones are guesses. */
export const givenFacts = sqliteTable(
  'given_fact',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => documents.documentId, { onDelete: 'restrict' }),
    field: text('field').notNull(),
    origin: text('origin', { enum: ['hand', 'commandLine', 'manifest', 'inferred'] }).notNull(),
    value: text('value').notNull(),
    /** The words a guess rests on. */
    evidence: text('evidence'),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.field, table.origin] })],
);

/** A named set of documents to search, compare and count in. */
export const collections = sqliteTable('collection', {
  collectionId: text('collection_id').primaryKey(),
  name: text('name').notNull().unique(),
  author: text('author').notNull(),
  createdAt: text('created_at').notNull(),
  modifiedAt: text('modified_at').notNull(),
});

/** A document in a collection, and who put it there. */
export const collectionDocuments = sqliteTable(
  'collection_document',
  {
    collectionId: text('collection_id')
      .notNull()
      .references(() => collections.collectionId, { onDelete: 'restrict' }),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.documentId, { onDelete: 'restrict' }),
    author: text('author').notNull(),
    addedAt: text('added_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.collectionId, table.documentId] })],
);

/** A search that a person wants to ask again. */
export const savedSearches = sqliteTable('saved_search', {
  savedSearchId: text('saved_search_id').primaryKey(),
  name: text('name').notNull(),
  /** What the address of the search says, as JSON. */
  question: text('question', { mode: 'json' }).notNull(),
  author: text('author').notNull(),
  createdAt: text('created_at').notNull(),
  modifiedAt: text('modified_at').notNull(),
});

/** What the library remembers of itself: its change counter, that the sample texts were offered. */
export const settings = sqliteTable('setting', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});

export * from './phrase-decision-schema.ts';
export * from './pair-schema.ts';
export * from './correspondence-schema.ts';
export * from './correction-schema.ts';
export * from './account-schema.ts';
