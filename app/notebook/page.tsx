import type { Metadata } from 'next';
import Link from 'next/link';
import { NotesProvider } from '#app/_notes/notes-context.tsx';
import { noteWords } from '#app/_notes/note-words.ts';
import { answerNotebook, type NotebookAnswer } from '#app/_server/answer-notebook.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import type { Settings } from '#app/_server/settings.ts';
import { signedInWriter } from '#app/_server/sign-in.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Pagination } from '#app/_ui/pagination.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CodeManager } from './code-manager.tsx';
import { EntryGroups } from './entry-groups.tsx';
import { NotebookExport } from './notebook-export.tsx';
import { NotebookFilters } from './notebook-filters.tsx';
import { notebookHref } from './notebook-href.ts';
import { NotebookMargin } from './notebook-margin.tsx';
import { NotebookTools } from './notebook-tools.tsx';
import { notebookWords } from './notebook-words.ts';
import { TickedEntries } from './ticked-entries.tsx';
import './notebook.css';

/** All that was marked, noted and kept, read together. */
export default async function NotebookPage({ searchParams }: PageProps<'/notebook'>) {
  const { say, chosen } = await readInterface();
  const standard = chosen.citation ?? '2025';
  const answer = await answerNotebook(await searchParams, standard);
  const { view } = answer;
  return (
    <main id="main" className="page notebook-page" data-read={view.isRead || undefined}>
      <NotesProvider
        codes={answer.codes}
        words={noteWords(say)}
        writer={await signedInWriter()}
        standard={standard}
      >
        <TickedEntries words={notebookWords(say)}>
          <Head answer={answer} chosen={chosen} say={say} />
          <div className="columns">
            {!view.isRead && <NotebookFilters answer={answer} say={say} />}
            <div className="entries">
              <Entries answer={answer} say={say} />
            </div>
            {!view.isRead && <NotebookMargin answer={answer} say={say} />}
          </div>
        </TickedEntries>
      </NotesProvider>
    </main>
  );
}

type PartProps = { readonly answer: NotebookAnswer; readonly say: Say };

function Head({ answer, chosen, say }: PartProps & { readonly chosen: Partial<Settings> }) {
  const { view, found, documents } = answer;
  return (
    <header className="head">
      <div>
        <p className="label">{say(view.isBin ? 'notebook.bin' : 'shell.notebook')}</p>
        <h1>{say('notebook.tally', { count: found, documents })}</h1>
      </div>
      <div className="acts">
        {found > 0 && (
          <Link
            className="button soft small"
            href={notebookHref({ ...view, isRead: !view.isRead })}
          >
            {say(view.isRead ? 'notebook.readEnd' : 'notebook.read')}
          </Link>
        )}
        {!view.isRead && <CodeManager codes={answer.codes} />}
        {found > 0 && !view.isBin && <NotebookExport view={view} chosen={chosen} say={say} />}
      </div>
    </header>
  );
}

function Entries({ answer, say }: PartProps) {
  const { view, isNarrowed, all, found, groups, page, pages, collections } = answer;
  if (all === 0 && !isNarrowed) return <Nothing isBin={view.isBin} say={say} />;
  const ids = groups.flatMap(({ entries }) => entries.map(({ note }) => note.id));
  const sets = collections.map(({ collectionId: id, name }) => ({ id, name }));
  return (
    <>
      <NotebookTools answer={answer} say={say} />
      {found === 0 && (
        <EmptyState title={say('notebook.noneFound')}>
          <p>
            <Link href={notebookHref({ isBin: view.isBin })}>{say('notebook.showAll')}</Link>
          </p>
        </EmptyState>
      )}
      {found > 0 && !view.isRead && (
        <BulkBar ids={[...new Set(ids)]} sets={sets} isBin={view.isBin} />
      )}
      <EntryGroups answer={answer} say={say} />
      {pages > 1 && (
        <Pagination
          page={page}
          pages={pages}
          hrefOf={(each) => notebookHref({ ...view, page: each })}
          words={{
            label: say('notebook.pages'),
            previous: say('library.previous'),
            next: say('library.next'),
            total: say('notebook.count', { count: found }),
          }}
        />
      )}
    </>
  );
}

/** Whoever has nothing yet is told how something comes here. */
function Nothing({ isBin, say }: { readonly isBin: boolean; readonly say: Say }) {
  if (isBin) return <EmptyState title={say('notebook.binEmpty')}>{null}</EmptyState>;
  return (
    <EmptyState title={say('notebook.empty')}>
      <ol>
        <li>{say('notebook.empty.select')}</li>
        <li>{say('notebook.empty.keys')}</li>
        <li>{say('notebook.empty.here')}</li>
      </ol>
      <p>
        <Link className="button" href="/library">
          {say('notebook.empty.open')}
        </Link>
      </p>
    </EmptyState>
  );
}

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readInterface();
  return { title: say('shell.notebook') };
}
