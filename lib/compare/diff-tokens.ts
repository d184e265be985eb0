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

const longestPhrase = 12; // Characters: a longer one is a clause, and its words are compared.
const likeness = 0.5; // 四水同治 and 四水共治 are readings of one phrase, 海绵城市 and 智慧城市 nearly.

/**
 * Joins words that a phrase consists of, where the other wording has that phrase too, or one as long
 * of which half is the same. Elsewhere its words are compared: a phrase that only one has shall not
 * hide what the two share.
 *
 * joinPhrases([word('四水'), word('同治')], { own: [{ start: 0, end: 4 }], others: ['四水共治'] })
 *   -> [word('四水同治')]
 */
export function joinPhrases(
  words: readonly DiffToken[],
  { own, others }: { readonly own: readonly Span[]; readonly others: readonly string[] },
): DiffToken[] {
  const joined: DiffToken[] = [];
  const longestFirst = own.toSorted(
    (a, b) => a.start - b.start || b.end - b.start - (a.end - a.start),
  );
  let at = 0;
  for (const phrase of longestFirst) {
    while ((words[at]?.span.start ?? Infinity) < phrase.start) {
      joined.push(...words.slice(at, at + 1));
      at += 1;
    }
    const parts = partsOf(words, at, phrase);
    const whole = parts.map(({ text }) => text).join('');
    if (parts.length < 2 || !others.some((other) => isReading(whole, other))) continue;
    joined.push({ text: whole, span: spanOf(parts), isRedaction: false });
    at += parts.length;
  }
  return [...joined, ...words.slice(at)];
}

/**
 * Gives what phrases are written as, folded, without what is no word.
 *
 * phraseWordings(diffTokens('“四水同治”', false), [{ start: 0, end: 6 }]) -> ['四水同治']
 */
export function phraseWordings(words: readonly DiffToken[], phrases: readonly Span[]): string[] {
  return phrases.flatMap((phrase) => {
    const first = words.findIndex(({ span }) => span.start >= phrase.start);
    const parts = first === -1 ? [] : partsOf(words, first, phrase);
    return parts.length === 0 ? [] : parts.map(({ text }) => text).join('');
  });
}

/** The words that make up a phrase, none of them cut by its ends; none where one is. */
function partsOf(words: readonly DiffToken[], first: number, { start, end }: Span): DiffToken[] {
  const last = words.findIndex(({ span }, at) => at >= first && span.end > end);
  const parts = words.slice(first, last === -1 ? undefined : last);
  const isCut = last !== -1 && (words[last]?.span.start ?? end) < end;
  const before = words[first - 1];
  const isBegun = before !== undefined && before.span.end > start;
  const hasRedaction = parts.some(({ isRedaction }) => isRedaction);
  return isCut || isBegun || hasRedaction ? [] : parts;
}

function isReading(phrase: string, other: string): boolean {
  if (phrase === other) return phrase.length <= longestPhrase;
  if (phrase.length !== other.length || phrase.length > longestPhrase) return false;
  const same = [...phrase].filter((character, at) => other[at] === character).length;
  return same >= likeness * phrase.length;
}

function spanOf(parts: readonly DiffToken[]): Span {
  return { start: parts[0]?.span.start ?? 0, end: parts.at(-1)?.span.end ?? 0 };
}
