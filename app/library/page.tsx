import type { Metadata } from 'next';
import { answerLibrary } from '#app/_server/answer-library.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { DocumentTable } from './document-table.tsx';
import { Health } from './health.tsx';
import './library.css';

/** All documents with what is known of them, and where they are kept. */
export default async function LibraryPage() {
  const { say } = await readInterface();
  const { documents, health } = await answerLibrary();
  const characters = documents.reduce((sum, document) => sum + document.characters, 0);
  return (
    <main id="main" className="page library-page">
      <header>
        <p className="label">{say('shell.library')}</p>
        <h1>{say('library.tally', { documents: documents.length, characters })}</h1>
      </header>
      <div className="columns">
        {documents.length === 0 ? (
          <EmptyState title={say('start.empty')}>
            <p>{say('start.empty.help')}</p>
            <p>
              <code>{'npx zhengci ingest <path>'}</code>
            </p>
          </EmptyState>
        ) : (
          <DocumentTable documents={documents} say={say} />
        )}
        <Health health={health} say={say} />
      </div>
    </main>
  );
}

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readInterface();
  return { title: say('shell.library') };
}
