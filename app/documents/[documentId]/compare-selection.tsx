'use client';

import Link from 'next/link';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '#lib/text/span.ts';
import { compareHref, writePlace } from '#app/_ui/compare-view.ts';
import { useKeys } from '#app/_ui/use-keys.ts';
import { selectedSpan } from './selected-span.ts';

type CompareSelectionProps = {
  readonly documentId: string;
  /** Whose text it is: 鹤壁市. */
  readonly who: string;
  readonly words: { readonly page: string; readonly selection: string; readonly key: string };
};

/**
 * Leads to the comparison: of the words that are selected, else of the document with another one. By
 * key what is selected goes into the basket.
 */
export function CompareSelection({ documentId, who, words }: CompareSelectionProps) {
  const span = useSelectedSpan();
  const form = useRef<HTMLFormElement>(null);
  const { key } = words;
  const keys = useMemo(
    () => ({ c: { does: key, act: () => form.current?.requestSubmit() } }),
    [key],
  );
  return (
    <>
      <Link
        className="button small soft reader-compare"
        href={
          span === undefined
            ? { pathname: '/compare', query: { document: documentId } }
            : compareHref({ task: { kind: 'passages', passages: [{ documentId, span }] } })
        }
        prefetch={false}
      >
        {span === undefined ? words.page : words.selection}
      </Link>
      {span !== undefined && (
        <form ref={form} action="/basket" method="post" data-basket hidden>
          <KeyOf keys={keys} />
          <input type="hidden" name="at" value={writePlace({ documentId, span })} />
          <input type="hidden" name="who" value={who} />
          <input type="hidden" name="words" value={String(getSelection())} />
        </form>
      )}
    </>
  );
}

/** The key is there only while something is selected; else it is the basket's own. */
function KeyOf({ keys }: { readonly keys: Parameters<typeof useKeys>[0] }) {
  useKeys(keys);
  return null;
}

function useSelectedSpan(): Span | undefined {
  const [written, setWritten] = useState('');
  useEffect(() => {
    const look = () => {
      const span = selectedSpan(getSelection());
      setWritten(span === undefined ? '' : `${span.start}-${span.end}`);
    };
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('selectionchange', look);
    };
  }, []);
  return useMemo(() => {
    const [start, end] = written.split('-').map(Number);
    return start === undefined || end === undefined ? undefined : { start, end };
  }, [written]);
}
