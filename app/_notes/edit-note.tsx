'use client';

import { useState } from 'react';
import type { NoteView } from '#app/_server/view-notes.ts';
import { changeNote } from './note-calls.ts';
import { type Draft, dropDraft } from './kept-draft.ts';
import { NoteEditor } from './note-editor.tsx';
import { useNotes } from './notes-context.tsx';

/** What must be known of a note to change it. */
export type EditedNote = Pick<NoteView, 'id' | 'revision' | 'words' | 'codes' | 'visibility'>;

type EditNoteProps = { readonly note: EditedNote; readonly onEnd: () => void };

/** A note that is being changed where it stands. */
export function EditNote({ note, onEnd }: EditNoteProps) {
  const { words, act } = useNotes();
  const [seen, setSeen] = useState(note.revision);
  const [start] = useState<Draft>({
    ...{ words: note.words, codes: note.codes, visibility: note.visibility },
  });
  const [place] = useState({ noteId: note.id });
  async function save({ words: written, codes, visibility }: Draft) {
    let overtaken: Awaited<ReturnType<typeof changeNote>>;
    const change = { words: written, codes: codes.map(({ id }) => id), visibility };
    const before = { ...start, codes: start.codes.map(({ id }) => id) };
    const isSaved = await act(
      async () => {
        overtaken = await changeNote({ id: note.id, revision: seen }, change);
        if (overtaken !== undefined) setSeen(overtaken.revision);
      },
      {
        done: words.saved,
        undo: async () => {
          await changeNote({ id: note.id, revision: seen + 1 }, before);
        },
      },
    );
    if (isSaved && overtaken === undefined) {
      dropDraft(place);
      onEnd();
    }
    return overtaken;
  }
  return <NoteEditor start={start} place={place} onSave={save} onCancel={onEnd} />;
}
