import type { PairCodes } from './pair-codes.ts';
import type { PairWeights } from './pair-weights.ts';
import type { Postings } from './postings.ts';
import type { UnitScore, UnitScorer } from './score-units.ts';

/** A unit of the right text, and how near it is to what was asked about. */
export type NearUnit = { readonly unit: number; readonly score: UnitScore };

const scored = 24; // The right one of two wordings that share words is among so many by rough count.
/** What shares no word is found by where it stands: with 24 one in thirty is lost, 96 find no more. */
const placed = 48;

/**
 * Gives the units of the right text that are nearest to one of the left, the nearest first.
 *
 * nearestUnits(scorer, 0, 5)[0]?.score.total -> 0.71
 */
export function nearestUnits(scorer: UnitScorer, left: number, most: number): NearUnit[] {
  const asked = scorer.left.units[left];
  if (asked === undefined) return [];
  const rough = roughScores(scorer, left);
  const headings = asked.isHeading
    ? scorer.right.units.flatMap((unit, at) => (unit.isHeading ? [at] : []))
    : [];
  const worthScoring = [...byWords(rough), ...byPlace(scorer, left, rough), ...headings];
  return [...new Set(worthScoring)]
    .map((unit) => ({ unit, score: scorer.forward(left, unit) }))
    .filter(({ score }) => score.total > 0)
    .sort((a, b) => b.score.total - a.score.total || a.unit - b.unit)
    .slice(0, most);
}

function byWords(rough: ReadonlyMap<number, number>): number[] {
  return [...rough.keys()]
    .sort((a, b) => (rough.get(b) ?? 0) - (rough.get(a) ?? 0) || a - b)
    .slice(0, scored);
}

/** Units whose places are alike, a shared word helping. */
function byPlace(scorer: UnitScorer, left: number, rough: ReadonlyMap<number, number>): number[] {
  let best = 0;
  for (const sum of rough.values()) best = Math.max(best, sum);
  const share = (at: number) => (best === 0 ? 0 : (rough.get(at) ?? 0) / best);
  return scorer.right.units
    .map((_, at) => ({ at, likeness: scorer.standing(left, at) + share(at) }))
    .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
    .slice(0, placed)
    .map(({ at }) => at);
}

/** How much of what is asked stands in each unit, and how much else stands there. */
function roughScores({ left, right, weights }: UnitScorer, at: number): Map<number, number> {
  const asked = left.units[at];
  const sums = new Map<number, number>();
  addShared(sums, asked?.pairs, { among: right.wider, weights });
  addShared(sums, asked?.shorts, { among: right.pairs, weights });
  for (const [unit, sum] of sums) {
    const length = right.units[unit]?.pairs.length ?? 1;
    sums.set(unit, sum * (1 + 1 / Math.sqrt(length)));
  }
  return sums;
}

type Holders = { readonly among: Postings; readonly weights: PairWeights };

function addShared(
  sums: Map<number, number>,
  codes: PairCodes | undefined,
  { among: { codes: held, starts, holders }, weights }: Holders,
): void {
  for (const code of codes ?? []) {
    const at = placeOf(held, code);
    if (at === undefined) continue;
    for (let next = starts[at] ?? 0; next < (starts[at + 1] ?? 0); next += 1) {
      const holder = holders[next] ?? 0;
      sums.set(holder, (sums.get(holder) ?? 0) + weights.of(code));
    }
  }
}

/** Codes rise, so that one is found by halving. */
function placeOf(codes: Uint32Array, code: number): number | undefined {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((codes[middle] ?? 0) < code) low = middle + 1;
    else high = middle;
  }
  return codes[low] === code ? low : undefined;
}
