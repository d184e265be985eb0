/** The layers that come and go while one reads; `layered-text.css` says what they look like. */
export type HighlightName = 'hit-now' | 'hover' | 'draft';

/**
 * Paints `elements` without changing the page: highlights are drawn by the browser, so no element
 * is made and no selection lost. Where it has none, the attribute `data-lit` carries the name.
 *
 * What was painted under the name before is painted no longer; the server paints by attribute too,
 * for pages without scripts, and that is taken over.
 */
export function paintHighlight(name: HighlightName, elements: readonly Element[]): void {
  for (const element of document.querySelectorAll(`[data-lit='${name}']`)) {
    element.removeAttribute('data-lit');
  }
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...elements.map(rangeOf)));
  else for (const element of elements) element.setAttribute('data-lit', name);
}

function rangeOf(element: Element): Range {
  const range = new Range();
  range.selectNodeContents(element);
  return range;
}

/** Paints ranges that no element encloses; a browser without highlights does without. */
export function paintRanges(name: HighlightName, ranges: readonly Range[]): void {
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...ranges));
}
