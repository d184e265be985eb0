import { NamedError } from '#lib/message/named-error.ts';
import type { AnnotationNews, StoredAnnotation } from '#db/library/annotation-model.ts';
import type { GivenTransaction } from '#db/library/change-counter.ts';
import { listAnnotations } from '#db/library/read-annotations.ts';
import { updateAnnotation } from '#db/library/write-annotations.ts';
import type { Actor } from '#db/recipes/actor.ts';
import { permissions } from '#db/recipes/permissions.ts';
import { permit } from '#db/recipes/permit.ts';
import { mayRead } from './access.ts';
import type { AnnotationBefore, BulkAction } from './model.ts';

/**
 * Does one thing to many annotations and gives what those that changed were before: `putBack`
 * undoes it. What is so already stays untouched.
 *
 * actOnAll(tx, { ids: [a, b], action: { kind: 'addCode', codeId }, actor, at }).length -> 2
 */
export function actOnAll(
  tx: GivenTransaction,
  request: {
    readonly ids: readonly string[];
    readonly action: BulkAction;
    readonly actor: Actor;
    readonly at: string;
  },
): AnnotationBefore[] {
  const { ids, action, actor, at } = request;
  const isRemoval = action.kind === 'delete' || action.kind === 'restore';
  return requireAll(tx, ids, actor).flatMap((annotation) => {
    permit(actor, permissions.annotations[isRemoval ? 'remove' : 'change'], annotation.author);
    const news = newsOf(annotation, action, at);
    if (news === undefined) return [];
    const { annotationId } = annotation;
    updateAnnotation(tx, { annotationId }, { news, at });
    return [beforeOf(annotation, news)];
  });
}

/**
 * Writes what annotations were before, and gives what they are now: undoing can be undone.
 *
 * putAllBack(tx, { before, actor, at }).length -> 2
 */
export function putAllBack(
  tx: GivenTransaction,
  request: {
    readonly before: readonly AnnotationBefore[];
    readonly actor: Actor;
    readonly at: string;
  },
): AnnotationBefore[] {
  const { before, actor, at } = request;
  const ids = before.map(({ annotationId }) => annotationId);
  const now = new Map(requireAll(tx, ids, actor).map((each) => [each.annotationId, each]));
  return before.flatMap(({ annotationId, news }) => {
    const annotation = now.get(annotationId);
    if (annotation === undefined) return [];
    const isRemoval = Object.keys(news).every((name) => name === 'deletedAt');
    permit(actor, permissions.annotations[isRemoval ? 'remove' : 'change'], annotation.author);
    updateAnnotation(tx, { annotationId }, { news, at });
    return [beforeOf(annotation, news)];
  });
}

function requireAll(
  tx: GivenTransaction,
  ids: readonly string[],
  actor: Actor,
): StoredAnnotation[] {
  const found = listAnnotations(tx, { annotationIds: ids }).filter(mayRead(tx, actor));
  const known = new Set(found.map(({ annotationId }) => annotationId));
  const unknown = ids.find((annotationId) => !known.has(annotationId));
  if (unknown !== undefined) throw new NamedError('unknownAnnotation', { annotationId: unknown });
  return found;
}

/** What changes; undefined where it is so already. */
function newsOf(
  annotation: StoredAnnotation,
  action: BulkAction,
  at: string,
): AnnotationNews | undefined {
  switch (action.kind) {
    case 'addCode':
      return switchOne(annotation, 'codeIds', { id: action.codeId, isOn: true });
    case 'removeCode':
      return switchOne(annotation, 'codeIds', { id: action.codeId, isOn: false });
    case 'addTo':
      return switchOne(annotation, 'collectionIds', { id: action.collectionId, isOn: true });
    case 'removeFrom':
      return switchOne(annotation, 'collectionIds', { id: action.collectionId, isOn: false });
    case 'setVisibility':
      return annotation.visibility === action.visibility
        ? undefined
        : { visibility: action.visibility };
    case 'delete':
      return annotation.deletedAt === null ? { deletedAt: at } : undefined;
    case 'restore':
      return annotation.deletedAt === null ? undefined : { deletedAt: null };
  }
}

function switchOne(
  annotation: StoredAnnotation,
  list: 'codeIds' | 'collectionIds',
  { id, isOn }: { readonly id: string; readonly isOn: boolean },
): AnnotationNews | undefined {
  const ids = annotation[list];
  if (ids.includes(id) === isOn) return undefined;
  return { [list]: isOn ? [...ids, id] : ids.filter((each) => each !== id) };
}

/** Of each thing that is to be new, what it was. */
function beforeOf(annotation: StoredAnnotation, news: AnnotationNews): AnnotationBefore {
  const names = Object.keys(news) as (keyof AnnotationNews)[];
  const was = Object.fromEntries(names.map((name) => [name, annotation[name]]));
  return { annotationId: annotation.annotationId, news: was };
}
