'use client';

import { useEffect, useState } from 'react';
import { countWording } from '#app/_notes/note-calls.ts';
import { useNotes } from '#app/_notes/notes-context.tsx';
import type { Selected } from './use-selected-span.ts';

const longest = 40; // Longer selections are passages; nobody expects them elsewhere.
const pauseMs = 250;

/** Says how often the selected words stand in the whole library. */
export function Elsewhere({ selected: { words: wording } }: { readonly selected: Selected }) {
  const { words } = useNotes();
  const [counts, setCounts] = useState<{ wording: string; hits: number; documents: number }>();
  useEffect(() => {
    if (wording.length > longest) return;
    const ending = new AbortController();
    const timer = setTimeout(() => {
      countWording(wording, ending.signal)
        .then((counted) => {
          setCounts({ wording, ...counted });
        })
        .catch(() => undefined); // Beside the point: the bar works without it.
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [wording]);
  const isKnown = counts?.wording === wording;
  return (
    <span className="elsewhere" role="status">
      {isKnown &&
        words.elsewhere
          .replace('{hits}', String(counts.hits))
          .replace('{documents}', String(counts.documents))}
    </span>
  );
}
