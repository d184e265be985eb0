import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What a person corrected in the structure of a text, known by its words and not by its place. */
export const corrections = sqliteTable(
  'correction',
  {
    /** The order in which they were made: of two about the same, the later one counts. */
    number: integer('number').primaryKey({ autoIncrement: true }),
    correctionId: text('correction_id').notNull().unique(),
    /** No reference: what was said of a text outlives that it is joined with another. */
    documentId: text('document_id').notNull(),
    exact: text('exact').notNull(),
    prefix: text('prefix').notNull(),
    suffix: text('suffix').notNull(),
    start: integer('start').notNull(),
    /** A `CorrectionChange`. */
    change: text('change', { mode: 'json' }).notNull(),
    author: text('author').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('correction_document').on(table.documentId)],
);
