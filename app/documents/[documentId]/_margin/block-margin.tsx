import { NoteBody } from '#app/_notes/note-body.tsx';
import type { NoteView } from '#app/_server/view-notes.ts';
import type { ReaderSetting } from '../reader-setting.ts';
import { MarginCard, type MarginNote } from './margin-card.tsx';
import { markAnchor } from './note-marks.ts';
import './margin.css';

type BlockMarginProps = {
  readonly notes: readonly NoteView[];
  readonly setting: ReaderSetting;
};

/**
 * The notes of a block, right behind it: beside its lines on a wide page, below them on a narrow one
 * and on paper, and the next thing a listener hears.
 */
export function BlockMargin({ notes, setting }: BlockMarginProps) {
  const { say } = setting;
  if (notes.length === 0) return null;
  return (
    <div className="block-margin" role="group" aria-label={say('notes.ofPassage')}>
      {notes.map((note) => {
        const place = note.places.find(({ span }) => span !== undefined);
        return (
          <MarginCard
            key={note.id}
            note={shownOf(note)}
            name={say('notes.named', { words: (place?.text ?? '').slice(0, namedChars) })}
            state={stateOf(note, setting)}
            before={place?.outcome === 'changed' ? place.homeText : undefined}
            href={`#${markAnchor(note.id, place?.ordinal ?? 0)}`}
          >
            <NoteBody words={note.words} />
          </MarginCard>
        );
      })}
    </div>
  );
}

function shownOf(note: NoteView): MarginNote {
  const { id, revision, words, codes, visibility, day, author, isBookmark, wording, status } = note;
  return { id, revision, words, codes, visibility, day, author, isBookmark, wording, status };
}

const namedChars = 20; // As much as a listener needs to know which words are meant.

function stateOf(note: NoteView, { say }: ReaderSetting): string | undefined {
  if (note.status === 'changed') return say('notes.state.changed');
  if (note.status === 'moved') return say('notes.state.moved');
  return note.wording === undefined
    ? undefined
    : say('notes.state.wording', { count: note.places.length });
}
