import { shiftSpan, type Span } from '#lib/text/span.ts';

/** A sentence with its place in the source. */
export type Sentence = { readonly text: string; readonly span: Span };

const ends = new Set('。！？；!?;');
const closers = new Set('”’」』）)》〉】]"\'');

/**
 * Splits a passage into sentences, each with its place in the source.
 *
 * A sentence ends at 。！？； or with its passage. A closing quote or bracket stays with the sentence
 * it closes, so that quotations copy whole; white space between sentences belongs to none.
 *
 * splitSentences('坚持以人为本。优化布局', 0)
 *   -> [{ text: '坚持以人为本。', span: { start: 0, end: 7 } },
 *       { text: '优化布局', span: { start: 7, end: 11 } }]
 */
export function splitSentences(text: string, offset: number): Sentence[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!ends.has(text.charAt(at))) continue;
    const end = skipEnds(text, at + 1);
    spans.push({ start, end });
    start = end;
    at = end - 1;
  }
  spans.push({ start, end: text.length });
  return spans
    .map((span) => trimmed(text, span))
    .filter(isFilled)
    .map((span) => ({
      text: text.slice(span.start, span.end),
      span: shiftSpan(span, offset),
    }));
}

/** ！？ and the quotes and brackets after an end belong to it. */
function skipEnds(text: string, from: number): number {
  let at = from;
  while (at < text.length && (ends.has(text.charAt(at)) || closers.has(text.charAt(at)))) at += 1;
  return at;
}

function trimmed(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end);
  const from = start + (written.length - written.trimStart().length);
  return { start: from, end: Math.max(from, start + written.trimEnd().length) };
}

function isFilled(span: Span): boolean {
  return span.end > span.start;
}
