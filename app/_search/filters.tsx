import type { LibrarySearch } from '#db/recipes/model.ts';
import { forms } from '#lib/search/form.ts';
import type { Collection } from '#app/_server/answer-search.ts';
import { AddressSelect } from '#app/_ui/address-select.tsx';
import { AutoForm } from '#app/_ui/auto-form.tsx';
import { FacetList } from '#app/_ui/facet-list.tsx';
import { FormSign } from '#app/_ui/form-sign.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { facetNames, type SearchView } from '#app/_ui/search-view.ts';
import { ViewFields } from '#app/_ui/view-fields.tsx';
import { LeaveOutLink } from './leave-out-link.tsx';

type FiltersProps = {
  readonly search: LibrarySearch;
  readonly collections: readonly Collection[];
  readonly view: SearchView;
  readonly say: Say;
};

/**
 * The margin of the results: what they can be narrowed by, and how the sources write what was
 * asked. On a phone it lies behind a button; `popover` needs no script for that.
 */
export function Filters({ search, collections, view, say }: FiltersProps) {
  return (
    <aside
      id="filters"
      popover="auto"
      className="search-filters"
      aria-label={say('search.filters')}
    >
      <AutoForm className="facets" label={say('search.filters')}>
        <ViewFields view={view} except={['filter', 'set']} />
        <SetChoice collections={collections} view={view} say={say} />
        {facetNames.map((name) => (
          <FacetList
            key={name}
            name={name}
            counts={search.facets[name]}
            chosen={view.filter[name]}
            say={say}
          />
        ))}
        <noscript>
          <button className="button small">{say('search.apply')}</button>
        </noscript>
      </AutoForm>
      <FormCounts byForm={search.counts.byForm} view={view} say={say} />
      <button
        className="button small soft close"
        popoverTarget="filters"
        popoverTargetAction="hide"
      >
        {say('shell.close')}
      </button>
    </aside>
  );
}

type SetChoiceProps = Omit<FiltersProps, 'search'>;

/** The collection that is searched; where there is none yet, nothing is asked. */
function SetChoice({ collections, view, say }: SetChoiceProps) {
  if (collections.length === 0) return null;
  const chosen = collections.find(({ collectionId, name }) =>
    [collectionId, name].includes(view.set ?? ''),
  );
  return (
    <label className="set-choice">
      <span className="label">{say('set.title')}</span>
      <AddressSelect name="set" value={chosen?.collectionId ?? ''}>
        <option value="">{say('set.all')}</option>
        {collections.map(({ collectionId, name, documentIds }) => (
          <option key={collectionId} value={collectionId}>
            {say('set.named', { name, count: documentIds.length })}
          </option>
        ))}
      </AddressSelect>
    </label>
  );
}

type FormCountsProps = {
  readonly byForm: LibrarySearch['counts']['byForm'];
  readonly view: SearchView;
  readonly say: Say;
};

/** How the sources write it, form by form; each can be left out of everything. */
function FormCounts({ byForm, view, say }: FormCountsProps) {
  const shown = forms.filter((form) => byForm[form] > 0 || view.without.includes(form));
  if (shown.length === 0) return null;
  return (
    <section className="facet-list" aria-labelledby="forms">
      <h2 id="forms" className="label">
        {say('search.forms')}
      </h2>
      <ul>
        {shown.map((form) => (
          <li key={form} data-left-out={view.without.includes(form) ? '' : undefined}>
            <FormSign form={form} say={say} />
            <span>
              {!view.without.includes(form) && byForm[form].toLocaleString('en')}
              <LeaveOutLink name={form} label={say(`form.${form}`)} view={view} say={say} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
