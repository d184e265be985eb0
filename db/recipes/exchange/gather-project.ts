import type {
  AnnotationProject,
  ExportedAnnotation,
  ExportedPlace,
  ExportedText,
} from '#lib/export/annotation-project.ts';
import { listDecisions } from '#db/library/anchor-decisions.ts';
import { listAnnotationLinks } from '#db/library/annotation-links.ts';
import type { Code, StoredDecision } from '#db/library/annotation-model.ts';
import { listCodes } from '#db/library/codes.ts';
import { listCollections } from '#db/library/collections.ts';
import { listVersions, readSourceText } from '#db/library/read-library.ts';
import { inTreeOrder } from '#db/recipes/annotations/codes.ts';
import type { Annotation, AnnotationPlace } from '#db/recipes/annotations/model.ts';
import { surroundAll, type SurroundedPlace } from '#db/recipes/annotations/surround-all.ts';
import type { Databases } from '#db/recipes/index-document.ts';

/**
 * Gathers what leaves together with some annotations: their codes, links and texts. All codes go
 * along where all annotations do; of a selection, those on it and the ones above them.
 *
 * gatherProject(databases, annotations, 'all').codes.length -> 12
 */
export function gatherProject(
  databases: Databases,
  annotations: readonly Annotation[],
  scope: 'all' | 'some',
): AnnotationProject {
  const { given } = databases;
  const decisions = Map.groupBy(listDecisions(given.tables), ({ annotationId }) => annotationId);
  const around = surroundAll(databases, annotations);
  const ids = new Set(annotations.map(({ annotationId }) => annotationId));
  const sets = new Set(annotations.flatMap(({ collectionIds }) => collectionIds));
  const own = annotations.flatMap(({ annotationId }) => decisions.get(annotationId) ?? []);
  const codes = inTreeOrder(listCodes(given.tables));
  return {
    annotations: annotations.map((annotation) =>
      exported(annotation, {
        around: around.get(annotation.annotationId) ?? [],
        decisions: decisions.get(annotation.annotationId) ?? [],
      }),
    ),
    codes: scope === 'all' ? codes : usedCodes(codes, annotations),
    links: listAnnotationLinks(given.tables).filter(
      ({ fromId, toId }) => ids.has(fromId) && ids.has(toId),
    ),
    collections: listCollections(given).filter(({ collectionId }) => sets.has(collectionId)),
    texts: textsOf(databases, annotations, own),
  };
}

type Parts = {
  readonly around: readonly SurroundedPlace[];
  readonly decisions: readonly StoredDecision[];
};

function exported(annotation: Annotation, parts: Parts): ExportedAnnotation {
  const { places, wording, document, ...rest } = annotation;
  return {
    ...rest,
    document: document ?? null,
    wording: wording?.text ?? null,
    places: places.flatMap((place, at) => exportedPlace(place, at, parts)),
  };
}

function exportedPlace(
  { ordinal, home, located }: AnnotationPlace,
  at: number,
  { around, decisions }: Parts,
): ExportedPlace[] {
  const place = around[at];
  if (place === undefined) return [];
  const { versionId, span, ...surroundings } = place;
  const own = decisions.filter((each) => each.ordinal === ordinal);
  return [{ home, status: located.kind, versionId, span, surroundings, decisions: own }];
}

function usedCodes(codes: readonly Code[], annotations: readonly Annotation[]): Code[] {
  const used = new Set<string | null>(annotations.flatMap(({ codeIds }) => codeIds));
  // From the leaves up: a parent of a used code is used.
  for (const { codeId, parentId } of codes.toReversed()) if (used.has(codeId)) used.add(parentId);
  return codes.filter(({ codeId }) => used.has(codeId));
}

function textsOf(
  { given }: Databases,
  annotations: readonly Annotation[],
  decisions: readonly StoredDecision[],
): ExportedText[] {
  const wanted = new Set([
    ...annotations.flatMap(({ targets }) => targets.map(({ homeVersionId }) => homeVersionId)),
    ...decisions.map(({ versionId }) => versionId),
  ]);
  const titles = new Map(
    annotations.map(({ documentId, document }) => [documentId, document?.title]),
  );
  return listVersions(given)
    .filter(({ versionId }) => wanted.has(versionId))
    .map(({ versionId, documentId, sha256, label }) => {
      const title = titles.get(documentId) ?? documentId;
      const text = readSourceText(given, versionId) ?? '';
      return {
        versionId,
        documentId,
        sha256,
        text,
        title: label === null ? title : `${title}（${label}）`,
      };
    });
}
