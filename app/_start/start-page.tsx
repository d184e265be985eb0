import Link from 'next/link';
import type { Example, SavedSearch } from '#app/_server/answer-examples.ts';
import type { DocumentSummary } from '#db/recipes/model.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { SearchField } from '#app/_ui/search-field.tsx';
import { readSearchView } from '#app/_ui/search-view.ts';
import { ExampleCard } from './example-card.tsx';
import { SavedSearches } from './saved-searches.tsx';
import { Shelf } from './shelf.tsx';
import { Tour } from './tour.tsx';
import './start-page.css';

type StartPageProps = {
  readonly examples: readonly Example[];
  readonly documents: readonly DocumentSummary[];
  readonly saved: readonly SavedSearch[];
  /** Whether the first steps are shown. */
  readonly hasTour: boolean;
  readonly say: Say;
};

/** Where everything begins: the field, questions answered by the library itself, the shelf. */
export function StartPage({ examples, documents, saved, hasTour, say }: StartPageProps) {
  const characters = documents.reduce((sum, document) => sum + document.characters, 0);
  return (
    <main id="main" className="start-page">
      <Claim words={say('start.claim')} />
      <SearchField view={readSearchView({})} say={say} />
      {documents.length === 0 ? (
        <EmptyState title={say('start.empty')}>
          <p>{say('start.empty.help')}</p>
          <p>
            <code>{'npx zhengci ingest <path>'}</code>
          </p>
          <p>
            <Link href="/library">{say('help.bring.try')}</Link>{' '}
            <Link href="/help">{say('shell.help')}</Link>
          </p>
        </EmptyState>
      ) : (
        <p className="held">
          {say('start.held', { documents: documents.length, characters })}{' '}
          <Link href="/help#query" prefetch={false}>
            {say('help.title')}
          </Link>
        </p>
      )}
      {saved.length > 0 && <SavedSearches saved={saved} say={say} />}
      {examples.length > 0 && (
        <section aria-labelledby="examples">
          <h2 id="examples" className="label">
            {say('start.examples', { count: examples.length })}
          </h2>
          <div className="examples">
            {examples.map((example) => (
              <ExampleCard key={example.name} example={example} say={say} />
            ))}
          </div>
        </section>
      )}
      {hasTour && <Tour say={say} />}
      {documents.length > 0 && (
        <section aria-labelledby="shelf">
          <header>
            <h2 id="shelf" className="label">
              {say('shell.library')}
            </h2>
            <Link href="/library">{say('start.toLibrary')}</Link>
          </header>
          <Shelf documents={documents} say={say} />
        </section>
      )}
    </main>
  );
}

/** What the site is for; a line never breaks inside one of its clauses. */
function Claim({ words }: { readonly words: string }) {
  return (
    <h1>
      {words.split(/(?<=，|, )/u).map((clause) => (
        <span key={clause}>{clause}</span>
      ))}
    </h1>
  );
}
