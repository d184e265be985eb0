import type { SavedSearch } from '#app/_server/answer-examples.ts';
import { SavedSearchLink } from '#app/_ui/saved-search-link.tsx';
import type { Say } from '#lib/message/say-in.ts';

type SavedSearchesProps = { readonly saved: readonly SavedSearch[]; readonly say: Say };

const shown = 12;

/** The searches that people kept: asked anew by a link, since texts may have come since. */
export function SavedSearches({ saved, say }: SavedSearchesProps) {
  return (
    <section className="saved" aria-labelledby="saved">
      <h2 id="saved" className="label">
        {say('keep.searches')}
      </h2>
      <ul>
        {saved.slice(0, shown).map(({ savedSearchId, name, question }) => (
          <li key={savedSearchId}>
            <SavedSearchLink saved={{ name, question }} />
            <form action="/keep" method="post">
              <button
                className="link-button"
                name="forget"
                value={savedSearchId}
                aria-label={say('keep.forget', { name })}
                title={say('keep.forget', { name })}
              >
                ×
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
