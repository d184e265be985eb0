import type { PairWeights } from './pair-weights.ts';
import { eachShared, type Postings } from './postings.ts';
import type { PreparedText } from './prepare-text.ts';

/** How alike the sections of two texts are, heading and all that stands below it. */
export type SectionScores = {
  /** From 0 to 1. */
  readonly score: (left: number, right: number) => number;
  readonly left: number;
  readonly right: number;
};

/**
 * Scores every section of one text against every section of another: the cosine of what they say.
 * What sections have in common with all others of their text is weighed down by the weights.
 *
 * scoreSections(left, right, weightsFor(left, right)).score(4, 7) -> 0.21
 */
export function scoreSections(
  left: PreparedText,
  right: PreparedText,
  weights: PairWeights,
): SectionScores {
  const width = right.sections.length;
  const sums = new Float32Array(left.sections.length * width);
  const [a, b] = [left.sectionPairs, right.sectionPairs];
  eachShared(a, b, (code, l, r) => {
    const square = weights.of(code) ** 2;
    for (let x = a.starts[l] ?? 0; x < (a.starts[l + 1] ?? 0); x += 1) {
      const row = (a.holders[x] ?? 0) * width;
      for (let y = b.starts[r] ?? 0; y < (b.starts[r + 1] ?? 0); y += 1) {
        const at = row + (b.holders[y] ?? 0);
        sums[at] = (sums[at] ?? 0) + square;
      }
    }
  });
  const norms = [normsOf(a, left.sections.length, weights), normsOf(b, width, weights)] as const;
  return {
    left: left.sections.length,
    right: width,
    score: (l, r) => {
      const norm = (norms[0][l] ?? 0) * (norms[1][r] ?? 0);
      return norm === 0 ? 0 : (sums[l * width + r] ?? 0) / norm;
    },
  };
}

function normsOf(postings: Postings, holders: number, weights: PairWeights): Float64Array {
  const sums = new Float64Array(holders);
  postings.codes.forEach((code, at) => {
    const square = weights.of(code) ** 2;
    for (let x = postings.starts[at] ?? 0; x < (postings.starts[at + 1] ?? 0); x += 1) {
      const holder = postings.holders[x] ?? 0;
      sums[holder] = (sums[holder] ?? 0) + square;
    }
  });
  return sums.map(Math.sqrt);
}
