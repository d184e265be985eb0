import { NamedError } from '#lib/message/named-error.ts';
import {
  changeAccount,
  countAdmins,
  listAccounts,
  requireAccount,
  type Role,
} from '#db/library/accounts.ts';
import { listAuditEntries } from '#db/library/audit.ts';
import type { GivenTransaction } from '#db/library/change-counter.ts';
import { closeInvitation, listInvitations } from '#db/library/invitations.ts';
import type { GivenDatabase } from '#db/library/open-given.ts';
import { guardPart } from '#db/recipes/guard-part.ts';
import { permissions } from '#db/recipes/permissions.ts';
import type { Accounts, AccountsOptions } from './account-model.ts';
import { comeIn } from './come-in.ts';
import { makeInvitation, type WantedInvitation } from './invitation-links.ts';

const invitationDays = 7;
/** One that opens an account which is there already is worth more to who finds it. */
const renewalDays = 1;
const noteChars = 100;

/**
 * Gives the people of a library, and the ways in. There is no account that anybody could know of:
 * the first one is made by an invitation that `zhengci serve --team` shows at the terminal, and it
 * takes over what was made before people had names.
 *
 * openAccounts(given, options).invite(admin, { role: 'editor', note: '王老师' }).token -> 'k3…'
 */
export function openAccounts(given: GivenDatabase, options: AccountsOptions): Accounts {
  const accounts = { ...lettingIn(given, options), ...comeIn(given, options) };
  return guardPart(accounts, permissions.accounts);
}

function lettingIn(
  { tables }: GivenDatabase,
  { now, newId }: AccountsOptions,
): Omit<Accounts, 'open' | 'accept' | 'renewPassword'> {
  const writing = <Done>(work: (tx: GivenTransaction) => Done): Done =>
    tables.transaction(work, { behavior: 'immediate' });
  const at = () => now().toISOString();
  const make = (wanted: WantedInvitation) =>
    writing((tx) => makeInvitation(tx, wanted, { id: newId(), now: now() }));
  const change = (accountId: string, news: Change): void => {
    writing((tx) => {
      changeLeavingAnAdmin(tx, accountId, news);
    });
  };
  return {
    list: () => listAccounts(tables),
    changeRole: (_actor, accountId, role) => {
      change(accountId, { role });
    },
    suspend: (_actor, accountId) => {
      change(accountId, { suspendedAt: at() });
    },
    resume: (_actor, accountId) => {
      change(accountId, { suspendedAt: null });
    },
    invite: ({ name: author }, { role, note: said }) => {
      const note = Array.from(said.trim()).slice(0, noteChars).join('');
      return make({ role, note, author, accountId: null, days: invitationDays });
    },
    inviteAnew: ({ name: author }, accountId) => {
      const { role, name } = requireAccount(tables, accountId);
      return make({ role, note: name, author, accountId, days: renewalDays });
    },
    invitations: () => listInvitations(tables, at()),
    withdraw: (_actor, invitationId) => {
      if (writing((tx) => closeInvitation(tx, invitationId, { withdrawnAt: at() }))) return;
      throw new NamedError('invitationInvalid');
    },
    audit: (_actor, question) => listAuditEntries(tables, question),
    isFounded: () => countAdmins(tables) > 0,
  };
}

type Change = { readonly role: Role } | { readonly suspendedAt: string | null };

function changeLeavingAnAdmin(tx: GivenTransaction, accountId: string, change: Change): void {
  requireAccount(tx, accountId);
  changeAccount(tx, accountId, change);
  // Thrown within the transaction, so that what was changed is as it was.
  if (countAdmins(tx) === 0) throw new NamedError('lastAdmin');
}
