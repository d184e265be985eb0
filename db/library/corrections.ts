import { asc, eq, inArray, or } from 'drizzle-orm';
import type { Correction, CorrectionChange } from '#lib/document/correction.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { markChanged } from './change-counter.ts';
import { corrections } from './correction-schema.ts';
import type { GivenDatabase } from './open-given.ts';
import { documents } from './schema.ts';

/** A correction as it is kept. */
export type KeptCorrection = Correction & {
  readonly documentId: string;
  readonly author: string;
  readonly createdAt: string;
};

/**
 * Lists what was corrected in a document, and in those whose versions were joined into it, in the
 * order in which it was.
 *
 * listCorrections(given, 'hebi')[0]?.change -> { kind: 'cell', column: 3 }
 */
export function listCorrections({ tables }: GivenDatabase, documentId: string): KeptCorrection[] {
  const joined = tables
    .select({ documentId: documents.documentId })
    .from(documents)
    .where(eq(documents.joinedInto, documentId));
  return tables
    .select()
    .from(corrections)
    .where(or(eq(corrections.documentId, documentId), inArray(corrections.documentId, joined)))
    .orderBy(asc(corrections.number))
    .all()
    .map(({ number: _number, exact, prefix, suffix, start, change, ...row }) => ({
      ...row,
      quotation: { exact, prefix, suffix, start },
      change: change as CorrectionChange,
    }));
}

/**
 * Keeps a correction and marks its document as changed.
 *
 * addCorrection(given, { correctionId, documentId: 'hebi', quotation, change, author, createdAt })
 */
export function addCorrection({ tables }: GivenDatabase, correction: KeptCorrection): void {
  const { quotation, ...row } = correction;
  tables.transaction(
    (tx) => {
      tx.insert(corrections)
        .values({ ...row, ...quotation })
        .run();
      markChanged(tx, correction.documentId);
    },
    { behavior: 'immediate' },
  );
}

/**
 * Takes a correction back; throws `unknownCorrection` where there is none of this document.
 *
 * removeCorrection(given, { documentId: 'hebi', correctionId })
 */
export function removeCorrection(
  given: GivenDatabase,
  { documentId, correctionId }: { readonly documentId: string; readonly correctionId: string },
): void {
  const kept = listCorrections(given, documentId).find(
    (each) => each.correctionId === correctionId,
  );
  if (kept === undefined) throw new NamedError('unknownCorrection', { correctionId });
  given.tables.transaction(
    (tx) => {
      tx.delete(corrections).where(eq(corrections.correctionId, correctionId)).run();
      markChanged(tx, documentId);
    },
    { behavior: 'immediate' },
  );
}
