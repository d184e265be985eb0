'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import type { Span } from '#lib/text/span.ts';
import { useKeys } from '#app/_ui/use-keys.ts';
import { PairBar, type PairBarWords } from './pair-bar.tsx';
import { type PaneLink, type Picked, readPaneLinks } from './pane-link.ts';
import { keepPanes } from './keep-panes.ts';
import { watchPanes } from './pair-ribbons.ts';

const besideTop = 60; // Where a counterpart comes to stand when its sentence is out of sight.

type PairLinksProps = {
  /** See `writePaneLinks`. */
  readonly written: string;
  /** The left and the right document. */
  readonly documents: readonly [left: string, right: string];
  readonly words: PairBarWords & { readonly next: string; readonly previous: string };
  readonly children: ReactNode;
};

/**
 * Joins two panes: a sentence that is clicked brings what the other document says level with it, and
 * what a person thinks of the two can be said at once. The texts stay as the server drew them.
 */
export function PairLinks({ written, documents, words, children }: PairLinksProps) {
  const links = useMemo(() => readPaneLinks(written), [written]);
  const root = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<Picked>({});
  const router = useRouter();
  useEffect(() => (root.current === null ? undefined : keepPanes(root.current)), []);
  useEffect(() => (root.current === null ? undefined : watchPanes(root.current)), [links]);
  useEffect(() => {
    for (const unit of root.current?.querySelectorAll('[data-span]') ?? []) {
      unit.toggleAttribute('data-picked', isPicked(unit, picked));
    }
  }, [picked, links]);
  const { next, previous } = words;
  const keys = useMemo(() => {
    const step = (by: 1 | -1) => () => {
      const unit = stepFrom(by);
      if (unit === undefined) return;
      unit.scrollIntoView({ block: 'center' });
      setPicked(pickUnit(unit, links, {}));
    };
    return { j: { does: next, act: step(1) }, k: { does: previous, act: step(-1) } };
  }, [links, next, previous]);
  useKeys(keys);
  const decide = async (body: URLSearchParams) => {
    await fetch('/compare/decide', { method: 'POST', body, redirect: 'manual' });
    router.refresh();
  };
  return (
    <div
      ref={root}
      className="pair-grid"
      onClick={(event) => {
        if (followOutline(event)) return;
        const unit = unitAt(event.target);
        if (unit === undefined || getSelection()?.isCollapsed === false) return;
        setPicked((before) => pickUnit(unit, links, before));
      }}
      onPointerOver={({ target }) => {
        light(root.current, unitAt(target));
      }}
    >
      {children}
      <PairBar
        picked={picked}
        link={links.find((link) => isOf(link, picked))}
        documents={documents}
        words={words}
        onDecide={(body) => void decide(body)}
        onClose={() => {
          setPicked({});
        }}
      />
    </div>
  );
}

function unitAt(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('.pair-pane [data-span]') ?? undefined;
}

function sideOf(unit: Element): 'left' | 'right' {
  return unit.closest("[data-side='left']") === null ? 'right' : 'left';
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function isOf(link: PaneLink, { left, right }: Picked): boolean {
  return keyOf(link.left) === left && keyOf(link.right) === right;
}

function isPicked(unit: Element, picked: Picked): boolean {
  const span = unit.getAttribute('data-span');
  return span !== null && picked[sideOf(unit)] === span;
}

/**
 * Picks a sentence, and with it what it is linked to: its next link when it is picked already. A
 * sentence without links leaves the other side as it is, so that a person can link the two.
 */
function pickUnit(unit: HTMLElement, links: readonly PaneLink[], before: Picked): Picked {
  const side = sideOf(unit);
  const span = unit.dataset['span'];
  const own = (unit.dataset['links'] ?? '')
    .split(' ')
    .flatMap((index) => links[Number(index)] ?? []);
  if (unit.dataset['links'] === undefined || own.length === 0) return { ...before, [side]: span };
  const at = own.findIndex((link) => isOf(link, before));
  const link = own[(at + 1) % own.length];
  if (link === undefined) return before;
  const picked = { left: keyOf(link.left), right: keyOf(link.right) };
  bringLevel(unit, picked[side === 'left' ? 'right' : 'left']);
  return picked;
}

/** Scrolls the other pane until what is linked stands beside the sentence; at its ends, its own. */
function bringLevel(unit: HTMLElement, span: string): void {
  const other = sideOf(unit) === 'left' ? 'right' : 'left';
  const pane = document.querySelector(`.pair-pane[data-side='${other}'] .text`);
  const own = unit.closest('.text');
  const target = pane?.querySelector(`[data-span='${span}']`);
  if (!pane || !own || !target) return;
  settle(() => {
    const { top, bottom } = pane.getBoundingClientRect();
    const { top: wanted } = unit.getBoundingClientRect();
    const isBeside = wanted >= top && wanted < bottom;
    pane.scrollTop += target.getBoundingClientRect().top - (isBeside ? wanted : top + besideTop);
    own.scrollTop += unit.getBoundingClientRect().top - target.getBoundingClientRect().top;
  });
}

/** Goes on from the sentence that is picked, or from the first one in sight. */
function stepFrom(by: 1 | -1): HTMLElement | undefined {
  const pane = document.querySelector(".pair-pane[data-side='left'] .text");
  const all = [...(pane?.querySelectorAll<HTMLElement>('[data-links]') ?? [])];
  const at = all.findIndex((unit) => unit.hasAttribute('data-picked'));
  if (at !== -1) return all[at + by];
  const top = pane?.getBoundingClientRect().top ?? 0;
  return all.find((unit) => unit.getBoundingClientRect().top >= top);
}

/** A heading of the outline brings both panes to where it stands, where both have it. */
function followOutline(event: MouseEvent): boolean {
  const target =
    event.target instanceof Element ? event.target.closest('.pair-outline li a') : null;
  if (target === null) return false;
  event.preventDefault();
  for (const link of target.closest('li')?.querySelectorAll<HTMLAnchorElement>('a') ?? []) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const pane = heading?.closest('.text');
    if (!heading || !pane) continue;
    settle(() => {
      pane.scrollTop += heading.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    });
  }
  return true;
}

/**
 * Scrolls again for some frames: parts that come into sight get their true height only then, and what
 * was level is not any more.
 */
function settle(scroll: () => void, frames = 12): void {
  scroll();
  if (frames === 0) return;
  requestAnimationFrame(() => {
    settle(scroll, frames - 1);
  });
}

/** Lights a sentence and what it is linked to. */
function light(root: HTMLElement | null, unit: HTMLElement | undefined): void {
  for (const lit of root?.querySelectorAll('[data-on]') ?? []) lit.removeAttribute('data-on');
  const own = unit?.dataset['links']?.split(' ') ?? [];
  for (const index of own) {
    for (const part of root?.querySelectorAll(`[data-links~='${index}']`) ?? [])
      part.setAttribute('data-on', '');
  }
}
