import type { SearchAnswer } from '#app/_server/answer-search.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { SearchField } from '#app/_ui/search-field.tsx';
import type { SearchView } from '#app/_ui/search-view.ts';
import type { Locale } from '#lib/message/format-message.ts';
import { describeError } from '#lib/message/format-message.ts';
import { Filters } from './filters.tsx';
import { NothingFound } from './nothing-found.tsx';
import { Proof } from './proof.tsx';
import { Reading } from './reading.tsx';
import { Results } from './results.tsx';
import { Silent } from './silent.tsx';
import './search-page.css';

type SearchPageProps = {
  readonly view: SearchView;
  readonly answer: SearchAnswer;
  readonly locale: Locale;
  readonly say: Say;
};

/** A query and everything that answers it. */
export function SearchPage({ view, answer, locale, say }: SearchPageProps) {
  return (
    <main id="main" className="page search-page">
      <h1 className="visually-hidden">{say('search.title', { query: view.q })}</h1>
      <section className="query" aria-label={say('shell.search')}>
        <SearchField view={view} say={say} />
        {answer.kind === 'found' && <Reading search={answer.search} say={say} />}
      </section>
      {answer.kind === 'found' ? (
        <Found answer={answer} view={view} say={say} />
      ) : (
        <div className="query">
          <EmptyState title={say('search.fault')}>
            <p>{describeError(locale, answer.error)}</p>
          </EmptyState>
        </div>
      )}
    </main>
  );
}

type FoundProps = {
  readonly answer: Extract<SearchAnswer, { readonly kind: 'found' }>;
  readonly view: SearchView;
  readonly say: Say;
};

function Found({ answer: { search, documents, silent }, view, say }: FoundProps) {
  return (
    <>
      <Proof search={search} say={say} />
      <div className="search-grid">
        <Filters search={search} view={view} say={say} />
        {search.hits.length === 0 ? (
          <NothingFound view={view} read={search.read} say={say} />
        ) : (
          <Results search={search} documents={documents} view={view} say={say} />
        )}
        <Silent documents={silent} say={say} />
      </div>
    </>
  );
}
