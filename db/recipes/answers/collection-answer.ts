import { z } from 'zod';
import type { Collection } from '#db/library/collections.ts';
import { nextSchema } from './parts.ts';
import { bodyName, documentIdList } from './read-body.ts';

const collectionSchema = z.object({
  collectionId: z.string(),
  name: z.string(),
  author: z.string(),
  createdAt: z.iso.datetime(),
  modifiedAt: z.iso.datetime(),
  documentIds: z.array(z.string()),
});

/** What one collection answers. */
export const collectionAnswerSchema = z.object({
  ok: z.literal(true),
  collection: collectionSchema,
});

/** What all collections answer. */
export const collectionsAnswerSchema = z.object({
  ok: z.literal(true),
  collections: z.array(collectionSchema),
  next: nextSchema,
});

/** What makes a collection. */
export const newCollectionBody = z.strictObject({
  name: bodyName,
  documentIds: documentIdList,
  author: z.string().max(80).default(''),
});

/** What changes a collection. */
export const collectionChangeBody = z.strictObject({
  name: bodyName.optional(),
  add: documentIdList,
  remove: documentIdList,
  author: z.string().max(80).default(''),
});

/**
 * Answers with all collections, by name. There are as many as people made: one page.
 *
 * answerCollections(library.collections.list(localActor)).collections[0]?.name -> '豫北三市'
 */
export function answerCollections(
  collections: readonly Collection[],
): z.infer<typeof collectionsAnswerSchema> {
  return { ok: true, collections: collections.map(copyOf), next: null };
}

/**
 * Answers with one collection.
 *
 * answerCollection(library.collections.require(localActor, '豫北三市')).collection.documentIds.length -> 3
 */
export function answerCollection(collection: Collection): z.infer<typeof collectionAnswerSchema> {
  return { ok: true, collection: copyOf(collection) };
}

function copyOf({ documentIds, ...collection }: Collection): z.infer<typeof collectionSchema> {
  return { ...collection, documentIds: [...documentIds] };
}
