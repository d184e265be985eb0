import type { RemovedDocument } from '#db/library/removal.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import type { Say } from '#lib/message/say-in.ts';

type RemovedListProps = { readonly removed: readonly RemovedDocument[]; readonly say: Say };

/** What is out of the library; everything made on it is kept, and it can come back. */
export function RemovedList({ removed, say }: RemovedListProps) {
  if (removed.length === 0) return null;
  return (
    <details className="library-section" id="removed">
      <summary>
        <h2>{say('removed.title', { count: removed.length })}</h2>
      </summary>
      <p>{say('removed.help')}</p>
      <ul>
        {removed.map(({ documentId, removedAt, source }) => (
          <li key={documentId}>
            <span lang="zh-Hans">
              <VisibleText text={source} />
            </span>
            <small>{removedAt.slice(0, 10)}</small>
            <form action="/library/change" method="post">
              <input type="hidden" name="documentId" value={documentId} />
              <input type="hidden" name="back" value="/library" />
              <button
                className="link-button"
                name="act"
                value="restore"
                aria-label={say('removed.restoreOf', { title: source })}
              >
                {say('removed.restore')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
}
