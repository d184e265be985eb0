import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import { NamedError } from '#lib/message/named-error.ts';
import { accounts, credentials, type roles, sessions } from './account-schema.ts';
import { annotationLinks, annotations, anchorDecisions, codes } from './annotation-schema.ts';
import type { GivenTransaction } from './change-counter.ts';
import { corrections } from './correction-schema.ts';
import { correspondences } from './correspondence-schema.ts';
import { separatePairs } from './pair-schema.ts';
import { phraseDecisions } from './phrase-decision-schema.ts';
import type { GivenReader } from './read-annotations.ts';
import { collectionDocuments, collections, savedSearches } from './schema.ts';

/** What a person of the library may do. */
export type Role = (typeof roles)[number];

/** A person of the library. */
export type Account = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: string;
  /** Null while they may sign in. */
  readonly suspendedAt: string | null;
};

/** An account to be made; `passwordHash` is what `hashPassword` gives. */
export type NewAccount = Pick<Account, 'accountId' | 'name' | 'email' | 'role'> & {
  readonly nameKey: string;
  readonly passwordHash: string;
};

/**
 * Lists the people of a library by name.
 *
 * listAccounts(given.tables)[0]?.role -> 'admin'
 */
export function listAccounts(tables: GivenReader): Account[] {
  const rows = tables.select().from(accounts).orderBy(asc(accounts.name)).all();
  return rows.map(({ id, name, email, role, createdAt, suspendedAt }) => ({
    ...{ accountId: id, name, email, role, suspendedAt },
    createdAt: createdAt.toISOString(),
  }));
}

/**
 * Gives a person; throws `unknownAccount` where there is none.
 *
 * requireAccount(given.tables, accountId).name -> '林晓'
 */
export function requireAccount(tables: GivenReader, accountId: string | null): Account {
  const account = listAccounts(tables).find((each) => each.accountId === accountId);
  if (account === undefined) throw new NamedError('unknownAccount');
  return account;
}

/**
 * Counts the admins who may sign in.
 *
 * countAdmins(given.tables) -> 1
 */
export function countAdmins(tables: GivenReader): number {
  const isActive = and(eq(accounts.role, 'admin'), isNull(accounts.suspendedAt));
  return tables.select({ many: count() }).from(accounts).where(isActive).get()?.many ?? 0;
}

/**
 * Says which of what must be one person's alone somebody else has; undefined when both are free.
 *
 * whatIsTaken(given.tables, { nameKey: '林晓', email: 'lin@example.org' }) -> 'name'
 */
export function whatIsTaken(
  tables: GivenReader,
  { nameKey, email }: Pick<NewAccount, 'nameKey' | 'email'>,
): 'name' | 'email' | undefined {
  const has = (column: typeof accounts.nameKey | typeof accounts.email, value: string) =>
    tables.select({ id: accounts.id }).from(accounts).where(eq(column, value)).get() !== undefined;
  if (has(accounts.nameKey, nameKey)) return 'name';
  return has(accounts.email, email) ? 'email' : undefined;
}

/**
 * Adds a person, and what they prove themselves by.
 *
 * addAccount(tx, { accountId, name: '林晓', nameKey: '林晓', email, role: 'editor', passwordHash }, now)
 */
export function addAccount(tx: GivenTransaction, account: NewAccount, now: Date): void {
  const { accountId, passwordHash, ...said } = account;
  const times = { createdAt: now, updatedAt: now };
  tx.insert(accounts)
    .values({ id: accountId, ...said, ...times, emailVerified: true, image: null })
    .run();
  tx.insert(credentials)
    .values({
      ...{ id: accountId, accountId, userId: accountId, providerId: 'credential' },
      ...{ password: passwordHash, ...times },
    })
    .run();
}

/**
 * Gives a person another role, or lets them in or out. Their sessions end: what they may do is
 * asked anew.
 *
 * changeAccount(tx, accountId, { suspendedAt: now.toISOString() })
 */
export function changeAccount(
  tx: GivenTransaction,
  accountId: string,
  change: { readonly role: Role } | { readonly suspendedAt: string | null },
): void {
  tx.update(accounts).set(change).where(eq(accounts.id, accountId)).run();
  endSessionsOf(tx, accountId);
}

/**
 * Sets a password, and ends the sessions that an older one began.
 *
 * setPassword(tx, accountId, { passwordHash, now })
 */
export function setPassword(
  tx: GivenTransaction,
  accountId: string,
  { passwordHash, now }: { readonly passwordHash: string; readonly now: Date },
): void {
  const change = { password: passwordHash, updatedAt: now };
  tx.update(credentials).set(change).where(eq(credentials.userId, accountId)).run();
  endSessionsOf(tx, accountId);
}

function endSessionsOf(tx: GivenTransaction, accountId: string): void {
  tx.delete(sessions).where(eq(sessions.userId, accountId)).run();
}

/** Everything that says who made it. */
const authored = [
  ...[collections, collectionDocuments, savedSearches, anchorDecisions, phraseDecisions],
  ...[corrections, correspondences, separatePairs],
] as const;

/** The same, where each change has a number that the copy of annotations goes by. */
const authoredWithRevision = [annotations, codes, annotationLinks] as const;

/**
 * Gives what was made before anybody had a name to the first person who has one: on the machine
 * that it was made on, they are who made it.
 *
 * claimUnnamed(tx, '林晓')
 */
export function claimUnnamed(tx: GivenTransaction, name: string): void {
  for (const table of authored) {
    tx.update(table).set({ author: name }).where(eq(table.author, '')).run();
  }
  for (const table of authoredWithRevision) {
    const news = { author: name, revision: sql`${table.revision} + 1` };
    tx.update(table).set(news).where(eq(table.author, '')).run();
  }
}
