import { and, asc, eq } from 'drizzle-orm';
import type { AnchorDecision } from '#lib/annotation/model.ts';
import type { StoredDecision } from './annotation-model.ts';
import { anchorDecisions } from './annotation-schema.ts';
import type { GivenTransaction } from './change-counter.ts';
import type { GivenReader } from './read-annotations.ts';

/**
 * Lists what people decided about places, of one annotation or of all.
 *
 * listDecisions(given.tables)[0]?.decision -> { kind: 'gone' }
 */
export function listDecisions(tables: GivenReader, annotationId?: string): StoredDecision[] {
  return tables
    .select()
    .from(anchorDecisions)
    .where(annotationId === undefined ? undefined : eq(anchorDecisions.annotationId, annotationId))
    .orderBy(
      asc(anchorDecisions.annotationId),
      asc(anchorDecisions.ordinal),
      asc(anchorDecisions.versionId),
    )
    .all()
    .map(({ kind, start, end, ...row }) => ({
      ...row,
      decision: decisionOf({ kind, start, end }),
    }));
}

/**
 * Keeps a decision; a later one about the same place and version replaces it.
 *
 * putDecision(tx, { annotationId, ordinal: 0, versionId: 'hebi@2', decision: { kind: 'gone' }, … })
 */
export function putDecision(tx: GivenTransaction, { decision, ...row }: StoredDecision): void {
  const span = decision.kind === 'here' ? decision.span : { start: null, end: null };
  removeDecision(tx, row);
  tx.insert(anchorDecisions)
    .values({ ...row, kind: decision.kind, ...span })
    .run();
}

/** Takes a decision back: the text decides again. */
export function removeDecision(
  tx: GivenTransaction,
  { annotationId, ordinal, versionId }: Omit<StoredDecision, 'decision' | 'author' | 'decidedAt'>,
): void {
  tx.delete(anchorDecisions)
    .where(
      and(
        eq(anchorDecisions.annotationId, annotationId),
        eq(anchorDecisions.ordinal, ordinal),
        eq(anchorDecisions.versionId, versionId),
      ),
    )
    .run();
}

type DecisionRow = Pick<typeof anchorDecisions.$inferSelect, 'kind' | 'start' | 'end'>;

function decisionOf({ kind, start, end }: DecisionRow): AnchorDecision {
  if (kind === 'gone') return { kind };
  return { kind, span: { start: start ?? 0, end: end ?? 0 } };
}
