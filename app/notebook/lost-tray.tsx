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
      <h2>
        {say('notebook.lost')}
        {lost.count > 0 && <small>{say('notebook.count', { count: lost.count })}</small>}
      </h2>
      {lost.count === 0 ? (
        <p className="note">{say('notebook.lostNone')}</p>
      ) : (
        <ol>
          {lost.entries.flatMap((entry) =>
            entry.note.places
              .map((place, at) => ({ place, around: entry.around[at] }))
              .filter(({ place: { outcome } }) => ['ambiguous', 'orphaned'].includes(outcome))
              .map(({ place, around }) => (
                <Lost
                  key={`${entry.note.id} ${place.ordinal}`}
                  {...{ entry, place, around, say }}
                />
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
  readonly around: NotebookEntry['around'][number] | undefined;
  readonly say: Say;
};

const aroundChars = 16; // The margin is narrow.

/** What was marked, with the way to where it was marked, and where it might be now. */
function Lost({ entry: { note, document }, place, around, say }: LostProps) {
  const { home, homeAround, ordinal, outcome, homeText, versionId } = place;
  const suggestions = (around?.candidates ?? []).map((each) => ({
    ...each,
    ...(document && { href: documentHref(document.documentId, { span: each.span }) }),
  }));
  return (
    <li>
      <p className="state" data-status={outcome}>
        {say(`notebook.status.${outcome === 'ambiguous' ? outcome : 'orphaned'}`)}
      </p>
      <blockquote lang="zh-Hans">
        {homeAround.before.slice(-aroundChars)}
        <mark>{homeText}</mark>
        {homeAround.after.slice(0, aroundChars)}
      </blockquote>
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
