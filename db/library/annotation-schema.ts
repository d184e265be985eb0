import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core';
import { collections, documents } from './schema.ts';

/*
 * What people make of the texts: annotations and bookmarks, codes, links, and what they decided
 * where a text alone does not decide. Deleting sets `deleted_at`; the row stays, so that it can be
 * brought back. `revision` is raised by every change: who changes names the one they have seen.
 */

/** A mark or note: on passages of a document, on a document as a whole, or on a wording. */
export const annotations = sqliteTable(
  'annotation',
  {
    annotationId: text('annotation_id').primaryKey(),
    /** Null for one on a wording, which shows wherever the wording stands. */
    documentId: text('document_id').references(() => documents.documentId, {
      onDelete: 'restrict',
    }),
    /** The skeleton that all writings of the wording share; null for one on a document. */
    wordingKey: text('wording_key'),
    /** The wording as it was marked. */
    wording: text('wording'),
    motivation: text('motivation', {
      enum: ['highlighting', 'commenting', 'bookmarking', 'linking'],
    }).notNull(),
    note: text('note').notNull(),
    author: text('author').notNull(),
    visibility: text('visibility', { enum: ['private', 'team', 'collection'] }).notNull(),
    createdAt: text('created_at').notNull(),
    modifiedAt: text('modified_at').notNull(),
    deletedAt: text('deleted_at'),
    revision: integer('revision').notNull(),
  },
  (table) => [
    index('annotation_document').on(table.documentId),
    index('annotation_wording').on(table.wordingKey),
  ],
);

/** One marked place, as it was when it was marked; several make one annotation of many places. */
export const annotationTargets = sqliteTable(
  'annotation_target',
  {
    annotationId: text('annotation_id')
      .notNull()
      .references(() => annotations.annotationId, { onDelete: 'restrict' }),
    ordinal: integer('ordinal').notNull(),
    /** The version it was made on. An imported one may be of a text that is not held here. */
    homeVersionId: text('home_version_id').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    exact: text('exact').notNull(),
    prefix: text('prefix').notNull(),
    suffix: text('suffix').notNull(),
    sectionPath: text('section_path', { mode: 'json' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.annotationId, table.ordinal] })],
);

/** A coloured label in a tree. */
export const codes = sqliteTable('code', {
  codeId: text('code_id').primaryKey(),
  parentId: text('parent_id').references((): AnySQLiteColumn => codes.codeId, {
    onDelete: 'restrict',
  }),
  name: text('name').notNull(),
  /** 1 to 6: the colours of the interface, light and dark. */
  colour: integer('colour').notNull(),
  /** One key; null for none. */
  shortcut: text('shortcut'),
  memo: text('memo').notNull(),
  /** Place among the codes of one parent. */
  position: integer('position').notNull(),
  author: text('author').notNull(),
  createdAt: text('created_at').notNull(),
  modifiedAt: text('modified_at').notNull(),
  deletedAt: text('deleted_at'),
  revision: integer('revision').notNull(),
});

/** A code on an annotation. */
export const annotationCodes = sqliteTable(
  'annotation_code',
  {
    annotationId: text('annotation_id')
      .notNull()
      .references(() => annotations.annotationId, { onDelete: 'restrict' }),
    codeId: text('code_id')
      .notNull()
      .references(() => codes.codeId, { onDelete: 'restrict' }),
  },
  (table) => [
    primaryKey({ columns: [table.annotationId, table.codeId] }),
    index('annotation_code_code').on(table.codeId),
  ],
);

/** An annotation in a collection of excerpts. */
export const collectionAnnotations = sqliteTable(
  'collection_annotation',
  {
    collectionId: text('collection_id')
      .notNull()
      .references(() => collections.collectionId, { onDelete: 'restrict' }),
    annotationId: text('annotation_id')
      .notNull()
      .references(() => annotations.annotationId, { onDelete: 'restrict' }),
  },
  (table) => [
    primaryKey({ columns: [table.collectionId, table.annotationId] }),
    index('collection_annotation_annotation').on(table.annotationId),
  ],
);

/** A relation between two annotated passages, of one document or of two. */
export const annotationLinks = sqliteTable(
  'annotation_link',
  {
    linkId: text('link_id').primaryKey(),
    fromId: text('from_id')
      .notNull()
      .references(() => annotations.annotationId, { onDelete: 'restrict' }),
    toId: text('to_id')
      .notNull()
      .references(() => annotations.annotationId, { onDelete: 'restrict' }),
    relation: text('relation').notNull(),
    note: text('note').notNull(),
    author: text('author').notNull(),
    createdAt: text('created_at').notNull(),
    modifiedAt: text('modified_at').notNull(),
    deletedAt: text('deleted_at'),
    revision: integer('revision').notNull(),
  },
  (table) => [
    index('annotation_link_from').on(table.fromId),
    index('annotation_link_to').on(table.toId),
  ],
);

/** What a person decided about one place in one version. It always wins. */
export const anchorDecisions = sqliteTable(
  'anchor_decision',
  {
    annotationId: text('annotation_id')
      .notNull()
      .references(() => annotations.annotationId, { onDelete: 'restrict' }),
    ordinal: integer('ordinal').notNull(),
    versionId: text('version_id').notNull(),
    kind: text('kind', { enum: ['here', 'gone'] }).notNull(),
    /** Where it stands; null where it is gone. */
    start: integer('start'),
    end: integer('end'),
    author: text('author').notNull(),
    decidedAt: text('decided_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.annotationId, table.ordinal, table.versionId] })],
);
