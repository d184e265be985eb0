import type { Role } from '#db/library/accounts.ts';
import type { AuditEntry } from '#db/library/audit.ts';
import type { PeopleAnswer } from '#app/_server/answer-people.ts';
import { localTime } from '#app/_ui/local-time.ts';
import { DataTable } from '#app/_ui/data-table.tsx';
import type { MessageKey } from '#lib/message/format-message.ts';
import type { Say } from '#lib/message/say-in.ts';
import { roles } from './role-select.tsx';

type AuditListProps = {
  readonly answer: PeopleAnswer;
  readonly actor: string | undefined;
  readonly say: Say;
};

/** Who changed what, the newest first; of one person where one is asked for. */
export function AuditList({ answer, actor, say }: AuditListProps) {
  const { entries, older } = answer;
  return (
    <section>
      <h2 id="audit">{say('people.audit')}</h2>
      {actor !== undefined && (
        <p>
          <a href="/people#audit">{say('people.audit.all')}</a>
        </p>
      )}
      <DataTable
        label={say('people.audit')}
        rows={entries}
        keyOf={({ number }) => String(number)}
        nothing={say('people.audit.none')}
        columns={[
          {
            key: 'when',
            name: say('people.audit.when'),
            cell: ({ at }) => localTime(at),
          },
          {
            key: 'who',
            name: say('people.audit.who'),
            cell: (entry) => <Who {...{ entry, say }} />,
          },
          { key: 'what', name: say('people.audit.what'), cell: (entry) => nameOf(entry, say) },
          {
            key: 'subject',
            name: say('people.audit.subject'),
            cell: ({ subject }) => (isRole(subject) ? say(`role.${subject}`) : subject),
          },
        ]}
      />
      {older !== undefined && (
        <p>
          <a className="button soft small" href={`/people?${olderThan(older, actor)}#audit`}>
            {say('people.audit.older')}
          </a>
        </p>
      )}
    </section>
  );
}

function Who({ entry: { actor }, say }: { readonly entry: AuditEntry; readonly say: Say }) {
  if (actor === '') return say('people.audit.nobody');
  return (
    <a
      href={`/people?${new URLSearchParams({ actor }).toString()}#audit`}
      title={say('people.audit.of', { name: actor })}
    >
      {actor}
    </a>
  );
}

/** `annotations.remove` is said in words: a part, and what was done in it. */
function nameOf({ action }: AuditEntry, say: Say): string {
  const [part = '', act = ''] = action.split('.');
  return `${say(`audit.part.${part}` as MessageKey)} · ${say(`audit.act.${act}` as MessageKey)}`;
}

function isRole(subject: string): subject is Role {
  return roles.some((role) => role === subject);
}

function olderThan(older: number, actor: string | undefined): string {
  return new URLSearchParams({ before: String(older), ...(actor && { actor }) }).toString();
}
