import type { Span } from '#lib/text/span.ts';

const reach = 16; // Characters on either side that fit two lines of a card.

/**
 * Gives the clause that holds `found`: from the punctuation before it to the one after, at most 16
 * characters away.
 *
 * In `…政策。落实“人地钱”挂钩政策，保障…` the clause of 人地钱”挂钩 is 落实“人地钱”挂钩政策.
 */
export function clauseAround(text: string, found: Span): Span {
  const before = text.slice(Math.max(0, found.start - reach), found.start);
  const after = text.slice(found.end, found.end + reach);
  const lead = /[^，。！？；：、,;:\s]*$/u.exec(before)?.[0] ?? '';
  const tail = /^[^，。！？；：、,;:\s]*/u.exec(after)?.[0] ?? '';
  return { start: found.start - lead.length, end: found.end + tail.length };
}
