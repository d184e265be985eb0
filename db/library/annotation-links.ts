import { asc, eq, isNull } from 'drizzle-orm';
import type { AnnotationLink } from './annotation-model.ts';
import { annotationLinks } from './annotation-schema.ts';
import type { GivenTransaction } from './change-counter.ts';
import type { GivenReader } from './read-annotations.ts';

/**
 * Lists links, the oldest first; deleted ones only where they are asked for.
 *
 * listAnnotationLinks(given.tables)[0]?.relation -> 'same'
 */
export function listAnnotationLinks(
  tables: GivenReader,
  { withDeleted = false }: { readonly withDeleted?: boolean } = {},
): AnnotationLink[] {
  return tables
    .select()
    .from(annotationLinks)
    .where(withDeleted ? undefined : isNull(annotationLinks.deletedAt))
    .orderBy(asc(annotationLinks.createdAt), asc(annotationLinks.linkId))
    .all();
}

/** Gives a link, deleted or not; undefined when there is none. */
export function findAnnotationLink(
  tables: GivenReader,
  linkId: string,
): AnnotationLink | undefined {
  return tables.select().from(annotationLinks).where(eq(annotationLinks.linkId, linkId)).get();
}

/** Puts a link into the library as it is given. */
export function insertAnnotationLink(tx: GivenTransaction, link: AnnotationLink): void {
  tx.insert(annotationLinks).values(link).run();
}

/**
 * Changes a link and raises its revision.
 *
 * updateAnnotationLink(tx, link, { news: { relation: 'differs' }, at })
 */
export function updateAnnotationLink(
  tx: GivenTransaction,
  { linkId, revision }: Pick<AnnotationLink, 'linkId' | 'revision'>,
  { news, at }: { readonly news: Partial<AnnotationLink>; readonly at: string },
): void {
  tx.update(annotationLinks)
    .set({ ...news, modifiedAt: at, revision: revision + 1 })
    .where(eq(annotationLinks.linkId, linkId))
    .run();
}
