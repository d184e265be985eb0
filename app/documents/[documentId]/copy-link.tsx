'use client';

import { useEffect, useState } from 'react';
import { selectedSpan } from './selected-span.ts';

type CopyLinkProps = {
  readonly words: { readonly page: string; readonly selection: string; readonly done: string };
};

const doneMs = 2_000; // Long enough to be read, short enough not to be taken for the state.

/** Copies a permanent link: to the words that are selected, else to the page as it stands. */
export function CopyLink({ words }: CopyLinkProps) {
  const hasSelection = useHasSelection();
  const [isDone, setIsDone] = useState(false);
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => {
      setIsDone(false);
    }, doneMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isDone]);

  async function copy() {
    const href = linkToHere();
    history.replaceState(null, '', href);
    // Over plain HTTP browsers give no clipboard; the address bar has the link in any case.
    await (navigator.clipboard as Clipboard | undefined)?.writeText(href);
    setIsDone(true);
  }

  return (
    <button
      className="button small soft reader-copy"
      type="button"
      onPointerDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => void copy()}
    >
      <span aria-live="polite">
        {isDone ? words.done : hasSelection ? words.selection : words.page}
      </span>
    </button>
  );
}

function useHasSelection(): boolean {
  const [hasSelection, setHasSelection] = useState(false);
  useEffect(() => {
    const look = () => {
      setHasSelection(selectedSpan(getSelection()) !== undefined);
    };
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('selectionchange', look);
    };
  }, []);
  return hasSelection;
}

function linkToHere(): string {
  const url = new URL(location.href);
  const span = selectedSpan(getSelection());
  if (span === undefined) return url.href;
  url.searchParams.set('span', `${span.start}-${span.end}`);
  url.hash = 'span';
  return url.href;
}
