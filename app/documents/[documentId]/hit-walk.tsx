'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { useKeys } from '#app/_ui/use-keys.ts';

type HitWalkProps = {
  readonly total: number;
  /** The hit that the address points at, from 1. */
  readonly start: number | undefined;
  readonly words: {
    readonly label: string;
    readonly none: string;
    readonly previous: string;
    readonly next: string;
    readonly list: string;
    readonly count: string;
  };
};

/**
 * Goes from hit to hit, by button or by j and k. Its links are plain fragments, so the first step
 * works without scripts too.
 */
export function HitWalk({ total, start, words }: HitWalkProps) {
  const [current, setCurrent] = useState(start);
  const go = useCallback(
    (step: 1 | -1) => {
      setCurrent((at) => (at === undefined ? (step === 1 ? 1 : total) : wrap(at + step, total)));
    },
    [total],
  );
  const keys = useMemo(() => {
    const [next, previous] = [
      () => {
        go(1);
      },
      () => {
        go(-1);
      },
    ];
    return { j: next, n: next, k: previous, p: previous };
  }, [go]);
  useKeys(keys);
  useEffect(() => followFragment(setCurrent), []);
  useEffect(() => {
    if (current !== undefined) showHit(current, current !== start);
  }, [current, start]);

  if (total === 0) return <p className="reader-walk">{words.none}</p>;
  const [before, after] = [wrap((current ?? 1) - 1, total), wrap((current ?? 0) + 1, total)];
  return (
    <nav className="reader-walk" aria-label={words.label}>
      <a
        className="button square"
        href={`#hit-${before}`}
        aria-label={words.previous}
        aria-keyshortcuts="k p"
        onClick={(event) => {
          event.preventDefault();
          go(-1);
        }}
      >
        ‹
      </a>
      <button className="link-button" type="button" popoverTarget="hits" title={words.list}>
        <span aria-live="polite">
          {current === undefined ? words.count : `${words.label} ${current}/${total}`}
        </span>
      </button>
      <a
        className="button square"
        href={`#hit-${after}`}
        aria-label={words.next}
        aria-keyshortcuts="j n"
        onClick={(event) => {
          event.preventDefault();
          go(1);
        }}
      >
        ›
      </a>
    </nav>
  );
}

/** A hit can also be reached by its link: from the list, or from an address that was kept. */
function followFragment(tell: (ordinal: number) => void): () => void {
  const look = () => {
    const ordinal = /^#hit-(\d+)$/.exec(location.hash)?.[1];
    if (ordinal !== undefined) tell(Number(ordinal));
  };
  look();
  addEventListener('hashchange', look);
  return () => {
    removeEventListener('hashchange', look);
  };
}

function wrap(ordinal: number, total: number): number {
  return ((((ordinal - 1) % total) + total) % total) + 1;
}

/** Marks hit `ordinal` as the current one and, once a person has asked for it, brings it to sight. */
function showHit(ordinal: number, isAsked: boolean): void {
  const anchor = `hit-${ordinal}`;
  for (const mark of document.querySelectorAll<HTMLElement>('mark[data-hit]')) {
    const isCurrent = mark.dataset['hit']?.split(' ').includes(anchor) === true;
    mark.toggleAttribute('data-current', isCurrent);
  }
  if (!isAsked) return;
  history.replaceState(null, '', `#${anchor}`);
  document.querySelector('mark[data-current]')?.scrollIntoView({ block: 'center' });
}
