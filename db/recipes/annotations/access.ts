import type { StoredAnnotation } from '#db/library/annotation-model.ts';
import { listCollectionsOf } from '#db/library/collections.ts';
import type { GivenReader } from '#db/library/read-annotations.ts';
import type { Actor } from '#db/recipes/actor.ts';
import { isLocal } from '#db/recipes/permit.ts';

/** An annotation, as far as access goes. */
export type Made = Pick<StoredAnnotation, 'author' | 'visibility' | 'collectionIds'>;

/**
 * Gives the test of what somebody may see: their own, what is for the team, and what is for the
 * collections that they made. The one person of a local library sees everything, also what they
 * imported under other names.
 *
 * mayRead(given.tables, 李)({ author: '王', visibility: 'private', collectionIds: [] }) -> false
 */
export function mayRead(tables: GivenReader, actor: Actor): (made: Made) => boolean {
  if (isLocal(actor)) return () => true;
  const own = new Set(listCollectionsOf(tables, actor.name));
  return ({ author, visibility, collectionIds }) =>
    author === actor.name ||
    visibility === 'team' ||
    (visibility === 'collection' && collectionIds.some((id) => own.has(id)));
}
