import { eq } from 'drizzle-orm';
import type { StoredAnchor } from '#lib/annotation/model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { failpoint } from '#db/failpoint.ts';
import type { AnnotationNews, StoredAnnotation } from './annotation-model.ts';
import {
  anchorDecisions,
  annotationCodes,
  annotations,
  annotationTargets,
  collectionAnnotations,
} from './annotation-schema.ts';
import type { GivenTransaction } from './change-counter.ts';
import { findAnnotation } from './read-annotations.ts';

/**
 * Puts an annotation into the library as it is given.
 *
 * insertAnnotation(tx, { annotationId, documentId: 'hebi', targets: [anchor], note: '', … })
 */
export function insertAnnotation(tx: GivenTransaction, annotation: StoredAnnotation): void {
  const { targets, codeIds, collectionIds, wording, ...row } = annotation;
  tx.insert(annotations)
    .values({ ...row, wordingKey: wording?.key ?? null, wording: wording?.text ?? null })
    .run();
  const { annotationId } = annotation;
  putTargets(tx, annotationId, targets);
  putCodes(tx, annotationId, codeIds);
  putIntoCollections(tx, annotationId, collectionIds);
  failpoint('annotate.inLibrary');
}

/**
 * Changes an annotation and raises its revision. Where the change names the revision it was made
 * on and another change came first, nothing is written: `annotationChanged` carries both notes.
 *
 * updateAnnotation(tx, { annotationId, revision: 3 }, { news: { note: '另见濮阳' }, at }) -> 4
 */
export function updateAnnotation(
  tx: GivenTransaction,
  seen: { readonly annotationId: string; readonly revision?: number | undefined },
  { news, at }: { readonly news: AnnotationNews; readonly at: string },
): number {
  const { annotationId } = seen;
  const before = findAnnotation(tx, annotationId);
  if (before === undefined) throw new NamedError('unknownAnnotation', { annotationId });
  if (seen.revision !== undefined && seen.revision !== before.revision) {
    throw changedMeanwhile(before, news);
  }
  const { targets, codeIds, collectionIds, ...row } = news;
  const revision = before.revision + 1;
  tx.update(annotations)
    .set({ ...row, modifiedAt: at, revision })
    .where(eq(annotations.annotationId, annotationId))
    .run();
  if (targets !== undefined) {
    putTargets(tx, annotationId, targets);
    // What was decided was decided about the places as they were.
    tx.delete(anchorDecisions).where(eq(anchorDecisions.annotationId, annotationId)).run();
  }
  if (codeIds !== undefined) putCodes(tx, annotationId, codeIds);
  if (collectionIds !== undefined) putIntoCollections(tx, annotationId, collectionIds);
  return revision;
}

function changedMeanwhile(before: StoredAnnotation, news: AnnotationNews): NamedError {
  const { annotationId, revision, note } = before;
  const yours = news.note ?? note;
  return new NamedError('annotationChanged', { annotationId, revision, theirs: note, yours });
}

function putTargets(
  tx: GivenTransaction,
  annotationId: string,
  targets: readonly StoredAnchor[],
): void {
  tx.delete(annotationTargets).where(eq(annotationTargets.annotationId, annotationId)).run();
  for (const [ordinal, { span, ...anchor }] of targets.entries()) {
    tx.insert(annotationTargets)
      .values({ annotationId, ordinal, ...anchor, ...span })
      .run();
  }
}

function putCodes(tx: GivenTransaction, annotationId: string, codeIds: readonly string[]): void {
  tx.delete(annotationCodes).where(eq(annotationCodes.annotationId, annotationId)).run();
  for (const codeId of new Set(codeIds)) {
    tx.insert(annotationCodes).values({ annotationId, codeId }).run();
  }
}

function putIntoCollections(
  tx: GivenTransaction,
  annotationId: string,
  collectionIds: readonly string[],
): void {
  tx.delete(collectionAnnotations)
    .where(eq(collectionAnnotations.annotationId, annotationId))
    .run();
  for (const collectionId of new Set(collectionIds)) {
    tx.insert(collectionAnnotations).values({ annotationId, collectionId }).run();
  }
}
