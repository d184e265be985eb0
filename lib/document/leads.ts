import type { Span } from '#lib/text/span.ts';
import { firstSentenceEnd } from './characters.ts';

/** Longer first sentences say something themselves; the longest lead seen has 24 characters. */
const maxLeadChars = 26;
const minRestChars = 12;

/**
 * Gives the bold words a paragraph begins with: `城镇化水平显著提高。` of `**城镇化水平显著提高。**2020年…`, stars
 * left out.
 */
export function boldLead(source: string, span: Span): Span | undefined {
  const text = source.slice(span.start, span.end);
  const match = /^(?:——|--)?\s*(\*{2,3})(——|--)?([^*]+)\1/u.exec(text);
  if (match === null) return undefined;
  const end = match[0].length - (match[1]?.length ?? 0);
  const start = end - (match[3]?.length ?? 0);
  return { start: span.start + start, end: span.start + end };
}

/**
 * Gives the short first sentence of a paragraph that may be its lead: `城镇格局持续优化。`; undefined
 * where the first sentence is long, has clauses, or is all there is.
 */
export function sentenceLead(source: string, span: Span): Span | undefined {
  const text = source.slice(
    span.start,
    Math.min(span.end, span.start + maxLeadChars + minRestChars),
  );
  const skipped = /^(?:——|--|[●•◆■▲★○◎·]\s*)/u.exec(text)?.[0].length ?? 0;
  const end = firstSentenceEnd(text, skipped);
  if (end - skipped > maxLeadChars || end - skipped < 4) return undefined;
  if (text.charAt(end - 1) !== '。' || /[，,：:；;]/u.test(text.slice(skipped, end)))
    return undefined;
  if (span.end - span.start < end + minRestChars) return undefined;
  return { start: span.start + skipped, end: span.start + end };
}
