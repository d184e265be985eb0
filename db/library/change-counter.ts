import { eq, sql } from 'drizzle-orm';
import type { GivenDatabase } from './open-given.ts';
import { documents, settings } from './schema.ts';

/** What a write of library.db is given to write with. */
export type GivenTransaction = Parameters<Parameters<GivenDatabase['tables']['transaction']>[0]>[0];

const counterName = 'changeCounter';

/**
 * Marks a document as changed by raising the library's counter and giving it the new number.
 *
 * The index remembers the number it has read of each document: whatever happened between the two
 * databases, comparing numbers tells what is still to be read.
 *
 * markChanged(tx, 'hebi') -> 7
 */
export function markChanged(tx: GivenTransaction, documentId: string): number {
  const changed = raiseCounter(tx);
  tx.update(documents).set({ changed }).where(eq(documents.documentId, documentId)).run();
  return changed;
}

/**
 * Raises the library's change counter and gives its new value.
 *
 * raiseCounter(tx) -> 8
 */
export function raiseCounter(tx: GivenTransaction): number {
  const row = tx
    .insert(settings)
    .values({ name: counterName, value: '1' })
    .onConflictDoUpdate({
      target: settings.name,
      set: { value: sql`cast(${settings.value} + 1 as text)` },
    })
    .returning({ value: settings.value })
    .get();
  return Number(row.value);
}
