const gapPx = 8;
const edgePx = 8;

/**
 * Sets a bar below the words it is about, within the window; above them where there is no room. On
 * a phone the style sheet keeps it at the bottom, away from the system's own menu.
 */
export function placeBar(bar: HTMLElement, words: Range): void {
  const lines = words.getClientRects();
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (first === undefined || last === undefined) return;
  const { offsetWidth: width, offsetHeight: height } = bar;
  const below = last.bottom + gapPx;
  const top = below + height > innerHeight ? Math.max(edgePx, first.top - height - gapPx) : below;
  // Within the column of the text where that is wide enough, so that no outline is covered.
  const column = words.startContainer.parentElement?.closest('article')?.getBoundingClientRect();
  const least = Math.max(edgePx, column?.left ?? edgePx);
  const left = Math.min(Math.max(least, last.right - width), innerWidth - width - edgePx);
  bar.style.top = `${String(top + scrollY)}px`;
  bar.style.left = `${String(Math.max(edgePx, left))}px`;
}
