import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { faultSentence } from '#app/_server/address-fault.ts';
import { answerInvitation } from '#app/_server/answer-people.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import { isTeam } from '#app/_server/team.ts';
import { EntryField } from '#app/_ui/entry-field.tsx';
import { FaultNote } from '#app/_ui/fault-note.tsx';
import { NewPasswordField } from '#app/_ui/new-password-field.tsx';
import type { Say } from '#lib/message/say-in.ts';
import '#app/_ui/message-page.css';

type InvitationProps = PageProps<'/invitations/[token]'>;

/** Where an invitation leads: to an account, or to a new password for the one that is there. */
export default async function InvitationPage({ params, searchParams }: InvitationProps) {
  await connection();
  if (!isTeam()) notFound();
  const { token } = await params;
  const { say, locale } = await readInterface();
  const invitation = await answerInvitation(token);
  if (invitation === undefined) return <Gone say={say} />;
  const { role, accountId, author, note } = invitation;
  const isNew = accountId === null;
  const fault = faultSentence(await searchParams, locale);
  return (
    <main id="main" className="page message-page">
      <h1>{say(isNew ? 'invitation.title' : 'invitation.renew')}</h1>
      {isNew ? (
        <p>{say('invitation.for', { role: say(`role.${role}`), may: say(`role.${role}.may`) })}</p>
      ) : (
        <p lang="zh-Hans">{note}</p>
      )}
      {author !== '' && <p>{say('invitation.by', { name: author })}</p>}
      {fault !== undefined && <FaultNote title={fault}>{null}</FaultNote>}
      <form
        className="entry-form"
        action={`/invitations/${encodeURIComponent(token)}/accept`}
        method="post"
      >
        {isNew && <WhoYouAre say={say} />}
        <NewPasswordField
          label={say(isNew ? 'signIn.password' : 'account.password.next')}
          help={say('invitation.password.help')}
          name="password"
        />
        <button className="button main">{say(isNew ? 'invitation.join' : 'invitation.set')}</button>
      </form>
    </main>
  );
}

function WhoYouAre({ say }: { readonly say: Say }) {
  return (
    <>
      <EntryField
        label={say('invitation.name')}
        help={say('invitation.name.help')}
        name="name"
        autoComplete="name"
        maxLength={40}
        lang="zh-Hans"
        autoFocus
      />
      <EntryField label={say('signIn.email')} name="email" type="email" autoComplete="username" />
    </>
  );
}

function Gone({ say }: { readonly say: Say }) {
  return (
    <main id="main" className="page message-page">
      <h1>{say('invitation.gone')}</h1>
      <p>{say('error.invitationInvalid')}</p>
    </main>
  );
}

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readInterface();
  return { title: say('invitation.title'), referrer: 'no-referrer' };
}
