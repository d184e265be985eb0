'use client';

import { useState, type ReactNode } from 'react';
import { NoteCard, type NotePlace } from '#app/_ui/note-card.tsx';
import { EditNote } from '#app/_notes/edit-note.tsx';
import { removeNote, restoreNote } from '#app/_notes/note-calls.ts';
import type { NoteView } from '#app/_server/view-notes.ts';
import { useNotes } from '#app/_notes/notes-context.tsx';

type MarginCardProps = {
  readonly note: NoteView;
  /** What its state is called; undefined where it stands as it was marked. */
  readonly state: string | undefined;
  /** The words as they were marked, where they have changed. */
  readonly before: string | undefined;
  /** Where its words stand on the page. */
  readonly href: string;
  readonly name: string;
  /** Its words, set by the server. */
  readonly children: ReactNode;
};

/** A note beside its line: to be read, to be changed, to be taken away and brought back. */
export function MarginCard(props: MarginCardProps) {
  const { note, state, before, href, name, children } = props;
  const { words, current, look } = useNotes();
  const [isEditing, setEditing] = useState(false);
  const isCurrent = current.includes(note.id);
  return (
    <div
      className="margin-card"
      id={`card-${note.id}`}
      data-current={isCurrent ? '' : undefined}
      onFocus={() => {
        look([note.id]);
      }}
    >
      <NoteCard
        codes={note.codes}
        label={name}
        when={note.day.slice(5)}
        place={state === undefined ? undefined : { kind: placeKind(note), name: state }}
        isCurrent={isCurrent}
        actions={
          isEditing ? undefined : (
            <Actions
              note={note}
              href={href}
              onEdit={() => {
                setEditing(true);
              }}
            />
          )
        }
      >
        {note.isBookmark && <p className="kind">{words.bookmark}</p>}
        {isBare(note) && <p className="kind">{words.mark}</p>}
        {note.wording !== undefined && <p className="kind">{words.onWording}</p>}
        {before !== undefined && (
          <p className="before">
            <span>{words.changed}</span> <q>{before}</q>
          </p>
        )}
        {isEditing ? (
          <EditNote
            note={note}
            onEnd={() => {
              setEditing(false);
            }}
          />
        ) : (
          children
        )}
      </NoteCard>
    </div>
  );
}

/** A highlight says nothing by itself: the card says at least what it is. */
function isBare({ isBookmark, words, codes, wording }: NoteView): boolean {
  return !isBookmark && words === '' && codes.length === 0 && wording === undefined;
}

function placeKind({ status }: NoteView): NotePlace {
  if (status === 'changed' || status === 'moved') return 'changed';
  return status === 'ambiguous' ? 'undecided' : 'found';
}

type ActionsProps = {
  readonly note: NoteView;
  readonly href: string;
  readonly onEdit: () => void;
};

function Actions({ note, href, onEdit }: ActionsProps) {
  const { words, act } = useNotes();
  function remove(): void {
    const undo = () => restoreNote(note.id);
    void act(() => removeNote(note.id), { done: words.removed, undo });
  }
  return (
    <>
      <a href={href}>{words.toText}</a>
      <button className="link-button" type="button" onClick={onEdit}>
        {words.edit}
      </button>
      <button className="link-button" type="button" onClick={remove}>
        {words.remove}
      </button>
    </>
  );
}
