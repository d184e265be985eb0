import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The passages of one version as the search engine takes them: in columns, nothing to be parsed. */
export const packedPassages = sqliteTable('packed_passages', {
  versionId: text('version_id').primaryKey(),
  count: integer('count').notNull(),
  firstKey: integer('first_key').notNull(),
  characters: integer('characters').notNull(),
  kindNames: text('kind_names', { mode: 'json' }).notNull(),
  pathNames: text('path_names', { mode: 'json' }).notNull(),
  /** Read only where a hit is shown, so it stays text until then. */
  passageIds: text('passage_ids').notNull(),
  /** Typed arrays end to end: unitEnds, starts, ends, paths, units, kinds, otherScript. */
  columns: blob('columns', { mode: 'buffer' }).notNull(),
  /** The bits of seams and lists, half of the bytes each. */
  bits: blob('bits', { mode: 'buffer' }).notNull(),
});
