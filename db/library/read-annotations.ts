import {
  and,
  asc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { StoredAnchor } from '#lib/annotation/model.ts';
import type { StoredAnnotation } from './annotation-model.ts';
import {
  annotationCodes,
  annotations,
  annotationTargets,
  codes as codeTable,
  collectionAnnotations,
} from './annotation-schema.ts';
import type { GivenTransaction } from './change-counter.ts';
import type { GivenDatabase } from './open-given.ts';
import { documents } from './schema.ts';

/** Which annotations: what is not named does not matter. */
export type AnnotationScope = {
  readonly annotationIds?: readonly string[];
  readonly documentId?: string;
  readonly isDeleted?: boolean;
};

/** library.db, in a transaction or outside. */
export type GivenReader = GivenDatabase['tables'] | GivenTransaction;

/**
 * Lists annotations, the oldest first, each with its places, codes and collections.
 *
 * listAnnotations(given.tables, { documentId: 'hebi', isDeleted: false })[0]?.targets[0]?.exact
 *   -> '“人地钱”挂钩'
 */
export function listAnnotations(tables: GivenReader, scope: AnnotationScope): StoredAnnotation[] {
  const ids = scope.annotationIds;
  if (ids !== undefined && ids.length > idsAtOnce) {
    const wanted = new Set(ids);
    const { annotationIds: _ids, ...rest } = scope;
    return listAnnotations(tables, rest).filter((each) => wanted.has(each.annotationId));
  }
  const where = conditionOf(scope);
  const rows = tables
    .select({ ...getTableColumns(annotations), documentId: ownDocument })
    .from(annotations)
    .leftJoin(documents, eq(documents.documentId, annotations.documentId))
    .where(where)
    .orderBy(asc(annotations.createdAt), asc(annotations.annotationId))
    .all();
  const parts = readParts(tables, where);
  return rows.map(({ wordingKey, wording, ...row }) => ({
    ...row,
    wording: wordingKey === null ? null : { key: wordingKey, text: wording ?? wordingKey },
    targets: parts.targets.get(row.annotationId) ?? [],
    codeIds: parts.codeIds.get(row.annotationId) ?? [],
    collectionIds: parts.collectionIds.get(row.annotationId) ?? [],
  }));
}

/**
 * Gives one annotation, deleted or not; undefined when there is none.
 *
 * findAnnotation(given.tables, annotationId)?.note
 */
export function findAnnotation(
  tables: GivenReader,
  annotationId: string,
): StoredAnnotation | undefined {
  return listAnnotations(tables, { annotationIds: [annotationId] })[0];
}

/** A document that was joined into another leads there, with everything that was made on it. */
const ownDocument = sql<
  string | null
>`coalesce(${documents.joinedInto}, ${annotations.documentId})`;

const idsAtOnce = 1000; // Beyond, reading all is quicker than asking for each.

function conditionOf({ annotationIds, documentId, isDeleted }: AnnotationScope): SQL | undefined {
  return and(
    annotationIds && inArray(annotations.annotationId, [...annotationIds]),
    documentId === undefined ? undefined : eq(ownDocument, documentId),
    isDeleted === undefined
      ? undefined
      : isDeleted
        ? isNotNull(annotations.deletedAt)
        : isNull(annotations.deletedAt),
  );
}

type Parts = {
  readonly targets: ReadonlyMap<string, readonly StoredAnchor[]>;
  readonly codeIds: ReadonlyMap<string, readonly string[]>;
  readonly collectionIds: ReadonlyMap<string, readonly string[]>;
};

function readParts(tables: GivenReader, where: SQL | undefined): Parts {
  const chosen = () =>
    tables
      .select({ id: annotations.annotationId })
      .from(annotations)
      .leftJoin(documents, eq(documents.documentId, annotations.documentId))
      .where(where);
  const targets = tables
    .select()
    .from(annotationTargets)
    .where(inArray(annotationTargets.annotationId, chosen()))
    .orderBy(asc(annotationTargets.annotationId), asc(annotationTargets.ordinal))
    .all();
  const codes = tables
    .select({ of: annotationCodes.annotationId, id: annotationCodes.codeId })
    .from(annotationCodes)
    .innerJoin(codeTable, eq(codeTable.codeId, annotationCodes.codeId))
    .where(and(isNull(codeTable.deletedAt), inArray(annotationCodes.annotationId, chosen())))
    .orderBy(asc(annotationCodes.codeId))
    .all();
  const sets = tables
    .select({ of: collectionAnnotations.annotationId, id: collectionAnnotations.collectionId })
    .from(collectionAnnotations)
    .where(inArray(collectionAnnotations.annotationId, chosen()))
    .orderBy(asc(collectionAnnotations.collectionId))
    .all();
  return {
    targets: grouped(targets, ({ annotationId }) => annotationId, anchorOf),
    codeIds: grouped(
      codes,
      ({ of }) => of,
      ({ id }) => id,
    ),
    collectionIds: grouped(
      sets,
      ({ of }) => of,
      ({ id }) => id,
    ),
  };
}

function grouped<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = Map.groupBy(rows, keyOf);
  return new Map([...groups].map(([key, group]) => [key, group.map(valueOf)]));
}

function anchorOf(row: typeof annotationTargets.$inferSelect): StoredAnchor {
  const { homeVersionId, start, end, exact, prefix, suffix } = row;
  const sectionPath = row.sectionPath as readonly string[];
  return { homeVersionId, span: { start, end }, exact, prefix, suffix, sectionPath };
}
