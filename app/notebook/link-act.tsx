'use client';

import { useNotes } from '#app/_notes/notes-context.tsx';
import { linkRelations } from '#lib/annotation/annotation-limits.ts';
import { makeLink, removeLink } from './link-calls.ts';
import { useTicked } from './ticked-entries.tsx';

/** Says how the first of two excerpts stands to the second. */
export function LinkAct({ from, to }: { readonly from: string; readonly to: string }) {
  const { act } = useNotes();
  const { words } = useTicked();
  function link(relation: string): void {
    let id = '';
    const work = async () => {
      id = await makeLink(from, to, relation);
    };
    void act(work, { done: words.linked, undo: () => removeLink(id) });
  }
  return (
    <select
      className="select"
      aria-label={words.link}
      value=""
      onChange={({ target }) => {
        if (target.value !== '') link(target.value);
      }}
    >
      <option value="">{words.link}</option>
      {linkRelations.map((relation) => (
        <option key={relation} value={relation}>
          {words.relations[relation]}
        </option>
      ))}
    </select>
  );
}
