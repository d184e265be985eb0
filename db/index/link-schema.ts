import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core';

/*
 * Links of two texts: computed for the pairs of a collection behind ingestion, or when somebody
 * asks for a pair, and kept. They are a function of the two versions alone, so a row is right as
 * long as it is there. Sections and units are named by their places in the version.
 */

/** Two versions whose links were computed, the smaller id left. */
export const linkPairs = sqliteTable(
  'link_pair',
  {
    pair: integer('pair').primaryKey(),
    leftVersion: text('left_version').notNull(),
    rightVersion: text('right_version').notNull(),
  },
  (table) => [
    unique('link_pair_versions').on(table.leftVersion, table.rightVersion),
    index('link_pair_right').on(table.rightVersion),
  ],
);

/** Two sections that treat one subject. */
export const sectionLinks = sqliteTable(
  'section_link',
  {
    pair: integer('pair').notNull(),
    leftSection: integer('left_section').notNull(),
    rightSection: integer('right_section').notNull(),
    score: real('score').notNull(),
    isReciprocal: integer('is_reciprocal', { mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.pair, table.leftSection, table.rightSection] })],
);

/** Two sentences that say one thing. */
export const unitLinks = sqliteTable(
  'unit_link',
  {
    pair: integer('pair').notNull(),
    leftUnit: integer('left_unit').notNull(),
    rightUnit: integer('right_unit').notNull(),
    score: real('score').notNull(),
    /** Place in `relations`: 0 same, 1 variant, 2 related. */
    relation: integer('relation').notNull(),
    isReciprocal: integer('is_reciprocal', { mode: 'boolean' }).notNull(),
    reasons: text('reasons').notNull(),
  },
  (table) => [primaryKey({ columns: [table.pair, table.leftUnit, table.rightUnit] })],
);
