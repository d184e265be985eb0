import { useMemo, useSyncExternalStore } from 'react';

/** What was typed into cells and not saved yet, by cell. */
export type Edits = Readonly<Record<string, string>>;

const key = 'zhengci-facts';
const none = '{}';
const listeners = new Set<() => void>();

/** For a browser that keeps nothing for pages: what is kept is gone with the page. */
let kept = none;

/**
 * Keeps edits in this tab until they are saved or reverted: a filter, the next page or a link that is
 * followed in the middle of a table loses nothing. Two tabs write their own. The server knows nothing
 * of them, so that they come once the page is there.
 */
export function useKeptEdits(): readonly [Edits, (edits: Edits) => void] {
  const written = useSyncExternalStore(listen, readKept, () => none);
  // Our own words, written below.
  const edits = useMemo(() => JSON.parse(written) as Edits, [written]);
  return [edits, writeKept];
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function readKept(): string {
  try {
    return sessionStorage.getItem(key) ?? none;
  } catch {
    return kept;
  }
}

function writeKept(edits: Edits): void {
  kept = JSON.stringify(edits);
  try {
    if (kept === none) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, kept);
  } catch {
    // It is still in `kept`.
  }
  for (const listener of listeners) listener();
}
