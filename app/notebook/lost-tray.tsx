import Link from 'next/link';
import { PlaceDecision } from '#app/_notes/place-decision.tsx';
import type { NotebookAnswer, NotebookEntry } from '#app/_server/answer-notebook.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import type { Say } from '#lib/message/say-in.ts';
import { notebookHref } from './notebook-href.ts';

type LostTrayProps = { readonly answer: NotebookAnswer; readonly say: Say };

/** The annotations that have no sure place in the text of today: a person decides, once. */
export function LostTray({ answer: { lost, view }, say }: LostTrayProps) {
  return (
    <section className="lost-tray">
      <h2>{say('notebook.lost')}</h2>
      {lost.count === 0 ? (
        <p className="note">{say('notebook.lostNone')}</p>
      ) : (
        <ol>
          {lost.entries.flatMap((entry) =>
            entry.note.places
              .filter(({ outcome }) => outcome === 'ambiguous' || outcome === 'orphaned')
              .map((place) => (
                <Lost key={`${entry.note.id} ${place.ordinal}`} {...{ entry, place, say }} />
              )),
          )}
        </ol>
      )}
      {lost.count > lost.entries.length && (
        <Link href={notebookHref({ isBin: view.isBin, status: ['ambiguous', 'orphaned'] })}>
          {say('notebook.lostAll', { count: lost.count })}
        </Link>
      )}
    </section>
  );
}

type LostProps = {
  readonly entry: NotebookEntry;
  readonly place: NotebookEntry['note']['places'][number];
  readonly say: Say;
};

/** What was marked, with the way to where it was marked, and where it might be now. */
function Lost({ entry: { note, document }, place, say }: LostProps) {
  const { home, ordinal, outcome, homeText, suggestions, versionId } = place;
  return (
    <li>
      <p className="state" data-status={outcome}>
        {say(`notebook.status.${outcome === 'ambiguous' ? outcome : 'orphaned'}`)}
      </p>
      <blockquote lang="zh-Hans">{homeText}</blockquote>
      {document !== undefined && (
        <p>
          <Link
            href={documentHref(document.documentId, { version: home.versionId, span: home.span })}
            prefetch={false}
          >
            {say('notes.openHome')}
          </Link>
        </p>
      )}
      <PlaceDecision noteId={note.id} {...{ ordinal, versionId, suggestions }} />
    </li>
  );
}
