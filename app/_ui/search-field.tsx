import { QueryInput } from './query-input.tsx';
import { SearchForm } from './search-form.tsx';
import { searchModes, type SearchView } from './search-view.ts';
import { ViewFields } from './view-fields.tsx';
import type { Say } from '#lib/message/say-in.ts';
import './search-field.css';

type SearchFieldProps = { readonly view: SearchView; readonly say: Say };

/** The large search field: a wording in Song, and how it is to be read. */
export function SearchField({ view, say }: SearchFieldProps) {
  return (
    <SearchForm className="search-field" focusKey={{ key: '/', does: say('keys.search') }}>
      <label className="visually-hidden" htmlFor="q">
        {say('search.label')}
      </label>
      <QueryInput
        key={view.q}
        q={view.q}
        hint={say('search.hint')}
        words={{ suggestions: say('search.suggestions'), unit: say('search.suggestions.unit') }}
      />
      <ModeSwitch view={view} say={say} />
      <ViewFields view={view} except={['q', 'mode', 'without']} />
      <button className="button main">{say('search.submit')}</button>
    </SearchForm>
  );
}

function ModeSwitch({ view, say }: SearchFieldProps) {
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{say('search.mode')}</legend>
      {searchModes.map((mode) => (
        <label key={mode} title={say(`search.mode.${mode}.help`)}>
          <input
            className="visually-hidden"
            type="radio"
            name="mode"
            value={mode}
            defaultChecked={mode === view.mode}
          />
          {say(`search.mode.${mode}`)}
        </label>
      ))}
    </fieldset>
  );
}
