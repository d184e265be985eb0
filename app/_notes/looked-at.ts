import { useSyncExternalStore } from 'react';

/** The notes that are being looked at: those under the pointer, or the one that was just made. */
export type LookedAt = {
  readonly ids: () => readonly string[];
  readonly look: (ids: readonly string[]) => void;
  readonly listen: (hear: () => void) => () => void;
};

/**
 * Makes the place where parts say and hear what is being looked at.
 *
 * It is no state of a component: among a thousand notes the pointer passes from one to the next many
 * times a second, and two of them have to change, not all.
 */
export function makeLookedAt(): LookedAt {
  let ids: readonly string[] = [];
  const listeners = new Set<() => void>();
  return {
    ids: () => ids,
    look: (now) => {
      if (now.join(' ') === ids.join(' ')) return;
      ids = now;
      for (const hear of listeners) hear();
    },
    listen: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}

/** Says whether a note is being looked at, and says it anew when that changes. */
export function useIsLookedAt({ ids, listen }: LookedAt, id: string): boolean {
  return useSyncExternalStore(
    listen,
    () => ids().includes(id),
    () => false,
  );
}
