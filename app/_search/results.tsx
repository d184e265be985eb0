import Link from 'next/link';
import type { LibrarySearch, ReadableDocument } from '#db/recipes/model.ts';
import type { Hit } from '#lib/search/model.ts';
import { AddressSelect } from '#app/_ui/address-select.tsx';
import { AutoForm } from '#app/_ui/auto-form.tsx';
import { ListKeys } from '#app/_ui/list-keys.tsx';
import { NarrowedBy } from '#app/_ui/narrowed-by.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { searchHref, sortOrders, withoutFacet, type SearchView } from '#app/_ui/search-view.ts';
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
      <NarrowedBy chosen={chosenOf(view, say)} say={say} />
      <AutoForm className="order" label={say('search.sort')}>
        <ViewFields view={view} except={['sort']} />
        <label>
          {say('search.sort')}{' '}
          <AddressSelect name="sort" value={view.sort}>
            {sortOrders.map((sort) => (
              <option key={sort} value={sort}>
                {say(`search.sort.${sort}`)}
              </option>
            ))}
          </AddressSelect>
        </label>
        <noscript>
          <button className="button small">{say('search.apply')}</button>
        </noscript>
      </AutoForm>
    </div>
  );
}

/** What the results are narrowed by, in the order of the address. */
function chosenOf(view: SearchView, say: Say) {
  const facets = Object.keys(view.filter) as (keyof SearchView['filter'])[];
  return facets.flatMap((facet) =>
    view.filter[facet].map((value) => ({
      name: value === '' ? say('facet.unknown') : value,
      without: searchHref({
        ...view,
        cursor: undefined,
        filter: withoutFacet(view.filter, facet, value),
      }),
    })),
  );
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
