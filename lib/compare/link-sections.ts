import type { SectionScores } from './score-sections.ts';

/** Two sections that treat one subject, by their places among the sections of their texts. */
export type SectionLink = {
  readonly left: number;
  readonly right: number;
  readonly score: number;
  /** Each is the nearest of the other. */
  readonly isReciprocal: boolean;
};

const leastScore = 0.06; // Sections of two plans taken by chance are 0.02 to 0.09 alike.

/**
 * Links sections: each with its nearest on the other side, heading and all below it considered.
 * Headings may differ (绿色城市 and 生态城市), and order does not count.
 *
 * linkSections(scorer.sections).filter((link) => link.isReciprocal)
 */
export function linkSections({ left, right, score }: SectionScores): SectionLink[] {
  const toRight = Array.from({ length: left }, (_, l) => nearest(right, (r) => score(l, r)));
  const toLeft = Array.from({ length: right }, (_, r) => nearest(left, (l) => score(l, r)));
  const forward = toRight.map((r, l) => ({ left: l, right: r }));
  const backward = toLeft.map((l, r) => ({ left: l, right: r }));
  return [...forward, ...backward.filter(({ left: l, right: r }) => toRight[l] !== r)]
    .map((link) => ({
      ...link,
      score: score(link.left, link.right),
      isReciprocal: toRight[link.left] === link.right && toLeft[link.right] === link.left,
    }))
    .filter((link) => link.score >= leastScore)
    .sort((a, b) => a.left - b.left || b.score - a.score);
}

function nearest(count: number, score: (at: number) => number): number {
  let best = -1;
  let bestScore = 0;
  for (let at = 0; at < count; at += 1) {
    const each = score(at);
    if (each > bestScore) [best, bestScore] = [at, each];
  }
  return best;
}
