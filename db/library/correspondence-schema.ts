import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What people decided about two places: that they correspond, that they do not, that they do where
 * nothing was found. Both places are quoted, so that they are found again in another version. No
 * reference to documents: the decision outlives what it was made about.
 */
export const correspondences = sqliteTable(
  'correspondence',
  {
    decisionId: text('decision_id').primaryKey(),
    verdict: text('verdict', { enum: ['confirmed', 'rejected', 'added'] }).notNull(),
    /** What the person calls it; null for a rejection. */
    relation: text('relation', { enum: ['same', 'variant', 'related'] }),
    leftDocument: text('left_document').notNull(),
    leftVersion: text('left_version').notNull(),
    leftStart: integer('left_start').notNull(),
    leftEnd: integer('left_end').notNull(),
    leftExact: text('left_exact').notNull(),
    leftPrefix: text('left_prefix').notNull(),
    leftSuffix: text('left_suffix').notNull(),
    rightDocument: text('right_document').notNull(),
    rightVersion: text('right_version').notNull(),
    rightStart: integer('right_start').notNull(),
    rightEnd: integer('right_end').notNull(),
    rightExact: text('right_exact').notNull(),
    rightPrefix: text('right_prefix').notNull(),
    rightSuffix: text('right_suffix').notNull(),
    note: text('note').notNull(),
    author: text('author').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    index('correspondence_left').on(table.leftDocument),
    index('correspondence_right').on(table.rightDocument),
  ],
);
