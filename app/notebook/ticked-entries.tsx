'use client';

import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useKeptTicks } from './use-kept-ticks.ts';
import type { NotebookWords } from './notebook-words.ts';

type Ticked = {
  readonly ids: ReadonlySet<string>;
  readonly tick: (ids: readonly string[], isTicked: boolean) => void;
  readonly words: NotebookWords;
};

const TickedIds = createContext<Ticked | undefined>(undefined);

type TickedEntriesProps = { readonly words: NotebookWords; readonly children: ReactNode };

/** Entries inside can be ticked, so that something is done to all of them at once. */
export function TickedEntries({ words, children }: TickedEntriesProps) {
  const [ids, setIds] = useKeptTicks();
  const ticked = useMemo(() => {
    function tick(some: readonly string[], isTicked: boolean): void {
      setIds((before) => {
        const others = [...before].filter((id) => !some.includes(id));
        return new Set(isTicked ? [...others, ...some] : others);
      });
    }
    return { ids, tick, words };
  }, [ids, setIds, words]);
  return <TickedIds value={ticked}>{children}</TickedIds>;
}

/** Gives what is ticked. */
export function useTicked(): Ticked {
  const ticked = useContext(TickedIds);
  if (ticked === undefined) throw new Error('useTicked stands outside TickedEntries');
  return ticked;
}

/** The box of one entry; an entry under two headings has it twice and both agree. */
export function EntryTick({ id, name }: { readonly id: string; readonly name: string }) {
  const { ids, tick, words } = useTicked();
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={ids.has(id)}
        onChange={({ target }) => {
          tick([id], target.checked);
        }}
      />
      <span className="visually-hidden">{`${words.tick} ${name}`}</span>
    </label>
  );
}
