'use client';

import { useEffect, useState } from 'react';
import { SectionPath } from '#app/_ui/section-path.tsx';

/** A section as the bar needs it: its anchor on the page, its parent's, and its name. */
export type PlacedSection = {
  readonly anchor: string;
  readonly parent: string | undefined;
  readonly name: string;
};

type ReadingPlaceProps = {
  readonly label: string;
  readonly sections: readonly PlacedSection[];
  readonly start: string | undefined;
  /** What stands before the first section is called. */
  readonly opening: string;
};

/** Says where in the document one is, and marks the place in the outline. */
export function ReadingPlace({ label, sections, start, opening }: ReadingPlaceProps) {
  const [anchor, setAnchor] = useState(start);
  useEffect(() => watchPlace(setAnchor), []);
  useEffect(() => {
    markInOutline(anchor);
  }, [anchor]);
  return (
    <p className="reader-place" aria-label={label}>
      <SectionPath path={anchor === undefined ? [opening] : pathTo(anchor, sections)} />
    </p>
  );
}

function pathTo(anchor: string | undefined, sections: readonly PlacedSection[]): string[] {
  const section = sections.find((each) => each.anchor === anchor);
  return section === undefined ? [] : [...pathTo(section.parent, sections), section.name];
}

/** Tells which section stands at a line a fifth below the top of the window. */
function watchPlace(tell: (anchor: string | undefined) => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      const crossing = entries.findLast((entry) => entry.isIntersecting)?.target;
      const anchor = crossing instanceof HTMLElement ? crossing.dataset['section'] : undefined;
      // What stands before the first section is in none.
      if (anchor !== undefined) tell(anchor === '' ? undefined : anchor);
    },
    { rootMargin: '-20% 0px -79% 0px' },
  );
  for (const block of document.querySelectorAll('[data-section]')) observer.observe(block);
  return () => {
    observer.disconnect();
  };
}

/** The outline is drawn by the server and never again, so its mark is set in place. */
function markInOutline(anchor: string | undefined): void {
  for (const link of document.querySelectorAll('.reader-outline a[aria-current]')) {
    link.removeAttribute('aria-current');
  }
  if (anchor === undefined) return;
  const link = document.querySelector(`.reader-outline a[href="#${CSS.escape(anchor)}"]`);
  link?.setAttribute('aria-current', 'location');
  if (link instanceof HTMLElement && link.checkVisibility()) keepInSight(link);
}

/** Scrolls the outline alone: `scrollIntoView` would move the text too. */
function keepInSight(link: HTMLElement): void {
  const panel = link.closest('.reader-outline');
  if (panel === null) return;
  const [inner, outer] = [link.getBoundingClientRect(), panel.getBoundingClientRect()];
  if (inner.top < outer.top + 40) panel.scrollTop += inner.top - outer.top - 80;
  else if (inner.bottom > outer.bottom - 20) panel.scrollTop += inner.bottom - outer.bottom + 80;
}
