'use client';

import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { hearKeys } from '#app/_ui/hear-keys.ts';
import { useKeys } from '#app/_ui/use-keys.ts';
import { levelLink } from './level-link.ts';
import { clearRibbons, drawRibbons } from './ribbons.ts';

type LinkLightsProps = {
  readonly words: { readonly next: string; readonly previous: string };
  readonly children: ReactNode;
};

const links = '.layer-shared[data-link]';
const rowOfCells = '.compare-cells';

/**
 * Joins the columns: ribbons between them, and wording under the pointer or the focus is lit in every
 * column. A click or Enter brings it level there. The words themselves stay as the server drew them.
 */
export function LinkLights({ words, children }: LinkLightsProps) {
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    return table.current === null ? undefined : watchRows(table.current);
  }, []);
  const { next, previous } = words;
  const keys = useMemo(() => {
    const step = (by: 1 | -1) => () => {
      focusLink(by);
    };
    return { j: { does: next, act: step(1) }, k: { does: previous, act: step(-1) } };
  }, [next, previous]);
  useKeys(keys);
  return (
    <div
      ref={table}
      onPointerOver={({ target }) => {
        light(linkAt(target));
      }}
      onPointerLeave={darken}
      onFocus={({ target }) => {
        light(linkAt(target));
      }}
      onBlur={darken}
      onClick={({ target }) => {
        const link = linkAt(target);
        if (link !== undefined && (getSelection()?.isCollapsed ?? true)) levelLink(link);
      }}
      onKeyDown={hearKeys(({ key, target }) => {
        const link = key === 'Enter' ? linkAt(target) : undefined;
        if (link !== undefined) levelLink(link);
      })}
    >
      {children}
    </div>
  );
}

function linkAt(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('.compare-cell [data-link]') ?? undefined;
}

/** Lights what carries the same number in the row; nothing where the pointer is on nothing. */
function light(link: HTMLElement | undefined): void {
  darken();
  if (link === undefined) return;
  const number = link.dataset['link'] ?? '';
  const same = link.closest(rowOfCells)?.querySelectorAll(`[data-link="${number}"]`) ?? [];
  for (const part of same) part.setAttribute('data-on', '');
}

function darken(): void {
  for (const part of document.querySelectorAll('.compare-cells [data-on]')) {
    part.removeAttribute('data-on');
  }
}

/** Only what is near the window is drawn, a row at a time, and drawn anew when it changes size. */
function watchRows(table: HTMLElement): () => void {
  const isStacked = matchMedia('(max-width: 52rem)');
  const draw = (row: Element) => {
    if (isStacked.matches) clearRibbons(row);
    else drawRibbons(row);
  };
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) draw(target);
  });
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) sizes.observe(target);
        else sizes.unobserve(target);
      }
    },
    { rootMargin: '300px' },
  );
  for (const row of table.querySelectorAll(rowOfCells)) sight.observe(row);
  table.querySelector<HTMLElement>(links)?.setAttribute('tabindex', '0');
  return () => {
    sizes.disconnect();
    sight.disconnect();
  };
}

/** One shared wording at a time is a stop of the keyboard: hundreds of stops would be a wall. */
function focusLink(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(`${rowOfCells} ${links}`)];
  const at = all.findIndex((each) => each === document.activeElement);
  const next = at === -1 ? all.at(by === 1 ? 0 : -1) : all[at + by];
  if (next === undefined) return;
  for (const each of all) each.removeAttribute('tabindex');
  next.tabIndex = 0;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
