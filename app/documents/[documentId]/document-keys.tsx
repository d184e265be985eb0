'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { documentHref, type DocumentView } from '#app/_ui/document-view.ts';
import { fetchTitles } from '#app/_ui/fetch-titles.ts';
import { useKeys } from '#app/_ui/use-keys.ts';

type DocumentKeysProps = {
  readonly documentId: string;
  readonly q: string;
  readonly mode: DocumentView['mode'];
  readonly words: { readonly previous: string; readonly next: string };
};

/** Leads by [ and ] to the document before and after this one in the library, the query with it. */
export function DocumentKeys({ documentId, q, mode, words }: DocumentKeysProps) {
  const router = useRouter();
  const { previous, next } = words;
  const keys = useMemo(() => {
    const step = (by: 1 | -1) => () => {
      void neighbourOf(documentId, by).then((neighbour) => {
        if (neighbour !== undefined) router.push(documentHref(neighbour, { q, mode }));
      });
    };
    return {
      '[': { does: previous, act: step(-1) },
      ']': { does: next, act: step(1) },
    };
  }, [documentId, q, mode, router, previous, next]);
  useKeys(keys);
  return null;
}

/** After the last document comes the first one, as with hits. */
async function neighbourOf(documentId: string, by: 1 | -1): Promise<string | undefined> {
  const titles = await fetchTitles(AbortSignal.timeout(5_000));
  const at = titles.findIndex(({ id }) => id === documentId);
  return at === -1 ? undefined : titles.at((at + by) % titles.length)?.id;
}
