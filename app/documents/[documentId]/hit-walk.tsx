'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { paintHighlight } from '#app/_ui/paint-highlight.ts';
import { useKeys } from '#app/_ui/use-keys.ts';
import { marksOfHit } from './marks-of-hit.ts';

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
  const { next: nextDoes, previous: previousDoes } = words;
  const keys = useMemo(() => {
    const step = (by: 1 | -1) => () => {
      if (total > 0) go(by);
    };
    return {
      j: { does: nextDoes, act: step(1) },
      k: { does: previousDoes, act: step(-1) },
    };
  }, [go, total, nextDoes, previousDoes]);
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
        aria-keyshortcuts="k"
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
        aria-keyshortcuts="j"
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

/** Shows hit `ordinal` as the current one and, once a person has asked for it, brings it to sight. */
function showHit(ordinal: number, isAsked: boolean): void {
  for (const mark of document.querySelectorAll('mark[aria-current]')) {
    mark.removeAttribute('aria-current');
  }
  const marks = marksOfHit(`hit-${ordinal}`);
  for (const mark of marks) mark.setAttribute('aria-current', 'true');
  paintHighlight('hit-now', marks);
  if (!isAsked) return;
  history.replaceState(null, '', `#hit-${ordinal}`);
  marks[0]?.scrollIntoView({ block: 'center' });
}
