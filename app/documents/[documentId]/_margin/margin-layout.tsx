'use client';

import { useEffect } from 'react';
import { paintHighlight } from '#app/_ui/paint-highlight.ts';
import { useNotes } from '#app/_notes/notes-context.tsx';

const gapPx = 12;

/**
 * Sets the notes beside their lines, none over another, and lights words and notes together.
 *
 * Only parts that are drawn are set: one that comes into sight is set then. A part that is shorter
 * than its notes is lengthened, because what hangs out of it would be cut off.
 */
export function MarginLayout() {
  useEffect(watchSizes, []);
  useLight();
  usePointing();
  return null;
}

function watchSizes(): () => void {
  const sheet = document.querySelector('.reader-sheet article');
  if (sheet === null) return () => undefined;
  let frame = 0;
  const set = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(setAll);
  };
  const sizes = new ResizeObserver(set);
  sizes.observe(sheet);
  const drawn = new IntersectionObserver(set, { rootMargin: '100% 0px' });
  for (const part of sheet.children) drawn.observe(part);
  // A note that is opened for writing grows; what is below it has to move.
  const cards = new MutationObserver(set);
  cards.observe(sheet, { childList: true, subtree: true });
  addEventListener('resize', set);
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    drawn.disconnect();
    cards.disconnect();
    removeEventListener('resize', set);
  };
}

function setAll(): void {
  for (const part of document.querySelectorAll<HTMLElement>('.reader-sheet article > *')) {
    if (isNear(part)) setPart(part);
  }
}

function isNear(part: HTMLElement): boolean {
  const { top, bottom } = part.getBoundingClientRect();
  return bottom > -innerHeight && top < 2 * innerHeight;
}

/** First everything is measured, then everything is moved: one layout for a part. */
function setPart(part: HTMLElement): void {
  const cards = [...part.querySelectorAll<HTMLElement>('.margin-card, .parser-notes')];
  if (cards.length === 0) return;
  const isBeside = cards.some((card) => getComputedStyle(card).position === 'absolute');
  part.style.minHeight = '';
  if (!isBeside) {
    for (const card of cards) card.style.top = '';
    return;
  }
  const { top: partTop, bottom: partBottom } = part.getBoundingClientRect();
  const measured = cards.map((card) => ({
    card,
    height: card.offsetHeight,
    line: lineOf(card),
    base: baseOf(card),
  }));
  let free = partTop;
  for (const { card, height, line, base } of measured) {
    const top = Math.max(line, free);
    card.style.top = `${String(top - base)}px`;
    free = top + height + gapPx;
  }
  if (free > partBottom) part.style.minHeight = `${String(free - partTop)}px`;
}

/** Where the words of a note begin on the screen. */
function lineOf(card: HTMLElement): number {
  const id = card.id.replace(/^card-/, '');
  const mark = document.querySelector(`[data-notes~='${CSS.escape(id)}']`);
  return mark?.getClientRects()[0]?.top ?? baseOf(card);
}

function baseOf(card: HTMLElement): number {
  return card.offsetParent?.getBoundingClientRect().top ?? 0;
}

/** The words of the notes that are looked at are painted, wherever they stand. */
function useLight(): void {
  const { current } = useNotes();
  useEffect(() => {
    paintHighlight('hover', current.flatMap(marksOf));
  }, [current]);
}

function marksOf(id: string): Element[] {
  return [...document.querySelectorAll(`[data-notes~='${CSS.escape(id)}']`)];
}

/**
 * Words lead to their notes: to all of them, where several lie on one place. What was pressed stays
 * lit while the pointer wanders, until something else is.
 */
function usePointing(): void {
  const { look } = useNotes();
  useEffect(() => {
    let chosen: readonly string[] = [];
    const point = ({ target }: Event) => {
      const ids = notesAt(target);
      look(ids.length > 0 ? ids : chosen);
    };
    const go = ({ target }: Event) => {
      if (getSelection()?.isCollapsed === false) return;
      chosen = notesAt(target);
      look(chosen);
      const [first] = chosen;
      if (first === undefined) return;
      document.getElementById(`card-${first}`)?.scrollIntoView({ block: 'nearest' });
    };
    const sheet = document.querySelector('.reader-sheet');
    sheet?.addEventListener('pointerover', point);
    sheet?.addEventListener('click', go);
    return () => {
      sheet?.removeEventListener('pointerover', point);
      sheet?.removeEventListener('click', go);
    };
  }, [look]);
}

function notesAt(target: EventTarget | null): readonly string[] {
  if (!(target instanceof Element)) return [];
  const card = target.closest('.margin-card');
  if (card !== null) return [card.id.replace(/^card-/, '')];
  const mark = target.closest<HTMLElement>('[data-notes]');
  return mark?.dataset['notes']?.split(' ') ?? [];
}
