import type { Passage } from '#lib/passage/model.ts';
import { splitSentences } from '#lib/passage/split-sentences.ts';
import { hasOverlap, type Span } from '#lib/text/span.ts';

/** A quotation with what stands around it; put together, the middle three are whole sentences. */
export type Surroundings = {
  /** The sentence before; '' at the beginning of a text. */
  readonly previous: string;
  /** The part of its own sentence that stands before the quotation. */
  readonly before: string;
  readonly quote: string;
  /** The part of its own sentence that stands behind the quotation. */
  readonly after: string;
  /** The sentence that follows; '' at the end of a text. */
  readonly next: string;
  readonly sectionPath: readonly string[];
};

/**
 * Gives a quotation with its sentence, the sentence before and the one after. A neighbour may
 * stand in another passage: a heading is one.
 *
 * surroundQuote('甲。落实“人地钱”挂钩政策。丙。', [passage], { start: 4, end: 11 })
 *   -> { previous: '甲。', before: '落实', quote: '“人地钱”挂钩', after: '政策。', next: '丙。', … }
 */
export function surroundQuote(
  text: string,
  passages: readonly Pick<Passage, 'span' | 'sectionPath'>[],
  span: Span,
): Surroundings {
  const own = passages.find((passage) => hasOverlap(passage.span, span));
  const sentences = neighbourhood(passages, span).flatMap((each) =>
    splitSentences(text.slice(each.span.start, each.span.end), each.span.start),
  );
  const inside = sentences.filter((sentence) => hasOverlap(sentence.span, span));
  const start = Math.min(span.start, inside[0]?.span.start ?? span.start);
  const end = Math.max(span.end, inside.at(-1)?.span.end ?? span.end);
  return {
    previous: sentences.findLast((sentence) => sentence.span.end <= start)?.text ?? '',
    before: text.slice(start, span.start),
    quote: text.slice(span.start, span.end),
    after: text.slice(span.end, end),
    next: sentences.find((sentence) => sentence.span.start >= end)?.text ?? '',
    sectionPath: own?.sectionPath ?? [],
  };
}

/** The passages it touches, and one on each side. */
function neighbourhood<Each extends Pick<Passage, 'span'>>(
  passages: readonly Each[],
  span: Span,
): readonly Each[] {
  const first = passages.findIndex((passage) => passage.span.end > span.start);
  const last = passages.findLastIndex((passage) => passage.span.start < span.end);
  const from = first === -1 ? passages.length - 1 : first - 1;
  return passages.slice(Math.max(0, from), Math.max(last, from) + 2);
}
