import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { NamedError } from '#lib/message/named-error.ts';
import { foldText } from '#lib/text/fold-text.ts';
import {
  type Account,
  addAccount,
  changeAccount,
  claimUnnamed,
  countAdmins,
  listAccounts,
  type Role,
  setPassword,
  whatIsTaken,
} from '#db/library/accounts.ts';
import { addAuditEntry, listAuditEntries } from '#db/library/audit.ts';
import type { GivenTransaction } from '#db/library/change-counter.ts';
import {
  addInvitation,
  closeInvitation,
  findInvitation,
  type Invitation,
  listInvitations,
} from '#db/library/invitations.ts';
import type { GivenDatabase } from '#db/library/open-given.ts';
import type { Actor } from '#db/recipes/actor.ts';
import type { Making } from '#db/recipes/collections.ts';
import { guardPart } from '#db/recipes/guard-part.ts';
import { permissions } from '#db/recipes/permissions.ts';
import type { AcceptedInvitation, Accounts, MadeInvitation } from './account-model.ts';
import { hashPassword } from './hash-password.ts';
import { requireGoodPassword } from './password-rules.ts';

const dayMs = 24 * 60 * 60 * 1000;
const invitationDays = 7;
/** One that opens an account which is there already is worth more to who finds it. */
const renewalDays = 1;
const tokenBytes = 32;
const nameChars = 40;
const noteChars = 100;

const addressOf = z.email().max(254);

/** `onClaimed` is told when the first person has taken over what was made before. */
export type AccountsOptions = Making & { readonly onClaimed: () => void };

/**
 * Gives the people of a library, and the ways in. There is no account that anybody could know of:
 * the first one is made by an invitation that `zhengci serve --team` shows at the terminal, and it
 * takes over what was made before people had names.
 *
 * openAccounts(given, making).invite(admin, { role: 'editor', note: '王老师' }).token -> 'k3…'
 */
export function openAccounts(given: GivenDatabase, making: AccountsOptions): Accounts {
  return guardPart(accountsOf(given, making), permissions.accounts);
}

function accountsOf(given: GivenDatabase, { now, newId, onClaimed }: AccountsOptions): Accounts {
  const { tables } = given;
  const writing = <Done>(work: (tx: GivenTransaction) => Done): Done =>
    tables.transaction(work, { behavior: 'immediate' });
  const at = () => now().toISOString();
  const open = (token: string) => {
    const found = findInvitation(tables, hashOf(token), at());
    if (found === undefined) throw new NamedError('invitationInvalid');
    return found;
  };
  const make = (actor: Actor, wanted: Wanted): MadeInvitation =>
    writing((tx) => makeInvitation(tx, { ...wanted, author: actor.name, now: now(), id: newId() }));
  const note = ({ name, role }: Account, action: string) => {
    addAuditEntry(given, { at: at(), actor: name, action, subject: role });
  };
  return {
    list: () => listAccounts(tables),
    changeRole: (_actor, accountId, role) => {
      writing((tx) => {
        changeLeavingAnAdmin(tx, accountId, { role });
      });
    },
    suspend: (_actor, accountId) => {
      writing((tx) => {
        changeLeavingAnAdmin(tx, accountId, { suspendedAt: at() });
      });
    },
    resume: (_actor, accountId) => {
      writing((tx) => {
        changeLeavingAnAdmin(tx, accountId, { suspendedAt: null });
      });
    },
    invite: (actor, { role, note }) =>
      make(actor, { role, note: readNote(note), accountId: null, days: invitationDays }),
    inviteAnew: (actor, accountId) => {
      const { role, name } = requireAccount(tables, accountId);
      return make(actor, { role, note: name, accountId, days: renewalDays });
    },
    invitations: () => listInvitations(tables, at()),
    withdraw: (_actor, invitationId) => {
      if (writing((tx) => closeInvitation(tx, invitationId, { withdrawnAt: at() }))) return;
      throw new NamedError('invitationInvalid');
    },
    audit: (_actor, question) => listAuditEntries(tables, question),
    open,
    accept: async (token, said) => {
      const { accountId } = open(token);
      if (accountId !== null) throw new NamedError('invitationInvalid');
      const person = readPerson(said);
      requireFree(tables, person);
      const passwordHash = await hashPassword(said.password);
      const account = writing((tx) =>
        found(tx, { token, person, passwordHash, id: newId(), now: now() }),
      );
      onClaimed();
      note(account, 'account.joined');
      return account;
    },
    renewPassword: async (token, password) => {
      const { accountId } = open(token);
      const { name, email } = requireAccount(tables, accountId ?? '');
      requireGoodPassword(password, [name, email]);
      const passwordHash = await hashPassword(password);
      const account = writing((tx) => {
        const person = requireAccount(tx, useInvitation(tx, token, now()).accountId ?? '');
        setPassword(tx, person.accountId, { passwordHash, now: now() });
        return person;
      });
      note(account, 'account.renewPassword');
      return account;
    },
    isFounded: () => countAdmins(tables) > 0,
  };
}

