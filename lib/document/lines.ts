import type { Span } from '#lib/text/span.ts';
import { isSpaceCode } from './characters.ts';

/** One physical line of a source text. */
export type Line = {
  /** Without white space at the ends; empty for a blank line. */
  readonly content: Span;
  /** The source text of `content`. */
  readonly text: string;
  /** Where the line begins, its white space included. */
  readonly start: number;
  /** Where the next line begins: behind the line break. */
  readonly next: number;
};

/**
 * Cuts a source text into physical lines. A carriage return, a form feed and Unicode's own line
 * and paragraph separators break lines as `\n` does: each of them comes from some converter.
 *
 * readLines('前  言\n\n　　城镇化') -> lines with the texts '前  言', '', '城镇化'
 */
export function readLines(source: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < source.length;) {
    let end = start;
    while (end < source.length && !isLineBreak(source.charCodeAt(end))) end += 1;
    const next = Math.min(source.length, end + breakLength(source, end));
    const content = trimSpan(source, { start, end });
    lines.push({ content, text: source.slice(content.start, content.end), start, next });
    start = next;
  }
  return lines;
}

/** Gives `span` without the white space at its ends; an empty span at its start if all is white. */
export function trimSpan(source: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpaceCode(source.charCodeAt(start))) start += 1;
  if (start === end) return { start: span.start, end: span.start };
  while (end > start && isSpaceCode(source.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function breakLength(source: string, at: number): number {
  return source.charCodeAt(at) === 0x0d && source.charCodeAt(at + 1) === 0x0a ? 2 : 1;
}
