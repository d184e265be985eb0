import type { Span } from '#lib/text/span.ts';
import { rangeOfSpan } from './range-of-span.ts';

/** Selects a stretch of the text, and brings it into sight. */
export function selectSpan(span: Span | undefined): void {
  const range = span && rangeOfSpan(span);
  const selection = getSelection();
  if (range === undefined || selection === null) return;
  selection.removeAllRanges();
  selection.addRange(range);
  const rect = range.getBoundingClientRect();
  if (rect.top < 120 || rect.bottom > innerHeight - 120) {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}
