import type { SignedIn } from '#db/recipes/accounts/open-sign-in.ts';
import type { Say } from '#lib/message/say-in.ts';

type BrowserListProps = { readonly browsers: readonly SignedIn[]; readonly say: Say };

/** Where a person is signed in, and how they sign out everywhere but here. */
export function BrowserList({ browsers, say }: BrowserListProps) {
  return (
    <section aria-labelledby="browsers">
      <h2 id="browsers">{say('account.sessions')}</h2>
      <ul>
        {browsers.map(({ sessionId, userAgent, since, isThis }) => (
          <li key={sessionId}>
            {nameOf(userAgent)}{' '}
            <small>{say('account.session.since', { day: since.slice(0, 10) })}</small>{' '}
            {isThis && <b>{say('account.session.this')}</b>}
          </li>
        ))}
      </ul>
      {browsers.length > 1 && (
        <form action="/account/change" method="post">
          <button className="button" name="act" value="endOthers">
            {say('account.session.end')}
          </button>
        </form>
      )}
    </section>
  );
}

/** What a browser calls itself, as a person would; all of it where it is none of those. */
function nameOf(userAgent: string): string {
  // The order matters: Edge says that it is Chrome, and Chrome that it is Safari.
  const browser = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((name) => userAgent.includes(name));
  const system = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac', 'Linux'].find((name) =>
    userAgent.includes(name),
  );
  if (browser === undefined) return userAgent.slice(0, 60);
  return [browser === 'Edg' ? 'Edge' : browser, system].filter(Boolean).join(' · ');
}
