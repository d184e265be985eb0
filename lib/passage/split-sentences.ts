import type { Span } from '#lib/text/span.ts';

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
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!ends.has(text.charAt(at))) continue;
    const end = skipEnds(text, at + 1);
    add(sentences, text, { start, end }, offset);
    start = end;
    at = end - 1;
  }
  add(sentences, text, { start, end: text.length }, offset);
  return sentences;
}

/** ！？ and the quotes and brackets after an end belong to it. */
function skipEnds(text: string, from: number): number {
  let at = from;
  while (at < text.length && (ends.has(text.charAt(at)) || closers.has(text.charAt(at)))) at += 1;
  return at;
}

function add(sentences: Sentence[], text: string, span: Span, offset: number): void {
  const written = text.slice(span.start, span.end);
  const trimmed = written.trim();
  if (trimmed === '') return;
  const start = span.start + written.indexOf(trimmed) + offset;
  sentences.push({ text: trimmed, span: { start, end: start + trimmed.length } });
}
