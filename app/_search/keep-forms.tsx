import type { Collection } from '#app/_server/answer-search.ts';
import { searchHref, type SearchView } from '#app/_ui/search-view.ts';
import { ViewFields } from '#app/_ui/view-fields.tsx';
import type { Say } from '#lib/message/say-in.ts';
import '#app/_ui/menu.css';

type KeepFormsProps = {
  readonly view: SearchView;
  readonly collections: readonly Collection[];
  /** How many documents say it. */
  readonly documents: number;
  readonly say: Say;
};

/**
 * Keeps what was found: the search under a name, its documents in a collection. Plain forms: they
 * are answered with the same page.
 */
export function KeepForms({ view, collections, documents, say }: KeepFormsProps) {
  const back = searchHref(view);
  return (
    <details className="menu keep">
      <summary>{say('keep.title')}</summary>
      <div>
        <form action="/keep" method="post" aria-label={say('keep.search')}>
          <ViewFields view={view} except={[]} />
          <input type="hidden" name="back" value={back} />
          <label>
            {say('keep.search')}
            <input className="field" name="name" defaultValue={view.q} required maxLength={80} />
          </label>
          <button className="button small" name="what" value="search">
            {say('keep.save')}
          </button>
        </form>
        {documents > 0 && (
          <form action="/keep" method="post" aria-label={say('keep.documents')}>
            <ViewFields view={view} except={[]} />
            <input type="hidden" name="back" value={back} />
            <label>
              {say('keep.documents', { count: documents })}
              <input
                className="field"
                name="name"
                list="collection-names"
                required
                maxLength={80}
                placeholder={say('keep.documents.hint')}
              />
            </label>
            <datalist id="collection-names">
              {collections.map(({ collectionId, name }) => (
                <option key={collectionId} value={name} />
              ))}
            </datalist>
            <button className="button small" name="what" value="documents">
              {say('keep.add')}
            </button>
          </form>
        )}
      </div>
    </details>
  );
}
