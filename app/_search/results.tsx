import Link from 'next/link';
import type { LibrarySearch, ReadableDocument } from '#db/recipes/model.ts';
import type { Hit } from '#lib/search/model.ts';
import { AutoForm } from '#app/_ui/auto-form.tsx';
import { ListKeys } from '#app/_ui/list-keys.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { searchHref, sortOrders, type SearchView } from '#app/_ui/search-view.ts';
import { ViewFields } from '#app/_ui/view-fields.tsx';
import { groupHits } from './group-hits.ts';
import { ResultGroup } from './result-group.tsx';

type ResultsProps = {
  readonly search: LibrarySearch;
  readonly documents: ReadonlyMap<string, ReadableDocument>;
  readonly view: SearchView;
  readonly say: Say;
};

/** One page of hits, by document; what is only possible stands apart and below. */
export function Results({ search, documents, view, say }: ResultsProps) {
  const certain = search.hits.filter((hit) => hit.form !== 'possible');
  const possible = search.hits.filter((hit) => hit.form === 'possible');
  const list = (label: string, hits: readonly Hit[]) => (
    <ol className="search-groups" aria-label={label}>
      {groupHits(hits).map((group) => {
        const document = documents.get(group.documentId);
        return document === undefined ? null : (
          <ResultGroup key={group.documentId} {...{ group, search, document, view, say }} />
        );
      })}
    </ol>
  );
  return (
    <section className="search-results" aria-label={say('search.resultsAndOrder')}>
      <Toolbar view={view} say={say} />
      <ListKeys
        links=".search-groups .hit-line a"
        next={{ key: 'j', does: say('keys.nextLine') }}
        previous={{ key: 'k', does: say('keys.previousLine') }}
      />
      <ListKeys
        links=".search-groups h2 a"
        next={{ key: ']', does: say('keys.nextGroup') }}
        previous={{ key: '[', does: say('keys.previousGroup') }}
      />
      {certain.length > 0 && list(say('search.results'), certain)}
      {possible.length > 0 && (
        <>
          <h2 className="label possible">{say('search.possibleBelow')}</h2>
          {list(say('search.possibleResults'), possible)}
        </>
      )}
      <Pages search={search} view={view} say={say} />
    </section>
  );
}

function Toolbar({ view, say }: { readonly view: SearchView; readonly say: Say }) {
  return (
    <div className="toolbar">
      <button className="button small soft phone-only" type="button" popoverTarget="filters">
        {say('search.filters')}
      </button>
      <Chosen view={view} say={say} />
      <AutoForm className="order" label={say('search.sort')}>
        <ViewFields view={view} except={['sort']} />
        <label>
          {say('search.sort')}{' '}
          <select key={view.sort} className="select" name="sort" defaultValue={view.sort}>
            {sortOrders.map((sort) => (
              <option key={sort} value={sort}>
                {say(`search.sort.${sort}`)}
              </option>
            ))}
          </select>
        </label>
        <noscript>
          <button className="button small">{say('search.apply')}</button>
        </noscript>
      </AutoForm>
    </div>
  );
}

/** What the results are narrowed by, each with a way to drop it. */
function Chosen({ view, say }: { readonly view: SearchView; readonly say: Say }) {
  const chosen = Object.entries(view.filter).flatMap(([name, values]) =>
    values.map((value) => ({ name, value })),
  );
  return (
    <ul className="chosen" aria-label={say('search.narrowedBy')}>
      {chosen.map(({ name, value }) => (
        <li key={`${name} ${value}`}>
          <Link
            className="chip"
            href={searchHref({
              ...view,
              cursor: undefined,
              filter: without(view.filter, name, value),
            })}
            aria-label={say('search.drop', { value: value === '' ? say('facet.unknown') : value })}
          >
            <span lang="zh-Hans">{value === '' ? say('facet.unknown') : value}</span>
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function without(filter: SearchView['filter'], name: string, value: string) {
  const kept = Object.entries(filter).map(([each, values]) => [
    each,
    each === name ? values.filter((other) => other !== value) : values,
  ]);
  return Object.fromEntries(kept) as SearchView['filter'];
}

function Pages({ search, view, say }: Omit<ResultsProps, 'documents'>) {
  if (search.next === undefined && view.cursor === undefined) return null;
  return (
    <nav className="pages" aria-label={say('search.pages')}>
      {view.cursor !== undefined && (
        <Link className="button soft" href={searchHref({ ...view, cursor: undefined })}>
          {say('search.firstPage')}
        </Link>
      )}
      {search.next !== undefined && (
        <Link className="button" rel="next" href={searchHref({ ...view, cursor: search.next })}>
          {say('search.nextPage')}
        </Link>
      )}
    </nav>
  );
}
