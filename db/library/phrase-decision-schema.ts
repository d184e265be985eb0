import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What people decided about wordings: one decision about each matter, the last one. The wording
 * stands as it was read; keys are computed and have no place among what is given.
 */
export const phraseDecisions = sqliteTable(
  'phrase_decision',
  {
    wording: text('wording').notNull(),
    matter: text('matter', { enum: ['standing', 'belonging', 'name', 'note'] }).notNull(),
    kind: text('kind', {
      enum: ['accept', 'reject', 'add', 'merge', 'split', 'rename', 'note'],
    }).notNull(),
    /** merge: the wording it belongs to; rename: the name; note: the note; else empty. */
    value: text('value').notNull(),
    author: text('author').notNull(),
    decidedAt: text('decided_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.wording, table.matter] })],
);
