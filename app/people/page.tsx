import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { faultSentence } from '#app/_server/address-fault.ts';
import { answerPeople } from '#app/_server/answer-people.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import { signedInPerson } from '#app/_server/sign-in.ts';
import { isTeam } from '#app/_server/team.ts';
import { FaultNote } from '#app/_ui/fault-note.tsx';
import { AuditList } from './audit-list.tsx';
import { InviteForm } from './invite-form.tsx';
import { PeopleTable } from './people-table.tsx';
import './people.css';

/** Who has the library in common, who is invited, and who changed what: for admins. */
export default async function PeoplePage({ searchParams }: PageProps<'/people'>) {
  await connection();
  if (!isTeam()) notFound();
  const params = await searchParams;
  const { say, locale } = await readInterface();
  const actor = typeof params['actor'] === 'string' ? params['actor'] : undefined;
  const before = Number(params['before']) || undefined;
  const answer = await answerPeople({ actor, before });
  if (answer.kind === 'fault') {
    return (
      <main id="main" className="page people-page">
        <FaultNote title={say('people.onlyAdmins')}>{say('error.adminsOnly')}</FaultNote>
      </main>
    );
  }
  const you = await signedInPerson();
  const fault = faultSentence(params, locale);
  return (
    <main id="main" className="page people-page">
      <header>
        <p className="label">{say('people.title')}</p>
        <h1>{say('people.tally', { count: answer.accounts.length })}</h1>
      </header>
      {fault !== undefined && <FaultNote title={fault}>{null}</FaultNote>}
      {params['done'] !== undefined && <p role="status">{say('people.done')}</p>}
      <PeopleTable accounts={answer.accounts} you={you?.accountId ?? ''} say={say} />
      <InviteForm answer={answer} isLinkWanted={isLinkWanted(params['done'])} say={say} />
      <AuditList answer={answer} actor={actor} say={say} />
    </main>
  );
}

/** The link is shown to who has just made it, and not to who comes by later. */
function isLinkWanted(done: unknown): boolean {
  return done === 'invite' || done === 'inviteAnew';
}

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readInterface();
  return { title: say('people.title') };
}
