import { keepInEntry, keptInEntry } from '#app/_ui/history-entry.ts';

/**
 * Keeps how far two panes are scrolled with the entry of the browser's history: they scroll within
 * themselves, and of those the browser keeps nothing. Gives the way to stop.
 */
export function keepPanes(root: HTMLElement): () => void {
  const panes = [...root.querySelectorAll<HTMLElement>('.pair-pane .text')];
  const kept = keptInEntry(name);
  for (const [at, pane] of panes.entries()) pane.scrollTop = Number(kept[at] ?? 0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      keepInEntry(
        name,
        panes.map(({ scrollTop }) => scrollTop),
      );
    }, pauseMs);
  };
  for (const pane of panes) pane.addEventListener('scroll', keep, { passive: true });
  return () => {
    clearTimeout(timer);
    for (const pane of panes) pane.removeEventListener('scroll', keep);
  };
}

const name = 'paneTops';
const pauseMs = 150; // Browsers refuse to write an entry more than a few times a second.
