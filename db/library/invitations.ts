import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { invitations } from './account-schema.ts';
import type { GivenTransaction } from './change-counter.ts';
import type { GivenReader } from './read-annotations.ts';

/** A link that was given to somebody; its secret is not kept. */
export type Invitation = Omit<typeof invitations.$inferSelect, 'tokenHash'>;

/**
 * Keeps an invitation.
 *
 * addInvitation(tx, { invitationId, tokenHash, role: 'editor', … })
 */
export function addInvitation(
  tx: GivenTransaction,
  invitation: typeof invitations.$inferInsert,
): void {
  tx.insert(invitations).values(invitation).run();
}

/**
 * Gives the invitation whose link was opened, while it holds.
 *
 * findInvitation(given.tables, sha256, '2026-11-28T08:00:00.000Z')?.role -> 'editor'
 */
export function findInvitation(
  tables: GivenReader,
  tokenHash: string,
  at: string,
): Invitation | undefined {
  const holds = and(isOpen(at), eq(invitations.tokenHash, tokenHash));
  return tables.select(shown).from(invitations).where(holds).get();
}

/**
 * Lists the invitations that still hold, the newest first.
 *
 * listInvitations(given.tables, '2026-11-28T08:00:00.000Z').length -> 2
 */
export function listInvitations(tables: GivenReader, at: string): Invitation[] {
  const newestFirst = desc(invitations.createdAt);
  return tables.select(shown).from(invitations).where(isOpen(at)).orderBy(newestFirst).all();
}

/**
 * Marks an invitation as used or withdrawn; says whether it still held.
 *
 * closeInvitation(tx, invitationId, { usedAt: at }) -> true, and false when asked again
 */
export function closeInvitation(
  tx: GivenTransaction,
  invitationId: string,
  closed: { readonly usedAt: string } | { readonly withdrawnAt: string },
): boolean {
  const at = 'usedAt' in closed ? closed.usedAt : closed.withdrawnAt;
  const holds = and(isOpen(at), eq(invitations.invitationId, invitationId));
  return tx.update(invitations).set(closed).where(holds).run().changes === 1;
}

function isOpen(at: string) {
  const isUntouched = and(isNull(invitations.usedAt), isNull(invitations.withdrawnAt));
  return and(isUntouched, gt(invitations.expiresAt, at));
}

const shown = {
  invitationId: invitations.invitationId,
  role: invitations.role,
  accountId: invitations.accountId,
  note: invitations.note,
  author: invitations.author,
  createdAt: invitations.createdAt,
  expiresAt: invitations.expiresAt,
  usedAt: invitations.usedAt,
  withdrawnAt: invitations.withdrawnAt,
};
