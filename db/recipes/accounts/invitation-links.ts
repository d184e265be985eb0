import { createHash, randomBytes } from 'node:crypto';
import { NamedError } from '#lib/message/named-error.ts';
import type { GivenTransaction } from '#db/library/change-counter.ts';
import {
  addInvitation,
  closeInvitation,
  findInvitation,
  type Invitation,
} from '#db/library/invitations.ts';
import type { GivenReader } from '#db/library/read-annotations.ts';
import type { MadeInvitation } from './account-model.ts';

const dayMs = 24 * 60 * 60 * 1000;
const tokenBytes = 32;

/** What a link is to be good for, how long, and who makes it. */
export type WantedInvitation = Pick<Invitation, 'role' | 'note' | 'accountId' | 'author'> & {
  readonly days: number;
};

/**
 * Makes a link of 256 random bits; what is kept of it is its SHA-256.
 *
 * makeInvitation(tx, { role: 'editor', days: 7, … }, { id, now }).token -> 'k3…', 43 characters
 */
export function makeInvitation(
  tx: GivenTransaction,
  { days, ...said }: WantedInvitation,
  { id, now }: { readonly id: string; readonly now: Date },
): MadeInvitation {
  const token = randomBytes(tokenBytes).toString('base64url');
  const invitation = {
    ...{ ...said, invitationId: id, createdAt: now.toISOString() },
    expiresAt: new Date(now.getTime() + days * dayMs).toISOString(),
    ...{ usedAt: null, withdrawnAt: null },
  };
  addInvitation(tx, { ...invitation, tokenHash: hashOf(token) });
  return { invitation, token };
}

/**
 * Gives what a link is good for. Throws `invitationInvalid` when it holds no more.
 *
 * openInvitation(given.tables, 'k3…', new Date()).role -> 'editor'
 */
export function openInvitation(tables: GivenReader, token: string, now: Date): Invitation {
  const invitation = findInvitation(tables, hashOf(token), now.toISOString());
  if (invitation === undefined) throw new NamedError('invitationInvalid');
  return invitation;
}

/**
 * Gives the same and uses the link up.
 *
 * useInvitation(tx, 'k3…', now).accountId -> null
 */
export function useInvitation(tx: GivenTransaction, token: string, now: Date): Invitation {
  const invitation = openInvitation(tx, token, now);
  closeInvitation(tx, invitation.invitationId, { usedAt: now.toISOString() });
  return invitation;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
