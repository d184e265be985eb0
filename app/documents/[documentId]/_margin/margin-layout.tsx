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
  const near = new Set<Element>();
  const set = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      setAll(near);
    });
  };
  const sizes = new ResizeObserver(set);
  sizes.observe(sheet);
  // To measure a part that is not drawn is to draw it: which are near is heard, not asked.
  const drawn = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      set();
    },
    { rootMargin: '100% 0px' },
  );
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

/** First everything is measured, then everything is moved: one layout, however many notes there are. */
function setAll(near: ReadonlySet<Element>): void {
  const parts = [...near]
    .filter((part) => part instanceof HTMLElement)
    .map((part) => ({ part, cards: cardsIn(part) }))
    .filter(({ cards }) => cards.length > 0);
  const measured = parts.map(({ part, cards }) => ({ part, places: placesOf(part, cards) }));
  for (const { part, places } of measured) setPart(part, places);
}

function cardsIn(part: HTMLElement): readonly HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>('.margin-card, .parser-notes')];
}

type Place = { readonly card: HTMLElement; readonly top: number | undefined };
type Places = { readonly cards: readonly Place[]; readonly minHeight: number | undefined };

/** Below their lines, where the page is narrow, notes stand where the page puts them. */
function placesOf(part: HTMLElement, cards: readonly HTMLElement[]): Places {
  const [first] = cards;
  const isBeside = first !== undefined && getComputedStyle(first).position === 'absolute';
  if (!isBeside) {
    return { cards: cards.map((card) => ({ card, top: undefined })), minHeight: undefined };
  }
  const partTop = part.getBoundingClientRect().top;
  // The part itself may have been lengthened before: what stands in it says how long it is.
  const textBottom = part.lastElementChild?.getBoundingClientRect().bottom ?? partTop;
  const marks = marksIn(part);
  let free = partTop;
  const placed = cards.map((card) => {
    const base = card.offsetParent?.getBoundingClientRect().top ?? 0;
    const top = Math.max(lineOf(card, marks) ?? base, free);
    free = top + card.offsetHeight + gapPx;
    return { card, top: top - base };
  });
  return { cards: placed, minHeight: free > textBottom ? free - partTop : undefined };
}

function setPart(part: HTMLElement, { cards, minHeight }: Places): void {
  for (const { card, top } of cards) {
    const written = top === undefined ? '' : `${String(Math.round(top))}px`;
    if (card.style.top !== written) card.style.top = written;
  }
  const height = minHeight === undefined ? '' : `${String(Math.ceil(minHeight))}px`;
  if (part.style.minHeight !== height) part.style.minHeight = height;
}

/** The first words of each note, by its name. */
function marksIn(part: HTMLElement): ReadonlyMap<string, HTMLElement> {
  const marks = new Map<string, HTMLElement>();
  for (const mark of part.querySelectorAll<HTMLElement>('[data-notes]')) {
    for (const id of mark.dataset['notes']?.split(' ') ?? []) {
      if (!marks.has(id)) marks.set(id, mark);
    }
  }
  return marks;
}

/** Where the words of a note begin on the screen. */
function lineOf(card: HTMLElement, marks: ReadonlyMap<string, HTMLElement>): number | undefined {
  return marks.get(card.id.replace(/^card-/, ''))?.getClientRects()[0]?.top;
}

/** The words of the notes that are looked at are painted, wherever they stand. */
function useLight(): void {
  const { lookedAt } = useNotes();
  useEffect(() => {
    const paint = () => {
      paintHighlight('hover', lookedAt.ids().flatMap(marksOf));
    };
    paint();
    return lookedAt.listen(paint);
  }, [lookedAt]);
}

function marksOf(id: string): Element[] {
  return [...document.querySelectorAll(`[data-notes~='${CSS.escape(id)}']`)];
}

/**
 * Words lead to their notes: to all of them, where several lie on one place. What was pressed stays
 * lit while the pointer wanders, until something else is.
 */
function usePointing(): void {
  const { look } = useNotes().lookedAt;
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
