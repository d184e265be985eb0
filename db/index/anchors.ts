import { eq } from 'drizzle-orm';
import type { LocatedAnchor } from '#lib/annotation/model.ts';
import type { IndexDatabase } from './open-index.ts';
import { anchors } from './anchor-schema.ts';

/** A located place, and what it was computed from. */
export type AnchorRow = {
  readonly annotationId: string;
  readonly ordinal: number;
  readonly versionId: string;
  readonly basis: string;
  readonly located: LocatedAnchor;
};

/**
 * Lists what was located in one version.
 *
 * listAnchors(index, 'hebi@2')[0]?.located.kind -> 'changed'
 */
export function listAnchors({ tables }: IndexDatabase, versionId: string): AnchorRow[] {
  return tables
    .select()
    .from(anchors)
    .where(eq(anchors.versionId, versionId))
    .all()
    .map((row) => ({ ...row, located: row.located as LocatedAnchor }));
}

/**
 * Keeps what was located, in one transaction; older results of the same places give way.
 *
 * putAnchors(index, [{ annotationId, ordinal: 0, versionId: 'hebi@2', basis, located }])
 */
export function putAnchors({ tables }: IndexDatabase, rows: readonly AnchorRow[]): void {
  tables.transaction(
    (tx) => {
      for (const row of rows) {
        const { basis, located } = row;
        tx.insert(anchors)
          .values(row)
          .onConflictDoUpdate({
            target: [anchors.versionId, anchors.annotationId, anchors.ordinal],
            set: { basis, located },
          })
          .run();
      }
    },
    { behavior: 'immediate' },
  );
}
