import { diffTokens } from '../diff-tokens.ts';
import { findDifferences } from '../find-differences.ts';
import type { JudgedCase } from './judged-cases.ts';

/** How readable the differences of many pairs are, on average. */
export type DifferenceFigures = {
  readonly pairs: number;
  readonly hunks: number;
  /** Single characters kept between two changes. */
  readonly islands: number;
  /** Kept characters, of those that the longest common row of words has. */
  readonly keptOfLongest: number;
  /** Pairs shown as two whole wordings, and how much of them was kept at most. */
  readonly whole: number;
  readonly mostKeptInWhole: number;
};

const shortest = 10; // Characters: below, there is nothing to weave.
const redacted = /^(?:luoyang|city)/;

/** Measures the differences inside judged pairs of some length. */
export function measureDifferences(cases: readonly JudgedCase[]): DifferenceFigures {
  const measured = cases
    .filter(({ quoteA, quoteB }) => quoteA.length >= shortest && quoteB.length >= shortest)
    .map(measure);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const woven = measured.filter(({ isWhole }) => !isWhole);
  const whole = measured.filter(({ isWhole }) => isWhole);
  return {
    pairs: measured.length,
    hunks: mean(measured.map(({ hunks }) => hunks)),
    islands: mean(measured.map(({ islands }) => islands)),
    keptOfLongest: mean(woven.map(({ kept }) => kept)),
    whole: whole.length,
    mostKeptInWhole: Math.max(0, ...whole.map(({ share }) => share)),
  };
}

function measure({ documentA, quoteA, documentB, quoteB }: JudgedCase) {
  const isLeftRedacted = redacted.test(documentA);
  const { parts, share } = findDifferences(
    { text: quoteA, start: 0, isRedacted: isLeftRedacted },
    { text: quoteB, start: 0, isRedacted: redacted.test(documentB) },
  );
  const lengthOf = (text: string) => sizeOf(diffTokens(text, false).map((token) => token.text));
  const keptParts = parts.map((part) =>
    part.kind === 'kept' ? lengthOf(quoteA.slice(part.left.start, part.left.end)) : undefined,
  );
  const longest = longestCommon(wordsOf(quoteA), wordsOf(quoteB));
  const kept = sizeOf([...keptParts].map((length) => 'x'.repeat(length ?? 0)));
  return {
    hunks: parts.filter(({ kind }) => kind === 'changed').length,
    islands: keptParts.filter((length, at) => length === 1 && at > 0 && at < keptParts.length - 1)
      .length,
    kept: longest === 0 ? 1 : kept / longest,
    share,
    isWhole: parts.length === 1 && parts[0]?.kind === 'changed',
  };
}

function wordsOf(text: string): string[] {
  return diffTokens(text, false).map((token) => token.text);
}

function sizeOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** Characters of the longest row of words that both have in order. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const word of a) {
    let corner = 0;
    let before = 0;
    row = row.map((above, at) => {
      const own = b[at] === word ? corner + word.length : Math.max(above, before);
      corner = above;
      before = own;
      return own;
    });
  }
  return row.at(-1) ?? 0;
}
