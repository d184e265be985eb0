import { splitSentences } from '#lib/passage/split-sentences.ts';
import { hasOverlap, type Span } from '#lib/text/span.ts';

/** How far one tap extends a selection: 分句, 整句, 整段. */
export type SelectionUnit = 'clause' | 'sentence' | 'paragraph';

/** The passages of the text: where its paragraphs, headings and table rows stand. */
type PassageSpan = { readonly span: Span };

/**
 * Extends a selection to the clauses, sentences or paragraphs that it touches. It never shrinks,
 * so that what a person chose stays chosen.
 *
 * const text = '坚持规划引领，优化布局。加快建设。';
 * extendSelection({ start: 7, end: 9 }, 'clause', { text, passages })   -> 优化布局。
 * extendSelection({ start: 7, end: 9 }, 'sentence', { text, passages }) -> 坚持规划引领，优化布局。
 *
 * A clause ends at ，；： or with its sentence and keeps its sign; 、 joins words and ends nothing.
 */
export function extendSelection(
  selection: Span,
  unit: SelectionUnit,
  { text, passages }: { readonly text: string; readonly passages: readonly PassageSpan[] },
): Span {
  const touched = passages.filter(({ span }) => isTouched(span, selection));
  const units = touched.flatMap(({ span }) => unitsWithin(text, span, unit));
  const chosen = units.filter((span) => isTouched(span, selection));
  return {
    start: Math.min(selection.start, ...chosen.map(({ start }) => start)),
    end: Math.max(selection.end, ...chosen.map(({ end }) => end)),
  };
}

/** An empty selection, a caret, touches what it stands in. */
function isTouched(span: Span, selection: Span): boolean {
  if (selection.end > selection.start) return hasOverlap(span, selection);
  return selection.start >= span.start && selection.start < span.end;
}

function unitsWithin(text: string, passage: Span, unit: SelectionUnit): readonly Span[] {
  if (unit === 'paragraph') return [passage];
  const sentences = splitSentences(text.slice(passage.start, passage.end), passage.start);
  const spans = sentences.map(({ span }) => span);
  return unit === 'sentence' ? spans : spans.flatMap((span) => clausesOf(text, span));
}

const clauseEnd = /[，,；;：:][”’」』）)》〉】]*/gu;

function clausesOf(text: string, sentence: Span): readonly Span[] {
  const written = text.slice(sentence.start, sentence.end);
  const ends = [...written.matchAll(clauseEnd)]
    .filter((match) => !isInNumber(written, match.index))
    .map((match) => match.index + match[0].length);
  const cuts = [0, ...ends.filter((end) => end < written.length), written.length];
  return cuts.slice(1).map((end, at) => {
    const start = skipSpace(written, cuts[at] ?? 0);
    return { start: sentence.start + start, end: sentence.start + end };
  });
}

/** 12,500 and 8:30 are one figure each. */
function isInNumber(text: string, at: number): boolean {
  return /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1));
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}
