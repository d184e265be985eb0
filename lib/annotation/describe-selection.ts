import { isInside, type Span } from '#lib/text/span.ts';
import type { StoredAnchor } from './model.ts';

/** The version that a selection was made in. */
export type HomeVersion = {
  readonly versionId: string;
  readonly text: string;
  readonly passages: readonly { readonly span: Span; readonly sectionPath: readonly string[] }[];
};

/** Two lines of print: enough to recognise a place, also for a person. */
const contextChars = 64;

/**
 * Describes a selection so that it can be found again: its words, what stands around them, and
 * the headings above. White space at its ends is left out; half a character becomes a whole one.
 *
 * describeSelection({ versionId: 'v1', text: '落实“人地钱”挂钩政策。', passages: [] }, { start: 2, end: 9 })
 *   -> { homeVersionId: 'v1', span: { start: 2, end: 9 }, exact: '“人地钱”挂钩',
 *        prefix: '落实', suffix: '政策。', sectionPath: [] }
 *
 * Gives undefined when nothing but white space is selected.
 */
export function describeSelection(home: HomeVersion, selection: Span): StoredAnchor | undefined {
  const { text } = home;
  const span = trimmed(text, wholePoints(text, selection));
  if (span.end <= span.start) return undefined;
  return {
    homeVersionId: home.versionId,
    span,
    exact: text.slice(span.start, span.end),
    prefix: text.slice(wholePointAfter(text, span.start - contextChars), span.start),
    suffix: text.slice(span.end, wholePointBefore(text, span.end + contextChars)),
    sectionPath:
      home.passages.find((passage) => isInside(start(span), passage.span))?.sectionPath ?? [],
  };
}

function start(span: Span): Span {
  return { start: span.start, end: span.start + 1 };
}

function wholePoints(text: string, { start, end }: Span): Span {
  return { start: wholePointBefore(text, start), end: wholePointAfter(text, Math.max(start, end)) };
}

function wholePointBefore(text: string, offset: number): number {
  const at = Math.max(0, Math.min(offset, text.length));
  return isInsidePoint(text, at) ? at - 1 : at;
}

function wholePointAfter(text: string, offset: number): number {
  const at = Math.max(0, Math.min(offset, text.length));
  return isInsidePoint(text, at) ? at + 1 : at;
}

function isInsidePoint(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

function trimmed(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end);
  const from = start + (written.length - written.trimStart().length);
  return { start: from, end: Math.max(from, start + written.trimEnd().length) };
}
