import Link from 'next/link';
import type { NotebookAnswer } from '#app/_server/answer-notebook.ts';
import { SavedSearchLink } from '#app/_ui/saved-search-link.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { CodeTable } from './code-table.tsx';
import { entryHref, nameOfEntry } from './entry.tsx';
import { ImportForm } from './import-form.tsx';
import { LostTray } from './lost-tray.tsx';
import { notebookHref } from './notebook-href.ts';

type MarginProps = { readonly answer: NotebookAnswer; readonly say: Say };

/** What stands beside the entries: their numbers, and what else was kept. */
export function NotebookMargin({ answer, say }: MarginProps) {
  const { view, inBin } = answer;
  return (
    <div className="notebook-margin">
      <CodeTable answer={answer} say={say} />
      <LostTray answer={answer} say={say} />
      <Saved answer={answer} say={say} />
      <Sets answer={answer} say={say} />
      <Bookmarks answer={answer} say={say} />
      <section>
        <h2>{say('notebook.bin')}</h2>
        {view.isBin ? (
          <Link href={notebookHref({})}>{say('notebook.leaveBin')}</Link>
        ) : inBin === 0 ? (
          <p className="note">{say('notebook.binEmpty')}</p>
        ) : (
          <Link href={notebookHref({ isBin: true })}>
            {say('notebook.openBin', { count: inBin })}
          </Link>
        )}
      </section>
      <section>
        <h2>{say('notebook.import')}</h2>
        <ImportForm />
      </section>
    </div>
  );
}

const savedShown = 12;

function Saved({ answer: { saved }, say }: MarginProps) {
  if (saved.length === 0) return null;
  return (
    <section>
      <h2>{say('keep.searches')}</h2>
      <ul>
        {saved.slice(0, savedShown).map(({ savedSearchId, name, question }) => (
          <li key={savedSearchId}>
            <SavedSearchLink saved={{ name, question }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sets({ answer: { view, counts }, say }: MarginProps) {
  if (counts.set.length === 0) return null;
  return (
    <section>
      <h2>{say('set.title')}</h2>
      <ul>
        {counts.set.map(({ value, name, count }) => (
          <li key={value}>
            <Link lang="zh-Hans" href={notebookHref({ isBin: view.isBin, set: value })}>
              {name}
            </Link>
            <span>{count.toLocaleString('en')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Bookmarks({ answer: { bookmarks }, say }: MarginProps) {
  if (bookmarks.length === 0) return null;
  return (
    <section>
      <h2>{say('notes.bookmark')}</h2>
      <ul>
        {bookmarks.map((entry) => {
          const href = entryHref(entry);
          return (
            <li key={entry.note.id}>
              {href !== undefined && (
                <Link className="source" lang="zh-Hans" href={href} prefetch={false}>
                  {nameOfEntry(entry).slice(0, 24)}
                </Link>
              )}
              <time>{entry.note.day.slice(5)}</time>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
