import { eachShared, type Postings } from './postings.ts';
import { listsOf, type UnitLists } from './prepare-text.ts';
import type { UnitScorer } from './score-units.ts';

/** For each unit of either side, the units of the other that may be near it, the likeliest first. */
export type Candidates = {
  readonly ofLeft: readonly (readonly number[])[];
  readonly ofRight: readonly (readonly number[])[];
};

/** How many are worth scoring, and how much of a unit must stand in another for that. */
export type CandidateOptions = { readonly most: number; readonly least: number };

const blockCells = 2_000_000; // Three numbers a cell: 24 MB, whatever the texts are.
const tooCommon = 400_000; // Two laws say 应当 a hundred million times over; it tells nothing.

/**
 * Finds what is worth scoring: units that share much with each other, in order.
 *
 * Shared pairs are counted by laying the postings of two texts over each other, so that the cost is
 * that of what they have in common. Long texts are taken in blocks: memory is bounded.
 *
 * findCandidates(scorer, { most: 8, least: 0.2 }).ofLeft[3] -> [17, 4]
 */
export function findCandidates(scorer: UnitScorer, options: CandidateOptions): Candidates {
  const { left, right } = scorer;
  const width = Math.max(1, right.units.length);
  const height = Math.max(1, Math.floor(blockCells / width));
  const ofRight = right.units.map(() => new Best(options));
  const ofLeft: (readonly number[])[] = [];
  for (let from = 0; from < left.units.length; from += height) {
    const isWhole = left.units.length <= height;
    const block = overlap(scorer, isWhole ? left : listsOf(left.units.slice(from, from + height)));
    for (let row = 0; row < block.rows; row += 1) {
      const best = new Best(options);
      for (let column = 0; column < width; column += 1) {
        const cell = row * width + column;
        best.offer(column, block.forward[cell] ?? 0, block.alike[cell] ?? 0);
        ofRight[column]?.offer(from + row, block.backward[cell] ?? 0, block.alike[cell] ?? 0);
      }
      ofLeft.push(best.list());
    }
  }
  return { ofLeft, ofRight: ofRight.map((best) => best.list()) };
}

/** How much of each stands in the other, and how like they are. */
type Block = {
  readonly rows: number;
  readonly forward: Float32Array;
  readonly backward: Float32Array;
  readonly alike: Float32Array;
};

function overlap({ right, weights }: UnitScorer, left: UnitLists): Block {
  const { units, pairs: said, wider, shorts } = left;
  const width = right.units.length;
  const cells = units.length * width;
  const [forward, backward, alike] = [
    new Float32Array(cells),
    new Float32Array(cells),
    new Float32Array(cells),
  ];
  const { of } = weights;
  addShared(said, right.wider, { into: forward, width, weigh: of });
  addShared(shorts, right.pairs, { into: forward, width, weigh: of });
  addShared(wider, right.pairs, { into: backward, width, weigh: of });
  addShared(said, right.shorts, { into: backward, width, weigh: of });
  addShared(said, right.pairs, { into: alike, width, weigh: (code) => of(code) ** 2 });
  const rows = units.map(({ pairs }) => sizesOf(pairs, of));
  const columns = right.units.map(({ pairs }) => sizesOf(pairs, of));
  rows.forEach((row, y) => {
    columns.forEach((column, x) => {
      const at = y * width + x;
      forward[at] = row.sum === 0 ? 0 : (forward[at] ?? 0) / row.sum;
      backward[at] = column.sum === 0 ? 0 : (backward[at] ?? 0) / column.sum;
      const norm = row.norm * column.norm;
      alike[at] = norm === 0 ? 0 : (alike[at] ?? 0) / norm;
    });
  });
  return { rows: units.length, forward, backward, alike };
}

type Sum = {
  readonly into: Float32Array;
  readonly width: number;
  readonly weigh: (code: number) => number;
};

function addShared(a: Postings, b: Postings, { into, width, weigh }: Sum): void {
  eachShared(a, b, (code, l, r) => {
    const [fromA, toA] = [a.starts[l] ?? 0, a.starts[l + 1] ?? 0];
    const [fromB, toB] = [b.starts[r] ?? 0, b.starts[r + 1] ?? 0];
    if ((toA - fromA) * (toB - fromB) > tooCommon) return;
    const weight = weigh(code);
    for (let x = fromA; x < toA; x += 1) {
      const row = (a.holders[x] ?? 0) * width;
      for (let y = fromB; y < toB; y += 1) {
        const cell = row + (b.holders[y] ?? 0);
        into[cell] = (into[cell] ?? 0) + weight;
      }
    }
  });
}

function sizesOf(codes: Uint32Array, weigh: (code: number) => number) {
  let sum = 0;
  let squares = 0;
  for (const code of codes) {
    const weight = weigh(code);
    sum += weight;
    squares += weight ** 2;
  }
  return { sum, norm: Math.sqrt(squares) };
}

/** The few best of many, kept in order while they are offered. */
class Best {
  readonly #options: CandidateOptions;
  readonly #units: number[] = [];
  readonly #scores: number[] = [];

  constructor(options: CandidateOptions) {
    this.#options = options;
  }

  offer(unit: number, contained: number, alike: number): void {
    const { most, least } = this.#options;
    if (contained < least) return;
    const score = contained + alike;
    let at = this.#scores.length;
    if (at === most && score <= (this.#scores[at - 1] ?? 0)) return;
    while (at > 0 && (this.#scores[at - 1] ?? 0) < score) at -= 1;
    this.#units.splice(at, 0, unit);
    this.#scores.splice(at, 0, score);
    if (this.#units.length > most) {
      this.#units.pop();
      this.#scores.pop();
    }
  }

  list(): readonly number[] {
    return this.#units;
  }
}
