import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import type { GivenTransaction } from './change-counter.ts';
import type { GivenFact, GivenMetadata } from './model.ts';
import { givenFacts, versions } from './schema.ts';

/**
 * Writes what is stated about a document, and says whether anything is different now.
 *
 * Origins stand side by side: a manifest that is read again never takes away what a person wrote.
 *
 * writeFacts(tx, 'hebi', { facts: [{ field: 'genre', origin: 'manifest', value: '规划', … }], … })
 */
export function writeFacts(
  tx: GivenTransaction,
  documentId: string,
  { facts, renewed }: Pick<GivenMetadata, 'facts' | 'renewed'>,
): boolean {
  const before = tx.select().from(givenFacts).where(eq(givenFacts.documentId, documentId)).all();
  const silent = before.filter(
    (row) => renewed.includes(row.origin) && !facts.some((fact) => isSameFact(fact, row)),
  );
  const news = facts.filter((fact) => !before.some((row) => isSaidBefore(fact, row)));
  for (const { field, origin } of silent) {
    tx.delete(givenFacts)
      .where(
        and(
          eq(givenFacts.documentId, documentId),
          eq(givenFacts.field, field),
          eq(givenFacts.origin, origin),
        ),
      )
      .run();
  }
  for (const fact of news) putFact(tx, documentId, fact);
  return silent.length + news.length > 0;
}

/**
 * Writes label, date and status of a version where they are given, and says whether one differs.
 *
 * writeVersionFacts(tx, 'hebi@1', { label: undefined, date: undefined, status: '印发稿' })
 */
export function writeVersionFacts(
  tx: GivenTransaction,
  versionId: string,
  given: Pick<GivenMetadata, 'label' | 'date' | 'status'>,
): boolean {
  const news = Object.fromEntries(
    Object.entries({ label: given.label, date: given.date, status: given.status }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const row = tx
    .select({ label: versions.label, date: versions.date, status: versions.status })
    .from(versions)
    .where(eq(versions.versionId, versionId))
    .get();
  if (row === undefined || isDeepStrictEqual({ ...row, ...news }, row)) return false;
  tx.update(versions).set(news).where(eq(versions.versionId, versionId)).run();
  return true;
}

type FactRow = typeof givenFacts.$inferSelect;

function isSameFact(fact: GivenFact, row: FactRow): boolean {
  return fact.field === row.field && fact.origin === row.origin;
}

function isSaidBefore(fact: GivenFact, row: FactRow): boolean {
  return (
    isSameFact(fact, row) && fact.value === row.value && (fact.evidence ?? null) === row.evidence
  );
}

function putFact(tx: GivenTransaction, documentId: string, fact: GivenFact): void {
  const { field, origin, value } = fact;
  const evidence = fact.evidence ?? null;
  tx.insert(givenFacts)
    .values({ documentId, field, origin, value, evidence })
    .onConflictDoUpdate({
      target: [givenFacts.documentId, givenFacts.field, givenFacts.origin],
      set: { value, evidence },
    })
    .run();
}
