import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/*
 * The tables of phrases. Numbers stand for phrases, variants and documents, because a large library
 * has millions of occurrences; they are new after every extraction and mean nothing outside.
 */

/** A phrase of the published list; its number is its place in it. */
export const phrases = sqliteTable(
  'phrase',
  {
    number: integer('number').primaryKey(),
    key: text('key').notNull(),
    text: text('text').notNull(),
    type: text('type').notNull(),
    family: text('family').notNull(),
    related: text('related', { mode: 'json' }).notNull(),
    occurrences: integer('occurrences').notNull(),
    /** Numbers of the documents that hold it. */
    documents: text('documents', { mode: 'json' }).notNull(),
  },
  (table) => [index('phrase_key').on(table.key)],
);

/** One wording of a phrase, its name first. */
export const phraseVariants = sqliteTable(
  'phrase_variant',
  {
    number: integer('number').primaryKey(),
    phrase: integer('phrase').notNull(),
    key: text('key').notNull(),
    text: text('text').notNull(),
    kind: text('kind').notNull(),
    occurrences: integer('occurrences').notNull(),
    quoted: integer('quoted').notNull(),
    /** Numbers of the documents that hold it. */
    documents: text('documents', { mode: 'json' }).notNull(),
  },
  (table) => [index('phrase_variant_phrase').on(table.phrase)],
);

/** The documents that phrases were looked for in, and their versions. */
export const phraseDocuments = sqliteTable('phrase_document', {
  number: integer('number').primaryKey(),
  documentId: text('document_id').notNull(),
  versionId: text('version_id').notNull(),
});

/** One place of one variant. */
export const phraseOccurrences = sqliteTable(
  'phrase_occurrence',
  {
    variant: integer('variant').notNull(),
    document: integer('document').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    /** Place of its passage among the passages of the version. */
    passage: integer('passage').notNull(),
    isQuoted: integer('is_quoted', { mode: 'boolean' }).notNull(),
    /** Stands inside another place of the same phrase. */
    isInside: integer('is_inside', { mode: 'boolean' }).notNull(),
    /** As it stands in the source; null where that is the text of the variant. */
    surface: text('surface'),
  },
  (table) => [
    primaryKey({ columns: [table.variant, table.document, table.start] }),
    index('phrase_occurrence_passage').on(table.document, table.passage),
  ],
);
