import type { Region } from '#lib/document/model.ts';
import type { Marks } from '#lib/text/marks.ts';
import { hasOverlap, type Span } from '#lib/text/span.ts';

/** The parts of a document that say what of its characters is words. */
export type WrittenSource = {
  readonly text: string;
  readonly marks: Marks;
  readonly regions: readonly Region[];
};

/**
 * Gives a stretch of source as it is read, on one line: without the stars of Markdown, without line
 * breaks inside a sentence and without page furniture. Stars that stand for a name stay. A `part`
 * keeps the blanks at its ends, so that parts can be put together again.
 *
 * wordsAsRead({ text: '**提升能力。**到*市', … }, { start: 0, end: 12 }) -> '提升能力。到*市'
 */
export function wordsAsRead(
  { text, marks, regions }: WrittenSource,
  span: Span,
  extent: 'whole' | 'part' = 'whole',
): string {
  const hidden = [...marks.bold, ...marks.softLines, ...regions.map((region) => region.span)]
    .filter((each) => hasOverlap(each, span))
    .sort((a, b) => a.start - b.start);
  let read = '';
  let at = span.start;
  for (const { start, end } of hidden) {
    if (start > at) read += text.slice(at, Math.min(start, span.end));
    at = Math.max(at, end);
  }
  const words = oneLine(read + text.slice(at, Math.max(at, span.end)));
  return extent === 'part' ? words : words.trim();
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
