import type { Span } from '#lib/text/span.ts';

/**
 * Gives the place in the source of what is selected on the page; undefined where nothing of the
 * text is.
 *
 * Each stretch of source on the page carries its start (`data-start`) and holds its characters
 * exactly, hidden ones included, so that the characters before a point count its place.
 */
export function selectedSpan(selection: Selection | null): Span | undefined {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

function placeOf(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const stretch = element?.closest<HTMLElement>('[data-start]');
  if (stretch === null || stretch === undefined) return undefined;
  const before = document.createRange();
  before.setStart(stretch, 0);
  before.setEnd(node, offset);
  return Number(stretch.dataset['start']) + before.toString().length;
}
