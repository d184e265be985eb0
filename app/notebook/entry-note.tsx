'use client';

import Link from 'next/link';
import type { Route } from 'next';
import { useState, type ReactNode } from 'react';
import { EditNote } from '#app/_notes/edit-note.tsx';
import { mayEdit, mayRemove } from '#app/_notes/may-change.ts';
import { removeNote, restoreNote } from '#app/_notes/note-calls.ts';
import { useNotes } from '#app/_notes/notes-context.tsx';
import { copyWords } from '#app/_ui/copy-words.ts';
import { useSayDone } from '#app/_ui/toasts.tsx';
import type { NoteView } from '#app/_server/view-notes.ts';
import { useTicked } from './ticked-entries.tsx';

type EntryNoteProps = {
  readonly note: NoteView;
  readonly isBin: boolean;
  readonly cited: string;
  /** Where its words stand; undefined for one that stands in no text. */
  readonly href: Route | undefined;
  /** Its words beside what other texts say; undefined where it has none. */
  readonly compareHref: Route | undefined;
  /** Its words, set by the server. */
  readonly children: ReactNode;
};

/** What somebody wrote about an excerpt, and what can be done with it. */
export function EntryNote(props: EntryNoteProps) {
  const { note, isBin, cited, href, compareHref, children } = props;
  const { words, writer } = useNotes();
  const { words: own } = useTicked();
  const [isEditing, setEditing] = useState(false);
  if (isEditing) {
    return (
      <EditNote
        note={note}
        onEnd={() => {
          setEditing(false);
        }}
      />
    );
  }
  return (
    <>
      {children}
      <footer>
        <Signature note={note} />
        {href !== undefined && (
          <Link href={href} prefetch={false}>
            {words.toText}
          </Link>
        )}
        {isBin && mayRemove(writer, note) && <Restore id={note.id} />}
        {!isBin && mayEdit(writer, note) && (
          <button
            className="link-button"
            type="button"
            onClick={() => {
              setEditing(true);
            }}
          >
            {words.edit}
          </button>
        )}
        <Cite cited={cited} />
        {compareHref !== undefined && (
          <Link href={compareHref} prefetch={false}>
            {own.compare}
          </Link>
        )}
        {!isBin && mayRemove(writer, note) && <Remove id={note.id} />}
      </footer>
    </>
  );
}

/** Who wrote it, where that does not go without saying, and when. */
function Signature({ note: { author, day } }: Pick<EntryNoteProps, 'note'>) {
  const { writer } = useNotes();
  return (
    <>
      {author !== (writer?.name ?? '') && <span lang="zh-Hans">{author}</span>}
      <time>{day.slice(5)}</time>
    </>
  );
}

function Cite({ cited }: { readonly cited: string }) {
  const { words } = useNotes();
  const { words: own } = useTicked();
  const sayDone = useSayDone();
  async function copy(): Promise<void> {
    try {
      await copyWords(cited);
      sayDone(words.copied);
    } catch {
      sayDone(words.failed);
    }
  }
  return (
    <button className="link-button" type="button" onClick={() => void copy()}>
      {own.cite}
    </button>
  );
}

function Remove({ id }: { readonly id: string }) {
  const { words, act } = useNotes();
  function remove(): void {
    void act(() => removeNote(id), { done: words.removed, undo: () => restoreNote(id) });
  }
  return (
    <button className="link-button" type="button" onClick={remove}>
      {words.remove}
    </button>
  );
}

function Restore({ id }: { readonly id: string }) {
  const { words, act } = useNotes();
  const { words: own } = useTicked();
  function restore(): void {
    void act(() => restoreNote(id), { done: words.restored, undo: () => removeNote(id) });
  }
  return (
    <button className="link-button" type="button" onClick={restore}>
      {own.restore}
    </button>
  );
}
