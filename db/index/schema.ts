import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/*
 * The tables of index.<n>.db: what is computed from library.db. There are no migrations: a new
 * shape is a new stamp, and a new stamp is a new generation.
 *
 * A change of this file is followed by
 *   npx drizzle-kit export --dialect sqlite --schema db/index/schema.ts > db/index/tables.sql
 */

/** What the index says of itself: its stamp, and how far it has read the library. */
export const meta = sqliteTable('meta', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});

/** One document as lists and facets show it: given facts, header facts and guesses merged. */
export const documentFacts = sqliteTable('document_facts', {
  documentId: text('document_id').primaryKey(),
  versionId: text('version_id').notNull(),
  /** The library's change counter of the document when it was read. */
  changed: integer('changed').notNull(),
  title: text('title').notNull(),
  place: text('place').notNull(),
  year: text('year').notNull(),
  genre: text('genre').notNull(),
  date: text('date').notNull(),
  /** The whole merged record, as `DocumentFacts`. */
  facts: text('facts', { mode: 'json' }).notNull(),
});

/** One parsed version: what its document decided, and what its header states. */
export const parsedVersions = sqliteTable(
  'parsed_version',
  {
    /** Stands for the version where a long id in each of a million rows would cost more than they hold. */
    key: integer('key').primaryKey({ autoIncrement: true }),
    versionId: text('version_id').notNull().unique(),
    documentId: text('document_id').notNull(),
    characters: integer('characters').notNull(),
    /** Equal for texts that differ at most in white space. */
    textHash: text('text_hash').notNull(),
    isRedacted: integer('is_redacted', { mode: 'boolean' }).notNull(),
    /** How many there are of each, so that lists need not count. */
    sections: integer('sections').notNull(),
    passages: integer('passages').notNull(),
    notes: integer('notes').notNull(),
    /** The facts that the text itself states or suggests. */
    headerFacts: text('header_facts', { mode: 'json' }).notNull(),
    marks: text('marks', { mode: 'json' }).notNull(),
    /** The stretches that belong to no passage: always read whole, so they are one value. */
    regions: text('regions', { mode: 'json' }).notNull(),
    /** The ids of the corrections by hand that it was parsed with: others mean parsing again. */
    corrections: text('corrections', { mode: 'json' }).notNull(),
    /** The ids of those that did nothing in this version. */
    orphans: text('orphans', { mode: 'json' }).notNull(),
  },
  (table) => [index('parsed_version_document').on(table.documentId)],
);

/** A heading and what it governs. */
export const sections = sqliteTable(
  'section',
  {
    versionId: text('version_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    sectionId: text('section_id').notNull(),
    parentId: text('parent_id'),
    level: integer('level').notNull(),
    kind: text('kind').notNull(),
    label: text('label').notNull(),
    heading: text('heading').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    extentStart: integer('extent_start').notNull(),
    extentEnd: integer('extent_end').notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.ordinal] })],
);

/** The unit that is found, compared and cited. Its key is never used again in one generation. */
export const passages = sqliteTable(
  'passage',
  {
    key: integer('key').primaryKey({ autoIncrement: true }),
    passageId: text('passage_id').notNull(),
    versionId: text('version_id').notNull(),
    sectionId: text('section_id'),
    kind: text('kind').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    leadStart: integer('lead_start'),
    leadEnd: integer('lead_end'),
    cells: text('cells', { mode: 'json' }),
    sectionPath: text('section_path', { mode: 'json' }).notNull(),
  },
  (table) => [index('passage_version').on(table.versionId)],
);

/** What decoder and parser want a reader to know. */
export const notes = sqliteTable(
  'note',
  {
    versionId: text('version_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind').notNull(),
    start: integer('start'),
    end: integer('end'),
    text: text('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.ordinal] })],
);

/** The candidate source as it writes itself; the row `keys` names the passages it holds. */
export const searchChunks = sqliteTable('search_chunk', {
  key: text('key').primaryKey(),
  data: text('data').notNull(),
});

/** What happened to which document, in order: an open server reads on from where it was. */
export const changes = sqliteTable('change', {
  counter: integer('counter').primaryKey({ autoIncrement: true }),
  documentId: text('document_id').notNull(),
  kind: text('kind', { enum: ['put', 'remove'] }).notNull(),
});

export * from './packed-schema.ts';
export * from './link-schema.ts';
export * from './phrase-schema.ts';
export * from './anchor-schema.ts';
