import { asc, eq, inArray, or } from 'drizzle-orm';
import type { Relation } from '#lib/compare/model.ts';
import type { Span } from '#lib/text/span.ts';
import type { GivenDatabase } from './open-given.ts';
import { correspondences } from './correspondence-schema.ts';

/** What a person says of two places. */
export type Verdict = 'confirmed' | 'rejected' | 'added';

/** A place, quoted: what a decision keeps of it. */
export type QuotedPlace = {
  readonly documentId: string;
  readonly versionId: string;
  readonly span: Span;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** A decision about two places, as it is kept. */
export type Decision = {
  readonly decisionId: string;
  readonly verdict: Verdict;
  /** What the person calls it; undefined for a rejection. */
  readonly relation: Relation | undefined;
  readonly left: QuotedPlace;
  readonly right: QuotedPlace;
  readonly note: string;
  readonly author: string;
  readonly createdAt: string;
};

/**
 * Lists decisions, the oldest first: all of them, or those about some documents.
 *
 * listDecisions(given, ['hebi'])[0]?.verdict -> 'rejected'
 */
export function listDecisions(
  { tables }: GivenDatabase,
  documentIds?: readonly string[],
): Decision[] {
  const { leftDocument, rightDocument, createdAt, decisionId } = correspondences;
  const ids = [...(documentIds ?? [])];
  return tables
    .select()
    .from(correspondences)
    .where(
      documentIds === undefined
        ? undefined
        : or(inArray(leftDocument, ids), inArray(rightDocument, ids)),
    )
    .orderBy(asc(createdAt), asc(decisionId))
    .all()
    .map(decisionOf);
}

/**
 * Keeps a decision. An earlier one about the same two places goes: the last one counts.
 *
 * addDecision(given, decision)
 */
export function addDecision({ tables }: GivenDatabase, decision: Decision): void {
  tables.transaction(
    (tx) => {
      const rows = tx.select().from(correspondences).all();
      for (const row of rows) {
        const known = decisionOf(row);
        if (!isAboutTheSame(known, decision)) continue;
        tx.delete(correspondences).where(eq(correspondences.decisionId, known.decisionId)).run();
      }
      tx.insert(correspondences).values(rowOf(decision)).run();
    },
    { behavior: 'immediate' },
  );
}

/**
 * Takes a decision back; says whether there was one.
 *
 * removeDecision(given, '3f1c…') -> true
 */
export function removeDecision({ tables }: GivenDatabase, decisionId: string): boolean {
  const { changes } = tables
    .delete(correspondences)
    .where(eq(correspondences.decisionId, decisionId))
    .run();
  return changes > 0;
}

function isAboutTheSame(a: Decision, b: Decision): boolean {
  const isEqual = (one: QuotedPlace, other: QuotedPlace) =>
    one.versionId === other.versionId &&
    one.span.start === other.span.start &&
    one.span.end === other.span.end;
  return (
    (isEqual(a.left, b.left) && isEqual(a.right, b.right)) ||
    (isEqual(a.left, b.right) && isEqual(a.right, b.left))
  );
}

type Row = typeof correspondences.$inferSelect;

function decisionOf(row: Row): Decision {
  return {
    decisionId: row.decisionId,
    verdict: row.verdict,
    relation: row.relation ?? undefined,
    left: {
      documentId: row.leftDocument,
      versionId: row.leftVersion,
      span: { start: row.leftStart, end: row.leftEnd },
      ...{ exact: row.leftExact, prefix: row.leftPrefix, suffix: row.leftSuffix },
    },
    right: {
      documentId: row.rightDocument,
      versionId: row.rightVersion,
      span: { start: row.rightStart, end: row.rightEnd },
      ...{ exact: row.rightExact, prefix: row.rightPrefix, suffix: row.rightSuffix },
    },
    ...{ note: row.note, author: row.author, createdAt: row.createdAt },
  };
}

function rowOf({ left, right, relation, ...decision }: Decision): Row {
  return {
    ...decision,
    relation: relation ?? null,
    leftDocument: left.documentId,
    leftVersion: left.versionId,
    leftStart: left.span.start,
    leftEnd: left.span.end,
    leftExact: left.exact,
    leftPrefix: left.prefix,
    leftSuffix: left.suffix,
    rightDocument: right.documentId,
    rightVersion: right.versionId,
    rightStart: right.span.start,
    rightEnd: right.span.end,
    rightExact: right.exact,
    rightPrefix: right.prefix,
    rightSuffix: right.suffix,
  };
}