type Wanted = Pick<Invitation, 'role' | 'note' | 'accountId'> & { readonly days: number };
type ToMake = Wanted & { readonly author: string; readonly now: Date; readonly id: string };

function makeInvitation(tx: GivenTransaction, { days, now, id, ...said }: ToMake): MadeInvitation {
  const token = randomBytes(tokenBytes).toString('base64url');
  const invitation = {
    ...{ ...said, invitationId: id, createdAt: now.toISOString() },
    expiresAt: new Date(now.getTime() + days * dayMs).toISOString(),
    ...{ usedAt: null, withdrawnAt: null },
  };
  addInvitation(tx, { ...invitation, tokenHash: hashOf(token) });
  return { invitation, token };
}

type Founding = {
  readonly token: string;
  readonly person: Person;
  readonly passwordHash: string;
  readonly id: string;
  readonly now: Date;
};

/** Everything is asked again: while the password was hashed somebody else may have come in. */
function found(tx: GivenTransaction, { token, person, passwordHash, id, now }: Founding): Account {
  const { role } = useInvitation(tx, token, now);
  requireFree(tx, person);
  if (listAccounts(tx).length === 0) claimUnnamed(tx, person.name);
  addAccount(tx, { ...person, accountId: id, role, passwordHash }, now);
  return requireAccount(tx, id);
}

function useInvitation(tx: GivenTransaction, token: string, now: Date): Invitation {
  const at = now.toISOString();
  const invitation = findInvitation(tx, hashOf(token), at);
  if (invitation === undefined) throw new NamedError('invitationInvalid');
  closeInvitation(tx, invitation.invitationId, { usedAt: at });
  return invitation;
}

type Reader = Parameters<typeof listAccounts>[0];
type Change = { readonly role: Role } | { readonly suspendedAt: string | null };

function changeLeavingAnAdmin(tx: GivenTransaction, accountId: string, change: Change): void {
  requireAccount(tx, accountId);
  changeAccount(tx, accountId, change);
  // Thrown within the transaction, so that what was changed is as it was.
  if (countAdmins(tx) === 0) throw new NamedError('lastAdmin');
}

function requireAccount(tables: Reader, accountId: string): Account {
  const account = listAccounts(tables).find((each) => each.accountId === accountId);
  if (account === undefined) throw new NamedError('unknownAccount');
  return account;
}

type Person = { readonly name: string; readonly nameKey: string; readonly email: string };

function readPerson({ name: said, email: address, password }: AcceptedInvitation): Person {
  const name = said.normalize('NFC').trim();
  const nameKey = foldText(name).text.replaceAll(/\s/gu, '');
  const isName = nameKey !== '' && Array.from(name).length <= nameChars && !/\p{C}/u.test(name);
  if (!isName) throw new NamedError('badPersonName', { max: nameChars });
  const email = address.trim().toLowerCase();
  if (!addressOf.safeParse(email).success) throw new NamedError('badEmail');
  requireGoodPassword(password, [name, email, email.replace(/@.*/, '')]);
  return { name, nameKey, email };
}

function requireFree(tables: Reader, person: Person): void {
  const taken = whatIsTaken(tables, person);
  if (taken === 'name') throw new NamedError('nameTaken', { name: person.name });
  if (taken === 'email') throw new NamedError('emailTaken');
}

function readNote(note: string): string {
  return Array.from(note.trim()).slice(0, noteChars).join('');
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
