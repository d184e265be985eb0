import type { Metadata } from 'next';
import { redirect, RedirectType } from 'next/navigation';
import { connection } from 'next/server';
import { faultSentence } from '#app/_server/address-fault.ts';
import { ownPath } from '#app/_server/own-path.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import { isTeam } from '#app/_server/team.ts';
import { EntryField } from '#app/_ui/entry-field.tsx';
import { FaultNote } from '#app/_ui/fault-note.tsx';
import '#app/_ui/message-page.css';

/** Where people sign in who share a library; one person alone is sent on. */
export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  await connection();
  if (!isTeam()) redirect('/', RedirectType.replace);
  const params = await searchParams;
  const { say, locale } = await readInterface();
  const fault = faultSentence(params, locale);
  const next = ownPath(typeof params['next'] === 'string' ? params['next'] : undefined);
  return (
    <main id="main" className="page message-page">
      <h1>{say('signIn.title')}</h1>
      <p>{say('signIn.help')}</p>
      {fault !== undefined && <FaultNote title={fault}>{null}</FaultNote>}
      <form className="entry-form" action="/sign-in/enter" method="post">
        <input type="hidden" name="next" value={next} />
        <EntryField
          label={say('signIn.email')}
          name="email"
          type="email"
          autoComplete="username"
          autoFocus
        />
        <EntryField
          label={say('signIn.password')}
          name="password"
          type="password"
          autoComplete="current-password"
        />
        <button className="button main">{say('signIn.enter')}</button>
      </form>
      <p>{say('signIn.forgotten')}</p>
    </main>
  );
}

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readInterface();
  return { title: say('signIn.title') };
}
