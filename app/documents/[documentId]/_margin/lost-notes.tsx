import { NoteBody } from '#app/_notes/note-body.tsx';
import type { NoteView, PlaceView } from '#app/_server/view-notes.ts';
import { CodeTag } from '#app/_ui/code-tag.tsx';
import { documentHref } from '#app/_ui/document-view.ts';
import type { ReaderSetting } from '../reader-setting.ts';
import { PlaceDecision } from '#app/_notes/place-decision.tsx';
import './lost-notes.css';

const fewLost = 2; // More would push the text itself out of sight; the line above them says how many.

/** The notes that have no sure place in this version: a person says where they belong. */
export function LostNotes(setting: ReaderSetting) {
  const { answer, say } = setting;
  const lost = answer.notes.filter((note) => note.places.some(isLost));
  if (lost.length === 0) return null;
  return (
    <details className="lost-notes" open={lost.length <= fewLost}>
      <summary>{say('notes.lost', { count: lost.length })}</summary>
      <ol>
        {lost.flatMap((note) =>
          note.places
            .filter(isLost)
            .map((place) => (
              <Lost key={`${note.id} ${String(place.ordinal)}`} {...{ note, place, setting }} />
            )),
        )}
      </ol>
    </details>
  );
}

function isLost({ outcome }: PlaceView): boolean {
  return outcome === 'ambiguous' || outcome === 'orphaned';
}

type LostProps = {
  readonly note: NoteView;
  readonly place: PlaceView;
  readonly setting: ReaderSetting;
};

const aroundChars = 24; // Enough to know a sentence by; the text itself is one step away.

/** What was marked, where it was marked, and where it might be: both texts, side by side. */
function Lost({ note, place, setting }: LostProps) {
  const { answer, say } = setting;
  const { versionId } = answer.document;
  const { outcome } = place;
  return (
    <li>
      <p className="state">
        {say(outcome === 'ambiguous' ? 'notes.state.ambiguous' : 'notes.state.orphaned')}{' '}
        {note.codes.map(({ id, name, colour }) => (
          <CodeTag key={id} name={name} colour={colour} />
        ))}
      </p>
      <NoteBody words={note.words} />
      <div className="both">
        <AtHome place={place} setting={setting} />
        <section>
          <p className="label">
            {say(place.suggestions.length > 0 ? 'notes.lost.maybe' : 'notes.lost.nowhere')}
          </p>
          <PlaceDecision
            noteId={note.id}
            ordinal={place.ordinal}
            versionId={versionId}
            suggestions={place.suggestions.map((each) => ({ ...each, ...around(each, setting) }))}
          />
        </section>
      </div>
    </li>
  );
}

function AtHome({ place, setting: { answer, say } }: Omit<LostProps, 'note'>) {
  const { home, homeText, homeAround } = place;
  const { documentId } = answer.document.summary;
  return (
    <section>
      <p className="label">{say('notes.lost.home')}</p>
      <blockquote className="source" lang="zh-Hans">
        {homeAround.before.slice(-aroundChars)}
        <mark>{homeText}</mark>
        {homeAround.after.slice(0, aroundChars)}
      </blockquote>
      <a href={documentHref(documentId, { version: home.versionId, span: home.span })}>
        {say('notes.openHome')}
      </a>
    </section>
  );
}

function around({ span }: PlaceView['suggestions'][number], { answer }: ReaderSetting) {
  const { text, summary, versionId } = answer.document;
  return {
    before: text.slice(Math.max(0, span.start - aroundChars), span.start),
    after: text.slice(span.end, span.end + aroundChars),
    href: documentHref(summary.documentId, { version: versionId, span }),
  };
}
