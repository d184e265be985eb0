import { count, max } from 'drizzle-orm';
import { jsonLdParts, type JsonLdProject } from '#lib/export/annotations-json-ld.ts';
import { listDecisions } from '#db/library/anchor-decisions.ts';
import { listAnnotationLinks } from '#db/library/annotation-links.ts';
import type { StoredAnnotation } from '#db/library/annotation-model.ts';
import { anchorDecisions, annotations } from '#db/library/annotation-schema.ts';
import { listCodes } from '#db/library/codes.ts';
import { listCollections } from '#db/library/collections.ts';
import type { GivenDatabase } from '#db/library/open-given.ts';
import { listAnnotations } from '#db/library/read-annotations.ts';
import { listVersions, readSourceText } from '#db/library/read-library.ts';
import { type CopyLine, copyLine, keyOfLine } from './copy-lines.ts';

/** Something that the copy has a line for: its kind, its id, its state. */
export type CopiedState = Omit<CopyLine, 'line'>;

/**
 * Gives the state of everything that the copy must hold, by kind and id; no text is read for it.
 *
 * copiedStates(given).get('annotation 1f0c…').state -> '3/'
 */
export function copiedStates(given: GivenDatabase): Map<string, CopiedState> {
  const { tables } = given;
  const states: CopiedState[] = [
    ...listCollections(given).map(({ collectionId, name, modifiedAt }) => ({
      kind: 'collection' as const,
      id: collectionId,
      state: `${modifiedAt} ${String(name.length)}`,
    })),
    ...listCodes(tables, { withDeleted: true }).map(({ codeId, position, ...row }) => ({
      kind: 'code' as const,
      id: codeId,
      state: `${stateOf(row)}/${position}`,
    })),
    ...annotationStates(given),
    ...listAnnotationLinks(tables, { withDeleted: true }).map(({ linkId, ...row }) => ({
      kind: 'link' as const,
      id: linkId,
      state: stateOf(row),
    })),
  ];
  return new Map(states.map((state) => [keyOfLine(state), state]));
}

type Row = { readonly revision: number; readonly deletedAt: string | null };

function stateOf({ revision, deletedAt }: Row): string {
  return `${revision}/${deletedAt ?? ''}`;
}

/** A decision about a place raises no revision: how many there are and when the last was taken. */
function annotationStates({ tables }: GivenDatabase): CopiedState[] {
  const { annotationId, decidedAt } = anchorDecisions;
  const decided = new Map(
    tables
      .select({ annotationId, number: count(), last: max(decidedAt) })
      .from(anchorDecisions)
      .groupBy(annotationId)
      .all()
      .map(({ annotationId: id, number, last }) => [id, `/${number}/${last ?? ''}`] as const),
  );
  const { annotationId: id, revision, deletedAt } = annotations;
  return tables
    .select({ id, revision, deletedAt })
    .from(annotations)
    .all()
    .map((row) => ({
      kind: 'annotation',
      id: row.id,
      state: `${stateOf(row)}${decided.get(row.id) ?? ''}`,
    }));
}

/**
 * Writes the lines of what is named, as the export has it.
 *
 * linesOf(given, [{ kind: 'annotation', id: '1f0c…', state: '3/' }])[0]?.line
 */
export function linesOf(given: GivenDatabase, named: readonly CopiedState[]): CopyLine[] {
  const states = new Map(named.map((each) => [keyOfLine(each), each]));
  const isNamed = (kind: CopiedState['kind'], id: string) => states.has(keyOfLine({ kind, id }));
  const ids = named.flatMap(({ kind, id }) => (kind === 'annotation' ? [id] : []));
  const stored = ids.length === 0 ? [] : listAnnotations(given.tables, { annotationIds: ids });
  const codes = listCodes(given.tables, { withDeleted: true });
  const links = listAnnotationLinks(given.tables, { withDeleted: true }).filter(({ linkId }) =>
    isNamed('link', linkId),
  );
  const collections = listCollections(given).filter(({ collectionId }) =>
    isNamed('collection', collectionId),
  );
  const own = { collections, codes, links, annotations: stored };
  const parts = jsonLdParts(projectOf(given, own));
  const rows = [
    ...collections.map(({ collectionId: id }) => ({ kind: 'collection' as const, id })),
    ...codes.map(({ codeId: id, deletedAt }) => ({ kind: 'code' as const, id, deletedAt })),
    ...stored.map(({ annotationId: id, deletedAt }) => ({
      kind: 'annotation' as const,
      id,
      deletedAt,
    })),
    ...links.map(({ linkId: id, deletedAt }) => ({ kind: 'link' as const, id, deletedAt })),
  ];
  const items = [...parts.collections, ...parts.codes, ...parts.annotations, ...parts.links];
  return rows.flatMap((row, at) => {
    const state = states.get(keyOfLine(row))?.state;
    if (state === undefined) return []; // Codes are all read, for their names.
    return [copyLine({ deletedAt: null, ...row, state, item: items[at] ?? null })];
  });
}

type Own = Pick<JsonLdProject, 'collections' | 'codes' | 'links'> & {
  readonly annotations: readonly StoredAnnotation[];
};

function projectOf(given: GivenDatabase, { annotations: stored, ...rest }: Own): JsonLdProject {
  const ids = new Set(stored.map(({ annotationId }) => annotationId));
  const all = listDecisions(given.tables).filter(({ annotationId }) => ids.has(annotationId));
  const decisions = Map.groupBy(all, ({ annotationId }) => annotationId);
  const homes = stored.flatMap(({ targets }) => targets.map(({ homeVersionId }) => homeVersionId));
  const wanted = new Set([...homes, ...all.map(({ versionId }) => versionId)]);
  return {
    ...rest,
    annotations: stored.map(({ targets, wording, ...annotation }) => ({
      ...annotation,
      wording: wording?.text ?? null,
      places: targets.map((home, ordinal) => ({
        home,
        decisions: (decisions.get(annotation.annotationId) ?? []).filter(
          (each) => each.ordinal === ordinal,
        ),
      })),
    })),
    texts: (wanted.size === 0 ? [] : listVersions(given))
      .filter(({ versionId }) => wanted.has(versionId))
      .map(({ versionId, sha256 }) => ({
        ...{ versionId, sha256, text: readSourceText(given, versionId) ?? '' },
      })),
  };
}
