import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { connection } from 'next/server';
import { faultSentence } from '#app/_server/address-fault.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import { signedInBrowsers, signedInPerson } from '#app/_server/sign-in.ts';
import { isTeam } from '#app/_server/team.ts';
import { EntryField } from '#app/_ui/entry-field.tsx';
import { FaultNote } from '#app/_ui/fault-note.tsx';
import { NewPasswordField } from '#app/_ui/new-password-field.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { BrowserList } from './browser-list.tsx';
import './account.css';

/** Who one is here, one's password, and where one is signed in. */
export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  await connection();
  if (!isTeam()) notFound();
  const person = await signedInPerson();
  if (person === undefined) redirect('/sign-in?next=/account');
  const params = await searchParams;
  const { say, locale } = await readInterface();
  const fault = faultSentence(params, locale);
  const { name, email, role } = person;
  return (
    <main id="main" className="page account-page">
      <h1>{say('account.title')}</h1>
      <Done done={params['done']} say={say} />
      {fault !== undefined && <FaultNote title={fault}>{null}</FaultNote>}
      <dl>
        <dt>{say('account.name')}</dt>
        <dd lang="zh-Hans">{name}</dd>
        <dt>{say('account.email')}</dt>
        <dd>{email}</dd>
        <dt>{say('account.role')}</dt>
        <dd>
          {say(`role.${role}`)} <small>{say(`role.${role}.may`)}</small>
        </dd>
      </dl>
      <form action="/sign-in/leave" method="post">
        {role === 'admin' && (
          <Link className="button" href="/people">
            {say('shell.people')}
          </Link>
        )}
        <button className="button">{say('account.leave')}</button>
      </form>
      <PasswordForm email={email} say={say} />
      <BrowserList browsers={await signedInBrowsers()} say={say} />
    </main>
  );
}

function Done({ done, say }: { readonly done: unknown; readonly say: Say }) {
  if (done !== 'password' && done !== 'endOthers') return null;
  return <p role="status">{say(`account.done.${done}`)}</p>;
}

function PasswordForm({ email, say }: { readonly email: string; readonly say: Say }) {
  return (
    <section aria-labelledby="password">
      <h2 id="password">{say('account.password')}</h2>
      <p>{say('account.password.help')}</p>
      <form className="entry-form" action="/account/change" method="post">
        {/* A keeper of passwords wants to know whose it is. */}
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
        <EntryField
          label={say('account.password.now')}
          name="password"
          type="password"
          autoComplete="current-password"
        />
        <NewPasswordField
          label={say('account.password.next')}
          help={say('invitation.password.help')}
          name="new-password"
        />
        <button className="button" name="act" value="password">
          {say('account.password.change')}
        </button>
      </form>
    </section>
  );
}

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readInterface();
  return { title: say('account.title') };
}
