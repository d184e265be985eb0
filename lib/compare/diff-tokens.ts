import { policyWords } from '#lib/phrase/policy-words.ts';
import { foldText } from '#lib/text/fold-text.ts';
import type { Span } from '#lib/text/span.ts';

/** A word of a wording, or a redaction, which is equal to anything. */
export type DiffToken = {
  /** As it is compared: folded. */
  readonly text: string;
  readonly span: Span;
  readonly isRedaction: boolean;
};

const star = /\*+/g;
/** With or without them, a wording says the same. */
const particles = new Set(['的', '地', '得', '了']);

/**
 * Cuts a wording into the words that are compared. Punctuation, spaces and particles are no
 * words: they go with what stands around them. Words of policy that a dictionary cuts apart stay whole.
 *
 * diffTokens('打造“15分钟”生活圈', false).map(({ text }) => text) -> ['打造', '15', '分钟', '生活圈']
 */
export function diffTokens(text: string, starsAreRedactions: boolean): DiffToken[] {
  const words = policyWords(text)
    .filter(({ text: word }) => !particles.has(word))
    .map((word) => ({ text: foldText(word.text).text, span: word.span, isRedaction: false }));
  if (!starsAreRedactions) return words;
  const stars = [...text.matchAll(star)].map(({ 0: found, index }) => ({
    text: found,
    span: { start: index, end: index + found.length },
    isRedaction: true,
  }));
  return [...words, ...stars].sort((a, b) => a.span.start - b.span.start);
}
