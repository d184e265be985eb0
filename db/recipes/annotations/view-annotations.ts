import type { StoredAnnotation } from '#db/library/annotation-model.ts';
import type { Anchors, Patience } from './anchors.ts';
import {
  type AnnotatedDocument,
  type Annotation,
  type AnnotationPlace,
  annotationStatuses,
  type AnnotationStatus,
} from './model.ts';

/** What annotations are looked at with. */
export type Viewing = {
  readonly anchors: Anchors;
  readonly documentOf: (documentId: string) => AnnotatedDocument | undefined;
  /** The version asked for, where it is not the current one. */
  readonly versionId?: string | undefined;
  readonly patience?: Patience | undefined;
};

/**
 * Gives annotations with their places in the texts of today, in the order given.
 *
 * viewAnnotations(stored, { anchors, documentOf })[0]?.status -> 'found'
 */
export function viewAnnotations(
  stored: readonly StoredAnnotation[],
  viewing: Viewing,
): Annotation[] {
  const places = new Map<string, readonly AnnotationPlace[]>();
  for (const [documentId, group] of Map.groupBy(stored, (each) => each.documentId)) {
    if (documentId === null) continue;
    const versionId = versionOf(documentId, viewing);
    if (versionId === undefined) continue;
    const located = viewing.anchors.placesIn(group, versionId, viewing.patience);
    for (const [annotationId, each] of located) places.set(annotationId, each);
  }
  return stored.map((annotation) => {
    const { annotationId, documentId } = annotation;
    const own = places.get(annotationId) ?? [];
    const document = documentId === null ? undefined : viewing.documentOf(documentId);
    return { ...annotation, places: own, status: statusOf(annotation, own), document };
  });
}

function versionOf(documentId: string, { documentOf, versionId }: Viewing): string | undefined {
  const versions = documentOf(documentId)?.versions ?? [];
  const asked = versions.find((each) => each.versionId === versionId);
  return (asked ?? versions.find(({ isCurrent }) => isCurrent))?.versionId;
}

function statusOf(
  { wording, targets }: StoredAnnotation,
  places: readonly AnnotationPlace[],
): AnnotationStatus {
  if (wording !== null) return 'wording';
  if (targets.length === 0) return 'document';
  const kinds = new Set<AnnotationStatus>(places.map(({ located }) => located.kind));
  return annotationStatuses.find((status) => kinds.has(status)) ?? 'skipped';
}
