'use client';

import { useNotes } from '#app/_notes/notes-context.tsx';
import { removeLink, restoreLink } from './link-calls.ts';
import { useTicked } from './ticked-entries.tsx';

/** Takes back what was said of two annotations. */
export function Unlink({ id, name }: { readonly id: string; readonly name: string }) {
  const { act } = useNotes();
  const { words } = useTicked();
  function remove(): void {
    void act(() => removeLink(id), { done: words.unlinked, undo: () => restoreLink(id) });
  }
  return (
    <button
      className="link-button"
      type="button"
      aria-label={`${words.unlink} ${name}`}
      title={words.unlink}
      onClick={remove}
    >
      ×
    </button>
  );
}
