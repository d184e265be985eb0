import { commonShare } from './common-pairs.ts';
import { eachShared, type Postings } from './postings.ts';
import type { PreparedText } from './prepare-text.ts';

/**
 * So many sentences of other policy texts stand behind the two that are compared: a short text
 * cannot say by itself which of its words are common.
 */
const behind = 200;
const half = 0.5; // A pair that was never counted is not infinitely rare.

/** How much a pair of characters says, for two texts. */
export type PairWeights = { readonly of: (code: number) => number };

/**
 * Gives how much each pair of characters says where two texts are compared: the rarer, the more.
 * What both texts say in every second sentence (濮阳, 规划) says little, whatever other texts do.
 *
 * weightsFor(left, right).of(pairCode('城市', 0)) < weightsFor(left, right).of(pairCode('海绵', 0))
 */
export function weightsFor(left: PreparedText, right: PreparedText): PairWeights {
  const total = left.size + right.size + behind;
  const weigh = (code: number, count: number) =>
    Math.log(1 + total / (count + behind * commonShare(code) + half));
  const weights = new Map<number, number>();
  fill(weights, left.counted, weigh);
  fill(weights, right.counted, weigh);
  eachShared(left.counted, right.counted, (code, l, r) => {
    weights.set(code, weigh(code, countAt(left.counted, l) + countAt(right.counted, r)));
  });
  return { of: (code) => weights.get(code) ?? weigh(code, 0) };
}

function fill(
  weights: Map<number, number>,
  counted: Postings,
  weigh: (code: number, count: number) => number,
): void {
  counted.codes.forEach((code, at) => weights.set(code, weigh(code, countAt(counted, at))));
}

function countAt({ starts }: Postings, at: number): number {
  return (starts[at + 1] ?? 0) - (starts[at] ?? 0);
}
