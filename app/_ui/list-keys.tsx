'use client';

import { useMemo } from 'react';
import { useKeys } from './use-keys.ts';

type Step = { readonly key: string; readonly does: string };

type ListKeysProps = {
  /** Finds the links that are gone through, in their order on the page. */
  readonly links: string;
  readonly next: Step;
  readonly previous: Step;
};

/** Lets keys lead from link to link of a list; Enter then opens the one that has the focus. */
export function ListKeys({ links, next, previous }: ListKeysProps) {
  const [nextKey, nextDoes, previousKey, previousDoes] = [
    next.key,
    next.does,
    previous.key,
    previous.does,
  ];
  const keys = useMemo(
    () => ({
      [nextKey]: {
        does: nextDoes,
        act: () => {
          focusNext(links, 1);
        },
      },
      [previousKey]: {
        does: previousDoes,
        act: () => {
          focusNext(links, -1);
        },
      },
    }),
    [links, nextKey, nextDoes, previousKey, previousDoes],
  );
  useKeys(keys);
  return null;
}

/** Goes on from where the focus is, be it between two links; stays at the ends. */
function focusNext(links: string, step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(links)];
  const focused = document.activeElement;
  const isPast = (link: HTMLElement) =>
    focused === null ||
    focused === document.body ||
    Boolean(focused.compareDocumentPosition(link) & order(step));
  const target = step === 1 ? all.find(isPast) : all.findLast(isPast);
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

function order(step: 1 | -1): number {
  return step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
}
