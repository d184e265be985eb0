'use client';

import { useState, type ReactNode } from 'react';
import { NoteCard, type NotePlace } from '#app/_ui/note-card.tsx';
import { EditNote, type EditedNote } from '#app/_notes/edit-note.tsx';
import { mayEdit, mayRemove } from '#app/_notes/may-change.ts';
import { removeNote, restoreNote } from '#app/_notes/note-calls.ts';
import type { NoteView } from '#app/_server/view-notes.ts';
import { useIsLookedAt } from '#app/_notes/looked-at.ts';
import { useNotes } from '#app/_notes/notes-context.tsx';

/** A note without its places: there may be a thousand, and each is sent with the page. */
export type MarginNote = EditedNote &
  Pick<NoteView, 'day' | 'author' | 'isBookmark' | 'wording' | 'status'>;

type MarginCardProps = {
  readonly note: MarginNote;
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
  const { words, writer, lookedAt } = useNotes();
  const [isEditing, setEditing] = useState(false);
  const isCurrent = useIsLookedAt(lookedAt, note.id);
  return (
    <div
      className="margin-card"
      id={`card-${note.id}`}
      data-current={isCurrent ? '' : undefined}
      onFocus={() => {
        lookedAt.look([note.id]);
      }}
    >
      <NoteCard
        codes={note.codes}
        label={name}
        when={note.day.slice(5)}
        by={note.author === writer?.name ? '' : note.author}
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
function isBare({ isBookmark, words, codes, wording }: MarginNote): boolean {
  return !isBookmark && words === '' && codes.length === 0 && wording === undefined;
}

function placeKind({ status }: MarginNote): NotePlace {
  if (status === 'changed' || status === 'moved') return 'changed';
  return status === 'ambiguous' ? 'undecided' : 'found';
}

type ActionsProps = {
  readonly note: MarginNote;
  readonly href: string;
  readonly onEdit: () => void;
};

function Actions({ note, href, onEdit }: ActionsProps) {
  const { words, writer, act } = useNotes();
  function remove(): void {
    const undo = () => restoreNote(note.id);
    void act(() => removeNote(note.id), { done: words.removed, undo });
  }
  return (
    <>
      <a href={href}>{words.toText}</a>
      {mayEdit(writer, note) && (
        <button className="link-button" type="button" onClick={onEdit}>
          {words.edit}
        </button>
      )}
      {mayRemove(writer, note) && (
        <button className="link-button" type="button" onClick={remove}>
          {words.remove}
        </button>
      )}
    </>
  );
}
