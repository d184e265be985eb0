import type { ReactNode } from 'react';
import type { SearchAnswer } from '#app/_server/answer-search.ts';
import type { Settings } from '#app/_server/settings.ts';
import { SearchField } from '#app/_ui/search-field.tsx';
import type { SearchView } from '#app/_ui/search-view.ts';
import type { Locale } from '#lib/message/format-message.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { LinesView } from './lines-view.ts';
import { PhraseLink } from './phrase-link.tsx';
import { Proof } from './proof.tsx';
import { QueryFault } from './query-fault.tsx';
import { QueryHelp } from './query-help.tsx';
import { Reading } from './reading.tsx';
import { ResultTabs } from './result-tabs.tsx';
import './search-page.css';

type SearchPageProps = {
  readonly view: SearchView;
  readonly answer: SearchAnswer;
  readonly locale: Locale;
  readonly say: Say;
  readonly lines: LinesView;
  /** What the person has chosen for the whole site. */
  readonly chosen: Partial<Settings>;
  /** The side of the result that is looked at. */
  readonly children: ReactNode;
};

/** A query, how it was read and what proves the answer; below it one side of the result. */
export function SearchPage(props: SearchPageProps) {
  const { view, answer, lines, chosen, locale, say, children } = props;
  return (
    <main id="main" className="page search-page">
      <h1 className="visually-hidden">{say('search.title', { query: view.q })}</h1>
      <section className="query" aria-label={say('shell.search')}>
        <SearchField view={view} say={say} />
        <QueryHelp say={say} />
        {answer.kind === 'found' && <Reading search={answer.search} view={view} say={say} />}
        {answer.kind === 'found' && answer.phrase !== undefined && (
          <PhraseLink phrase={answer.phrase} say={say} />
        )}
        {answer.kind === 'fault' && (
          <QueryFault view={view} error={answer.error} locale={locale} say={say} />
        )}
      </section>
      {answer.kind === 'found' && (
        <>
          <Proof search={answer.search} say={say} />
          <ResultTabs
            view={view}
            silent={answer.silent.length}
            documents={answer.search.counts.documents}
            collections={answer.collections}
            lines={lines}
            chosen={chosen}
            say={say}
          />
          <div className="search-grid" data-show={view.show}>
            {children}
          </div>
        </>
      )}
    </main>
  );
}
