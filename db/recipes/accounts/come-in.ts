import { z } from 'zod';
import { NamedError } from '#lib/message/named-error.ts';
import { foldText } from '#lib/text/fold-text.ts';
import {
  type Account,
  addAccount,
  claimUnnamed,
  listAccounts,
  requireAccount,
  setPassword,
  whatIsTaken,
} from '#db/library/accounts.ts';
import { addAuditEntry } from '#db/library/audit.ts';
import type { GivenTransaction } from '#db/library/change-counter.ts';
import type { GivenDatabase } from '#db/library/open-given.ts';
import type { GivenReader } from '#db/library/read-annotations.ts';
import type { AcceptedInvitation, Accounts, AccountsOptions } from './account-model.ts';
import { hashPassword } from './hash-password.ts';
import { openInvitation, useInvitation } from './invitation-links.ts';
import { requireGoodPassword } from './password-rules.ts';

const nameChars = 40;
const addressOf = z.email().max(254);

/**
 * Gives what somebody can do who holds a link: look what it is good for, and make an account by it
 * or set the password of theirs anew.
 *
 * await comeIn(given, options).accept(token, { name: '林晓', email: 'lin@example.org', password })
 */
export function comeIn(
  given: GivenDatabase,
  { now, newId, onClaimed }: AccountsOptions,
): Pick<Accounts, 'open' | 'accept' | 'renewPassword'> {
  const { tables } = given;
  const open = (token: string) => openInvitation(tables, token, now());
  const note = ({ name, role }: Account, action: string): void => {
    addAuditEntry(given, { at: now().toISOString(), actor: name, action, subject: role });
  };
  const writing = (work: (tx: GivenTransaction) => Account): Account =>
    tables.transaction(work, { behavior: 'immediate' });
  return {
    open,
    accept: async (token, said) => {
      if (open(token).accountId !== null) throw new NamedError('invitationInvalid');
      const person = readPerson(said);
      requireFree(tables, person);
      const passwordHash = await hashPassword(said.password);
      const account = writing((tx) =>
        join(tx, { token, person, passwordHash, id: newId(), now: now() }),
      );
      onClaimed();
      note(account, 'account.joined');
      return account;
    },
    renewPassword: async (token, password) => {
      requireGoodPassword(password, requireAccount(tables, open(token).accountId));
      const passwordHash = await hashPassword(password);
      const account = writing((tx) => {
        const { accountId } = useInvitation(tx, token, now());
        const person = requireAccount(tx, accountId);
        setPassword(tx, person.accountId, { passwordHash, now: now() });
        return person;
      });
      note(account, 'account.renewPassword');
      return account;
    },
  };
}

type Person = { readonly name: string; readonly nameKey: string; readonly email: string };
type Joining = {
  readonly token: string;
  readonly person: Person;
  readonly passwordHash: string;
  readonly id: string;
  readonly now: Date;
};

/** Everything is asked again: while the password was hashed somebody else may have come in. */
function join(tx: GivenTransaction, joining: Joining): Account {
  const { token, person, passwordHash, id, now } = joining;
  const { role } = useInvitation(tx, token, now);
  requireFree(tx, person);
  if (listAccounts(tx).length === 0) claimUnnamed(tx, person.name);
  addAccount(tx, { ...person, accountId: id, role, passwordHash }, now);
  return requireAccount(tx, id);
}

function readPerson({ name: said, email: address, password }: AcceptedInvitation): Person {
  const name = said.normalize('NFC').trim();
  const nameKey = foldText(name).text.replaceAll(/\s/gu, '');
  const isName = nameKey !== '' && Array.from(name).length <= nameChars && !/\p{C}/u.test(name);
  if (!isName) throw new NamedError('badPersonName', { max: nameChars });
  const email = address.trim().toLowerCase();
  if (!addressOf.safeParse(email).success) throw new NamedError('badEmail');
  requireGoodPassword(password, { name, email });
  return { name, nameKey, email };
}

function requireFree(tables: GivenReader, person: Person): void {
  const taken = whatIsTaken(tables, person);
  if (taken === 'name') throw new NamedError('nameTaken', { name: person.name });
  if (taken === 'email') throw new NamedError('emailTaken');
}
