/**
 * Keeps how far two panes are scrolled with the entry of the browser's history: they scroll within
 * themselves, and of those the browser keeps nothing. Gives the way to stop.
 */
export function keepPanes(root: HTMLElement): () => void {
  const panes = [...root.querySelectorAll<HTMLElement>('.pair-pane .text')];
  const kept = keptTops();
  for (const [at, pane] of panes.entries()) pane.scrollTop = kept[at] ?? 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const tops = panes.map(({ scrollTop }) => scrollTop);
      history.replaceState({ ...(history.state as object | null), [name]: tops }, '');
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

function keptTops(): readonly number[] {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !(name in state)) return [];
  const tops: unknown = state[name];
  return Array.isArray(tops) ? tops.filter((top) => typeof top === 'number') : [];
}
