import 'server-only';
import type { Account } from '#db/library/accounts.ts';
import type { AuditEntry } from '#db/library/audit.ts';
import type { Invitation } from '#db/library/invitations.ts';
import { openedLibrary } from './library.ts';
import { sharedLibrary } from './shared-library.ts';
import { linkCookie } from './change-people.ts';
import { readCookie } from './read-cookie.ts';
import { type Answered, answered } from './answered.ts';
import { requestActor } from './request-actor.ts';

/** Who has a library in common, who is invited, and what was changed by whom. */
export type PeopleAnswer = {
  readonly accounts: readonly Account[];
  readonly invitations: readonly Invitation[];
  readonly entries: readonly AuditEntry[];
  /** Where the next older entries begin; undefined at the end. */
  readonly older: number | undefined;
  /** A link that was made just now, to be handed over. */
  readonly link: string | undefined;
};

const entriesAPage = 50;

/** Answers for admins; others are told that it is not for them. */
export async function answerPeople(asked: {
  readonly actor: string | undefined;
  readonly before: number | undefined;
}): Promise<Answered<PeopleAnswer>> {
  const { accounts } = await openedLibrary();
  const actor = await requestActor();
  return answered(async () => {
    const entries = accounts.audit(actor, { ...asked, limit: entriesAPage });
    return {
      accounts: accounts.list(actor),
      invitations: accounts.invitations(actor),
      entries,
      older: entries.length === entriesAPage ? entries.at(-1)?.number : undefined,
      link: await readCookie(linkCookie),
    };
  });
}

/** Gives what a link invites to; undefined where it holds no more. Asked by who has no account. */
export async function answerInvitation(token: string): Promise<Invitation | undefined> {
  const answer = await answered(() => {
    return Promise.resolve({ invitation: sharedLibrary().accounts.open(token) });
  });
  return answer.kind === 'found' ? answer.invitation : undefined;
}
