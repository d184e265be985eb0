import { foldText } from '#lib/text/fold-text.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { Code, StoredAnnotation } from '#db/library/annotation-model.ts';
import type {
  AnnotatedDocument,
  Annotation,
  AnnotationFilter,
  AnnotationList,
  AnnotationOrder,
} from './model.ts';

/** Where the words of a filter are looked up. */
export type FilterScope = {
  readonly documentOf: (documentId: string) => AnnotatedDocument | undefined;
  readonly codes: readonly Code[];
  /** The documents and the name of the collection that the filter names. */
  readonly set:
    { readonly collectionId: string; readonly documentIds: readonly string[] } | undefined;
};

/** Without a code: a value of the filter for codes. */
export const noCode = 'none';

/**
 * Makes the test of a filter, as far as it does not depend on where a place stands today.
 *
 * filterOf({ place: ['河南省'] }, scope)(annotation) -> true
 */
export function filterOf(
  filter: AnnotationFilter,
  scope: FilterScope,
): (annotation: StoredAnnotation) => boolean {
  const { documentOf, set } = scope;
  const codes = filter.code && withBelow(filter.code, scope.codes);
  const documents = new Set(set?.documentIds);
  const words = wordsOf(filter.text);
  const tests: ((annotation: StoredAnnotation) => boolean)[] = [
    ({ deletedAt }) => (deletedAt !== null) === (filter.isDeleted ?? false),
    ({ codeIds }) => codes === undefined || isCoded(codeIds, codes),
    ({ documentId }) => isAny(filter.documentId, documentId),
    ({ author }) => isAny(filter.author, author),
    ({ motivation }) => isAny(filter.motivation, motivation),
    ({ documentId }) =>
      isDocument(filter, documentId === null ? undefined : documentOf(documentId)),
    ({ collectionIds, documentId }) =>
      set === undefined ||
      collectionIds.includes(set.collectionId) ||
      (documentId !== null && documents.has(documentId)),
    (annotation) => words.length === 0 || hasWords(annotation, words),
  ];
  return (annotation) => tests.every((test) => test(annotation));
}

function isAny<Value>(wanted: readonly Value[] | undefined, value: Value | null): boolean {
  if (wanted === undefined || wanted.length === 0) return true;
  return value !== null && wanted.includes(value);
}

function withBelow(wanted: readonly string[], codes: readonly Code[]): ReadonlySet<string> {
  const all = new Set(wanted);
  // Codes stand in any order; each round finds the next level of the tree.
  for (let size = -1; size !== all.size;) {
    size = all.size;
    for (const { codeId, parentId } of codes) {
      if (parentId !== null && all.has(parentId)) all.add(codeId);
    }
  }
  return all;
}

function isCoded(codeIds: readonly string[], wanted: ReadonlySet<string>): boolean {
  if (wanted.size === 0) return true;
  if (codeIds.length === 0) return wanted.has(noCode);
  return codeIds.some((codeId) => wanted.has(codeId));
}

function isDocument(
  { place, year, genre }: AnnotationFilter,
  document: AnnotatedDocument | undefined,
): boolean {
  return (
    isAny(year, document?.year ?? null) &&
    isAny(genre, document?.genre ?? null) &&
    isIn(place, document?.place ?? null)
  );
}

function isIn(wanted: readonly string[] | undefined, place: string | null): boolean {
  if (wanted === undefined || wanted.length === 0) return true;
  return wanted.some((each) => place === each || (place?.startsWith(`${each}/`) ?? false));
}

function wordsOf(text: string | undefined): string[] {
  return foldText(text ?? '')
    .text.split(/\s+/u)
    .filter((word) => word !== '');
}

function hasWords({ note, targets, wording }: StoredAnnotation, words: readonly string[]): boolean {
  const written = [note, ...targets.map(({ exact }) => exact), wording?.text ?? ''].join('\n');
  const { text } = foldText(written);
  return words.every((word) => text.includes(word));
}

/** Where an annotation stands in an order: its keys compared one after another, its id last. */
type Position = readonly (string | number)[];

/**
 * Puts annotations in order and gives the page behind a cursor. A cursor names the last annotation
 * of its page by what it was ordered by, so that changes meanwhile neither repeat nor skip others.
 *
 * pageOf(annotations, { order: 'text', limit: 50, cursor: undefined }).total -> 120
 */
export function pageOf(
  annotations: readonly Annotation[],
  request: {
    readonly order: AnnotationOrder;
    readonly limit: number;
    readonly cursor: string | undefined;
  },
): AnnotationList {
  const { order, limit, cursor } = request;
  const after = cursor === undefined || cursor === '' ? undefined : readPosition(cursor);
  const inOrder = annotations
    .map((annotation) => ({ annotation, position: positionOf(annotation, order) }))
    .toSorted((a, b) => compare(a.position, b.position));
  const rest =
    after === undefined ? inOrder : inOrder.filter(({ position }) => compare(position, after) > 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    annotations: page.map(({ annotation }) => annotation),
    total: annotations.length,
    next: last !== undefined && rest.length > limit ? writePosition(last.position) : undefined,
  };
}

function positionOf(annotation: Annotation, order: AnnotationOrder): Position {
  const { annotationId, documentId, places, createdAt, modifiedAt } = annotation;
  if (order !== 'text') {
    const at = order === 'created' ? createdAt : modifiedAt;
    return [-new Date(at).getTime(), annotationId];
  }
  const [first] = places;
  const start = first && ('span' in first.located ? first.located.span : first.home.span).start;
  // On wordings first, then document by document, the whole document before its places.
  return [documentId ?? '', start ?? -1, createdAt, annotationId];
}

function compare(a: Position, b: Position): number {
  for (const [at, left] of a.entries()) {
    const right = b[at];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}

function writePosition(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function readPosition(cursor: string): Position {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(read) && read.every(isKey)) return read;
  } catch (error) {
    throw new NamedError('badCursor', {}, { cause: error });
  }
  throw new NamedError('badCursor');
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
