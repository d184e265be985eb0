import { and, desc, eq, lt } from 'drizzle-orm';
import { auditEntries } from './account-schema.ts';
import type { GivenReader } from './read-annotations.ts';
import type { GivenDatabase } from './open-given.ts';

/** Who did what, to what, and when. */
export type AuditEntry = typeof auditEntries.$inferSelect;

/** Which entries are asked for: those of one person, those before a number. */
export type AuditQuestion = {
  readonly actor?: string | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
};

const subjectChars = 200;

/**
 * Adds an entry.
 *
 * addAuditEntry(given, { at, actor: '林晓', action: 'annotations.remove', subject: '3f…' })
 */
export function addAuditEntry(
  { tables }: GivenDatabase,
  { subject, ...entry }: Omit<AuditEntry, 'number'>,
): void {
  const cut = subject.slice(0, subjectChars);
  tables
    .insert(auditEntries)
    .values({ ...entry, subject: cut })
    .run();
}

/**
 * Lists entries, the newest first.
 *
 * listAuditEntries(given.tables, { limit: 50 })[0]?.action -> 'account.signIn'
 */
export function listAuditEntries(
  tables: GivenReader,
  { actor, before, limit }: AuditQuestion,
): AuditEntry[] {
  const wanted = and(
    actor === undefined ? undefined : eq(auditEntries.actor, actor),
    before === undefined ? undefined : lt(auditEntries.number, before),
  );
  const newestFirst = desc(auditEntries.number);
  return tables.select().from(auditEntries).where(wanted).orderBy(newestFirst).limit(limit).all();
}
