import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { keepInEntry, keptInEntry } from '#app/_ui/history-entry.ts';

/**
 * Keeps what is ticked with the entry of the browser's history, so that whoever looks at a place in
 * its text and comes back finds it ticked still, and whoever opens the notebook anew finds nothing.
 */
export function useKeptTicks() {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const address = useSearchParams();
  const isBack = useRef(true);
  useEffect(() => {
    // Another address is another entry, on which the same is ticked.
    if (isBack.current) return restore();
    keepTicks([...ids]);
    return undefined;
    function restore() {
      isBack.current = false;
      const kept = keptTicks();
      if (kept.length === 0) return undefined;
      const frame = requestAnimationFrame(() => {
        setIds(new Set(kept));
      });
      return () => {
        cancelAnimationFrame(frame);
      };
    }
  }, [ids, address]);
  return [ids, setIds] as const;
}

const name = 'ticked';

function keptTicks(): readonly string[] {
  return keptInEntry(name).filter((id) => typeof id === 'string');
}

function keepTicks(ticked: readonly string[]): void {
  if (ticked.length > 0 || keptTicks().length > 0) keepInEntry(name, ticked);
}
