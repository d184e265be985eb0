import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Two documents that look like versions of one text, and that a person says are not. */
export const separatePairs = sqliteTable(
  'separate_pair',
  {
    /** The smaller of both ids. No reference: the decision outlives what it was made about. */
    firstId: text('first_id').notNull(),
    secondId: text('second_id').notNull(),
    author: text('author').notNull(),
    decidedAt: text('decided_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.firstId, table.secondId] })],
);
