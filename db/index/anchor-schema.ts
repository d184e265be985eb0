import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Where a marked place stands in another version than the one it was marked in. Computed: a row
 * counts only while `basis` names what it was computed from.
 */
export const anchors = sqliteTable(
  'anchor',
  {
    annotationId: text('annotation_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    versionId: text('version_id').notNull(),
    /** A fingerprint of the place as it was marked, of decisions about it, and of the method. */
    basis: text('basis').notNull(),
    located: text('located', { mode: 'json' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.annotationId, table.ordinal] })],
);
