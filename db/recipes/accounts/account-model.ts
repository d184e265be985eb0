import type { Account, Role } from '#db/library/accounts.ts';
import type { AuditEntry, AuditQuestion } from '#db/library/audit.ts';
import type { Invitation } from '#db/library/invitations.ts';
import type { Actor } from '#db/recipes/actor.ts';
import type { Making } from '#db/recipes/collections.ts';

/** `onClaimed` is told when somebody has come in: the first one takes over what was made before. */
export type AccountsOptions = Making & { readonly onClaimed: () => void };

/** A link to be handed over; its secret is known now and never again. */
export type MadeInvitation = { readonly invitation: Invitation; readonly token: string };

/** What somebody says who follows a link to make an account. */
export type AcceptedInvitation = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

/** The people of a library. */
export type Accounts = {
  readonly list: (actor: Actor) => readonly Account[];
  /** Throws `lastAdmin` where nobody would be left who lets people in. */
  readonly changeRole: (actor: Actor, accountId: string, role: Role) => void;
  /** The same. */
  readonly suspend: (actor: Actor, accountId: string) => void;
  readonly resume: (actor: Actor, accountId: string) => void;
  readonly invite: (
    actor: Actor,
    wanted: { readonly role: Role; readonly note: string },
  ) => MadeInvitation;
  /** A link by which a person sets a new password, for who forgot theirs. */
  readonly inviteAnew: (actor: Actor, accountId: string) => MadeInvitation;
  readonly invitations: (actor: Actor) => readonly Invitation[];
  readonly withdraw: (actor: Actor, invitationId: string) => void;
  readonly audit: (actor: Actor, question: AuditQuestion) => readonly AuditEntry[];
  /** Gives what a link invites to; throws `invitationInvalid` when it holds no more. */
  readonly open: (token: string) => Invitation;
  /** Makes the account that a link invites to. */
  readonly accept: (token: string, said: AcceptedInvitation) => Promise<Account>;
  /** Sets the password that a link allows to be set anew. */
  readonly renewPassword: (token: string, password: string) => Promise<Account>;
  /** Whether somebody may let people in already. */
  readonly isFounded: () => boolean;
};
