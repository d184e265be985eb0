import type { PeopleAnswer } from '#app/_server/answer-people.ts';
import type { Say } from '#lib/message/say-in.ts';
import { RoleSelect } from './role-select.tsx';

type InviteFormProps = {
  readonly answer: PeopleAnswer;
  readonly isLinkWanted: boolean;
  readonly say: Say;
};

/** How somebody is let in: a link is made, handed over by any way, and works once. */
export function InviteForm({ answer, isLinkWanted, say }: InviteFormProps) {
  const { link, invitations } = answer;
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{say('people.invite')}</h2>
      <p>{say('people.invite.help')}</p>
      <form className="invite" action="/people/change" method="post">
        <label>
          {say('people.invite.note')}
          <input name="note" maxLength={100} lang="zh-Hans" />
        </label>
        <label>
          {say('people.invite.role')}
          <RoleSelect label={say('people.invite.role')} role="editor" say={say} />
        </label>
        <button className="button main" name="act" value="invite">
          {say('people.invite.make')}
        </button>
      </form>
      {isLinkWanted && link !== undefined && (
        <p id="link" className="link" role="status">
          {say('people.link')} <code>{link}</code>
        </p>
      )}
      <h3>{say('people.open')}</h3>
      {invitations.length === 0 && <p>{say('people.open.none')}</p>}
      <ul>
        {invitations.map(({ invitationId, role, note, expiresAt, accountId }) => (
          <li key={invitationId}>
            <b lang="zh-Hans">{note}</b> {say(accountId === null ? `role.${role}` : 'people.renew')}{' '}
            <small>{say('people.open.until', { day: expiresAt.slice(0, 10) })}</small>{' '}
            <form action="/people/change" method="post">
              <input type="hidden" name="id" value={invitationId} />
              <button
                className="link-button"
                name="act"
                value="withdraw"
                aria-label={say('people.withdraw.of', { name: note || say(`role.${role}`) })}
              >
                {say('people.withdraw')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
