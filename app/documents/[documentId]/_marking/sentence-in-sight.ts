import type { Span } from '#lib/text/span.ts';
import { extendOnPage } from './extend-on-page.ts';
import { startOf } from './range-of-span.ts';

const readingLine = 0.25; // Of the height of the window: where one looks after a jump to a hit.

/** Gives the sentence one is reading: that of the current hit, else the first at the reading line. */
export function sentenceInSight(): Span | undefined {
  const hit = document.querySelector<HTMLElement>('.reader-sheet mark[aria-current]');
  const stretch = isInSight(hit) ? hit.closest<HTMLElement>('[data-start]') : stretchInSight();
  if (stretch === null || stretch === undefined) return undefined;
  const place = startOf(stretch) + placeWithin(stretch, isInSight(hit) ? hit : undefined);
  return extendOnPage({ start: place, end: place + 1 }, 'sentence');
}

function isInSight(element: HTMLElement | null): element is HTMLElement {
  if (element === null) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function stretchInSight(): HTMLElement | undefined {
  const stretches = document.querySelectorAll<HTMLElement>('.reader-sheet [data-start]');
  return [...stretches].find(
    (stretch) =>
      stretch.getBoundingClientRect().bottom > innerHeight * readingLine &&
      stretch.textContent.trim() !== '',
  );
}

function placeWithin(stretch: HTMLElement, inside: HTMLElement | undefined): number {
  if (inside === undefined) return stretch.textContent.search(/\S/u);
  const before = document.createRange();
  before.setStart(stretch, 0);
  before.setEndBefore(inside);
  return before.toString().length;
}
