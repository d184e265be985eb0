import 'server-only';
import type { Code } from '#db/library/annotation-model.ts';
import type { Collection } from '#db/library/collections.ts';
import type { Annotation } from '#db/recipes/annotations/model.ts';
import { type CodeView, viewCodes } from './view-notes.ts';

/** A value that entries can be narrowed to: what it is called, and how many entries have it. */
export type NotebookCount = {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  /** For places: how deep below others that are listed, from 1. */
  readonly level?: number;
};

/** A code in its tree. */
export type CountedCode = CodeView & {
  readonly parentId: string | undefined;
  /** From 1. */
  readonly level: number;
  readonly revision: number;
  /** Annotations that have it or one below it. */
  readonly count: number;
};

/** How many annotations have each value of what the notebook is narrowed by. */
export type NotebookCounts = Readonly<
  Record<
    'place' | 'year' | 'documentId' | 'status' | 'motivation' | 'set',
    readonly NotebookCount[]
  >
>;

/**
 * Counts annotations by what they can be narrowed by.
 *
 * countNotebook(annotations, []).status -> [{ value: 'found', name: 'found', count: 11 }]
 */
export function countNotebook(
  annotations: readonly Annotation[],
  collections: readonly Collection[],
): NotebookCounts {
  return {
    place: countPlaces(annotations),
    year: countBy(annotations, ({ document }) => document?.year ?? undefined).toReversed(),
    documentId: countBy(
      annotations,
      ({ documentId }) => documentId ?? undefined,
      ({ document }) => document?.title,
    ),
    status: countBy(annotations, ({ status }) => status),
    motivation: countBy(annotations, ({ motivation }) => motivation),
    set: collections.map(({ collectionId, name, documentIds }) => ({
      ...{ value: collectionId, name },
      count: annotations.filter(
        ({ collectionIds, documentId }) =>
          collectionIds.includes(collectionId) || documentIds.includes(documentId ?? ''),
      ).length,
    })),
  };
}

/** A province counts what stands in its cities too. */
function countPlaces(annotations: readonly Annotation[]): NotebookCount[] {
  const counts = new Map<string, number>();
  for (const { document } of annotations) {
    const parts = document?.place?.split('/') ?? [];
    for (const at of parts.keys()) {
      const above = parts.slice(0, at + 1).join('/');
      counts.set(above, (counts.get(above) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, count]) => {
      const parts = value.split('/');
      return { value, name: parts.at(-1) ?? value, count, level: parts.length };
    });
}

/**
 * Gives the documents of each place, without those of the places below it: a table counts them
 * apart, a filter by place takes them in.
 *
 * documentsByPlace(annotations).get('河南省') -> ['henan-urbanization-strategy']
 */
export function documentsByPlace(
  annotations: readonly Annotation[],
): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(annotations, ({ document }) => document?.place ?? '');
  return new Map(
    [...groups].map(([place, group]) => [
      place,
      [...new Set(group.flatMap(({ documentId }) => documentId ?? []))],
    ]),
  );
}

function countBy(
  annotations: readonly Annotation[],
  valueOf: (annotation: Annotation) => string | undefined,
  nameOf: (annotation: Annotation) => string | undefined = valueOf,
): NotebookCount[] {
  const groups = Map.groupBy(annotations, valueOf);
  return [...groups]
    .flatMap(([value, group]) => {
      const [first] = group;
      if (value === undefined || first === undefined) return [];
      return [{ value, name: nameOf(first) ?? value, count: group.length }];
    })
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

/**
 * Gives the codes in the order of their tree, each with how many annotations have it or one below.
 *
 * countCodeTree([parent, child], annotations)[1]?.level -> 2
 */
export function countCodeTree(
  codes: readonly Code[],
  annotations: readonly Annotation[],
): CountedCode[] {
  const views = new Map(viewCodes(codes).map((view) => [view.id, view]));
  const paths = new Map<string, readonly string[]>();
  for (const { codeId, parentId } of codes) {
    paths.set(codeId, [...(paths.get(parentId ?? '') ?? []), codeId]);
  }
  const counts = new Map<string, number>();
  for (const { codeIds } of annotations) {
    const all = new Set(codeIds.flatMap((id) => paths.get(id) ?? []));
    for (const id of all) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return codes.flatMap(({ codeId, revision }) => {
    const view = views.get(codeId);
    const path = paths.get(codeId) ?? [];
    if (view === undefined) return [];
    const count = counts.get(codeId) ?? 0;
    return [{ ...view, parentId: path.at(-2), level: path.length, revision, count }];
  });
}
