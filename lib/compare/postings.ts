import type { PairCodes } from './pair-codes.ts';

/**
 * Who holds which pair: `holders` from `starts[i]` to `starts[i + 1]` hold `codes[i]`. Codes rise,
 * so that two texts are laid over each other in one pass.
 */
export type Postings = {
  readonly codes: PairCodes;
  readonly starts: Uint32Array;
  readonly holders: Uint32Array;
};

/**
 * Gives the postings of a list of sets of pairs: holder `i` holds the pairs of `sets[i]`.
 *
 * postingsOf([pairCodes(['城镇']), pairCodes(['城镇化'])]).holders -> [0, 1, 1]
 */
export function postingsOf(sets: readonly PairCodes[]): Postings {
  const counts = new Map<number, number>();
  for (const set of sets) for (const code of set) counts.set(code, (counts.get(code) ?? 0) + 1);
  const codes = Uint32Array.from(counts.keys()).sort();
  const starts = new Uint32Array(codes.length + 1);
  const next = new Map<number, number>();
  codes.forEach((code, at) => {
    next.set(code, starts[at] ?? 0);
    starts[at + 1] = (starts[at] ?? 0) + (counts.get(code) ?? 0);
  });
  const holders = new Uint32Array(starts[codes.length] ?? 0);
  sets.forEach((set, holder) => {
    for (const code of set) {
      const at = next.get(code) ?? 0;
      holders[at] = holder;
      next.set(code, at + 1);
    }
  });
  return { codes, starts, holders };
}

/**
 * Calls `meet` for every pair that both hold, with its place in each.
 *
 * eachShared(left, right, (code, l, r) => count += 1)
 */
export function eachShared(
  left: Postings,
  right: Postings,
  meet: (code: number, left: number, right: number) => void,
): void {
  let l = 0;
  let r = 0;
  while (l < left.codes.length && r < right.codes.length) {
    const a = left.codes[l] ?? 0;
    const b = right.codes[r] ?? 0;
    if (a === b) meet(a, l, r);
    if (a <= b) l += 1;
    if (b <= a) r += 1;
  }
}
