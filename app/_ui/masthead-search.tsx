'use client';

import { usePathname } from 'next/navigation';
import { SearchForm } from './search-form.tsx';

/** The words of the small search field. */
export type MastheadSearchWords = {
  readonly label: string;
  readonly hint: string;
  /** What its key does. */
  readonly key: string;
};

/** The search field in the masthead, on every page but the one that is itself a search. */
export function MastheadSearch({ words }: { readonly words: MastheadSearchWords }) {
  if (usePathname() === '/') return null;
  return (
    <SearchForm className="shell-search" focusKey={{ key: '/', does: words.key }}>
      <label className="visually-hidden" htmlFor="find">
        {words.label}
      </label>
      <input
        id="find"
        name="q"
        type="search"
        lang="zh-Hans"
        placeholder={words.hint}
        autoComplete="off"
        aria-keyshortcuts="/"
      />
      <kbd className="keycap" aria-hidden="true">
        /
      </kbd>
    </SearchForm>
  );
}
