import { classOf } from './character-class.ts';
import { foldPoint } from './fold-text.ts';
import type { Span } from './span.ts';

/** Opening marks and the marks that close them; a straight quote closes itself. */
const partners = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['＂', '＂'],
  ['"', '"'],
]);
const openers = new Map([...partners].map(([open, close]) => [close, open]));

/**
 * Gives the span of a hit, grown to take the partner of a quote that it holds only one half of.
 *
 * A hit runs from its first to its last kept character, which leaves 人地钱”挂钩 of “人地钱”挂钩.
 * The partner is taken where nothing but dropped characters stand between it and the hit.
 *
 * growToPartner('落实“人地钱”挂钩', { start: 3, end: 9 }) -> { start: 2, end: 9 }
 */
export function growToPartner(source: string, span: Span): Span {
  const lonely = lonelyMarks(source.slice(span.start, span.end));
  if (lonely.length === 0) return span;
  let { start, end } = span;
  for (const mark of lonely) {
    const open = openers.get(mark);
    const close = partners.get(mark);
    const before = open === undefined ? undefined : markBefore(source, start, open);
    const after = close === undefined ? undefined : markAfter(source, end, close);
    if (before !== undefined && mark !== open) start = before;
    else if (after !== undefined) end = after + 1;
    else if (before !== undefined) start = before;
  }
  return { start, end };
}

/** The marks of a text whose partners are not in it. */
function lonelyMarks(text: string): string[] {
  const open: string[] = [];
  const lonely: string[] = [];
  for (const mark of text) {
    const opener = openers.get(mark);
    const at = opener === undefined ? -1 : open.lastIndexOf(opener);
    if (at >= 0) open.splice(at, 1);
    else if (partners.has(mark)) open.push(mark);
    else if (opener !== undefined) lonely.push(mark);
  }
  return [...lonely, ...open];
}

function markBefore(source: string, start: number, mark: string): number | undefined {
  for (let at = start - 1; at >= 0 && isDropped(source, at); at -= 1) {
    if (source[at] === mark) return at;
  }
  return undefined;
}

function markAfter(source: string, end: number, mark: string): number | undefined {
  for (let at = end; at < source.length && isDropped(source, at); at += 1) {
    if (source[at] === mark) return at;
  }
  return undefined;
}

/** Every dropped character is one unit long, so units may be looked at one by one. */
function isDropped(source: string, at: number): boolean {
  return [...foldPoint(source[at] ?? '')].every((character) => classOf(character) === 'dropped');
}
