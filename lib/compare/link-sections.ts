import type { Section } from '#lib/passage/model.ts';
import type { UnitScorer } from './score-units.ts';

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
 * A chapter holds the words of all its sections, so that it is often nearer to a section of the
 * other text than the section is that it holds. It does not compete with what stands below it.
 *
 * linkSections(scorer).filter((link) => link.isReciprocal)
 */
export function linkSections({ left, right, sections }: UnitScorer): SectionLink[] {
  const { score } = sections;
  const [aboveLeft, aboveRight] = [ancestorsOf(left.sections), ancestorsOf(right.sections)];
  const toRight = left.sections.map((_, l) => nearest(right.sections.length, (r) => score(l, r)));
  const toLeft = right.sections.map((_, r) => nearest(left.sections.length, (l) => score(l, r)));
  const isNearest = (l: number, r: number) =>
    left.sections.every((_, x) => aboveLeft[l]?.has(x) === true || score(x, r) <= score(l, r)) &&
    right.sections.every((_, y) => aboveRight[r]?.has(y) === true || score(l, y) <= score(l, r));
  const met = new Map<string, readonly [number, number]>();
  const add = (l: number, r: number) => met.set(`${String(l)} ${String(r)}`, [l, r]);
  toRight.forEach((r, l) => add(l, r));
  toLeft.forEach((l, r) => add(l, r));
  return [...met.values()]
    .map(([l, r]) => ({ left: l, right: r, score: score(l, r), isReciprocal: isNearest(l, r) }))
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

/** The sections that each one stands in. */
function ancestorsOf(sections: readonly Section[]): readonly ReadonlySet<number>[] {
  const places = new Map(sections.map(({ sectionId }, at) => [sectionId, at]));
  const above: Set<number>[] = [];
  for (const { parentId } of sections) {
    const parent = parentId === undefined ? undefined : places.get(parentId);
    above.push(parent === undefined ? new Set() : new Set([parent, ...(above[parent] ?? [])]));
  }
  return above;
}
