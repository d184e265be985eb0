'use client';

import { useEffect, useState } from 'react';
import type { Span } from '#lib/text/span.ts';
import { selectedSpan } from '../selected-span.ts';

/** A stretch of the source that is selected, and where on the screen it ends. */
export type Selected = { readonly span: Span; readonly words: string };

// While a selection is drawn it changes with every pixel: a bar that follows would flicker.
const settleMs = 120;

/** Gives what is selected in the text, once the selection has come to rest. */
export function useSelectedSpan(): Selected | undefined {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        setSelected((before) => same(before, readSelection()));
      }, settleMs);
    };
    document.addEventListener('selectionchange', look);
    look(); // Whoever reads a long plan may have selected before its scripts came.
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
    };
  }, []);
  return selected;
}

function readSelection(): Selected | undefined {
  const selection = getSelection();
  const span = selectedSpan(selection);
  if (span === undefined || selection === null) return undefined;
  const words = selection.getRangeAt(0).toString();
  return words.trim() === '' ? undefined : { span, words };
}

/** An equal selection is the same one: what depends on it is not asked anew. */
function same(before: Selected | undefined, now: Selected | undefined): Selected | undefined {
  const isEqual =
    before?.span.start === now?.span.start &&
    before?.span.end === now?.span.end &&
    before?.words === now?.words;
  return isEqual ? before : now;
}
