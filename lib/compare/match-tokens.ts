import type { DiffToken } from './diff-tokens.ts';

/** Places of two words that are the same, in both lists. */
export type TokenMatch = readonly [left: number, right: number];

/**
 * What beginning a new change costs, in characters: a little more than one, so that a single
 * character that happens to stand in both never parts one change in two.
 */
const changeCost = 1.1;
const mostCells = 4_000_000; // Two wordings of 2,000 words each; beyond, only both ends are compared.

/**
 * Finds the words that two wordings keep, in order: as many characters as can be kept in as few
 * pieces as possible.
 *
 *   推动 城乡常住人口和用人单位 公共就业服务 全覆盖
 *   推动 公共就业服务 城乡常住人口和用人单位 全覆盖       keeps the longer of the two
 *
 * matchTokens(diffTokens('全面放开落户'), diffTokens('放开落户限制')) -> [[1, 0], [2, 1]]
 */
export function matchTokens(left: readonly DiffToken[], right: readonly DiffToken[]): TokenMatch[] {
  const head = commonHead(left, right);
  const tail = commonTail(left.slice(head), right.slice(head));
  const inner = [
    left.slice(head, left.length - tail),
    right.slice(head, right.length - tail),
  ] as const;
  const ends = [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...Array.from(
      { length: tail },
      (_, at) => [left.length - tail + at, right.length - tail + at] as const,
    ),
  ];
  const cells = inner[0].length * inner[1].length;
  const middle = cells === 0 || cells > mostCells ? [] : align(...inner);
  return [...ends, ...middle.map(([l, r]) => [l + head, r + head] as const)].sort(
    (a, b) => a[0] - b[0],
  );
}

/** Where the best way to a cell comes from: a match, or a word left out on one side. */
const step = { none: 0, match: 1, left: 2, right: 3 } as const;

/**
 * Two best ways lead to every cell: one that ends in a match, one that ends inside a change. From a
 * match into a change costs; everything else is free.
 */
function align(left: readonly DiffToken[], right: readonly DiffToken[]): TokenMatch[] {
  const width = right.length + 1;
  const size = (left.length + 1) * width;
  const matched = new Float32Array(size).fill(-Infinity);
  const changed = new Float32Array(size).fill(-Infinity);
  const from = new Uint8Array(size);
  matched[0] = 0;
  for (let l = 0; l <= left.length; l += 1) {
    for (let r = 0; r <= right.length; r += 1) {
      const at = l * width + r;
      const best = (cell: number) => Math.max(matched[cell] ?? 0, changed[cell] ?? 0);
      const [a, b] = [left[l - 1], right[r - 1]];
      if (a !== undefined && b !== undefined && isSame(a, b)) {
        matched[at] = best(at - width - 1) + a.text.length;
      }
      const leave = (cell: number) =>
        Math.max(changed[cell] ?? 0, (matched[cell] ?? 0) - changeCost);
      const viaLeft = l > 0 ? leave(at - width) : -Infinity;
      const viaRight = r > 0 ? leave(at - 1) : -Infinity;
      changed[at] = Math.max(viaLeft, viaRight);
      from[at] =
        viaLeft === -Infinity && viaRight === -Infinity
          ? step.none
          : viaLeft >= viaRight
            ? step.left
            : step.right;
    }
  }
  return walkBack({ matched, changed, from, width }, [left.length, right.length]);
}

type Grid = {
  readonly matched: Float32Array;
  readonly changed: Float32Array;
  readonly from: Uint8Array;
  readonly width: number;
};

function walkBack({ matched, changed, from, width }: Grid, end: TokenMatch): TokenMatch[] {
  const found: TokenMatch[] = [];
  let [l, r] = end;
  let isMatch = (matched[l * width + r] ?? 0) >= (changed[l * width + r] ?? 0);
  while (l > 0 || r > 0) {
    const at = l * width + r;
    if (isMatch) {
      found.push([l - 1, r - 1]);
      [l, r] = [l - 1, r - 1];
      const before = l * width + r;
      isMatch = (matched[before] ?? 0) >= (changed[before] ?? 0);
    } else {
      if (from[at] === step.left) l -= 1;
      else r -= 1;
      const before = l * width + r;
      isMatch = (matched[before] ?? 0) - changeCost >= (changed[before] ?? 0);
    }
  }
  return found.reverse();
}

function isSame(a: DiffToken, b: DiffToken): boolean {
  return a.text === b.text && a.isRedaction === b.isRedaction;
}

function commonHead(left: readonly DiffToken[], right: readonly DiffToken[]): number {
  let at = 0;
  while (at < left.length && at < right.length && isSameAt(left, right, [at, at])) at += 1;
  return at;
}

function commonTail(left: readonly DiffToken[], right: readonly DiffToken[]): number {
  let at = 0;
  while (
    at < left.length &&
    at < right.length &&
    isSameAt(left, right, [left.length - 1 - at, right.length - 1 - at])
  ) {
    at += 1;
  }
  return at;
}

function isSameAt(
  left: readonly DiffToken[],
  right: readonly DiffToken[],
  [l, r]: TokenMatch,
): boolean {
  const [a, b] = [left[l], right[r]];
  return a !== undefined && b !== undefined && isSame(a, b);
}
