import { skeletonOf } from '#lib/text/skeleton.ts';
import { marksWithin } from '#lib/text/marks.ts';
import { sliceSpan } from '#lib/text/span.ts';
import type { CompareText } from './model.ts';
import { type PairCodes, pairCodes } from './pair-codes.ts';
import { eachShared, postingsOf } from './postings.ts';
import { withoutNumber } from './prepare-text.ts';

/** What became of a passage. */
export const changeKinds = [
  'same',
  'changed',
  'moved',
  'movedAndChanged',
  'added',
  'removed',
] as const;
/** One of them. */
export type ChangeKind = (typeof changeKinds)[number];

/** A passage of one version and what stands for it in the other, by their places. */
export type PassageChange = {
  readonly kind: ChangeKind;
  /** Undefined for an added one. */
  readonly before: number | undefined;
  /** Undefined for a removed one. */
  readonly after: number | undefined;
};

const alike = 0.4; // Less than that, and a reader sees another provision.
const alikeInPlace = 0.2; // Between the same neighbours, a provision may be written anew.
const tooCommon = 10_000; // Pairs of characters that most passages hold tell nothing apart.

/**
 * Compares two versions of one text, passage by passage: what stayed, changed, moved, came, went.
 * The number a provision has does not make it another one. The changes stand in the order of the
 * newer version, what was removed behind what stood before it.
 *
 * compareVersions(draft, issued).map(({ kind }) => kind) -> ['same', 'changed', 'added', …]
 */
export function compareVersions(before: CompareText, after: CompareText): PassageChange[] {
  const [old, now] = [wordingsOf(before), wordingsOf(after)];
  const partner = new Map<number, number>(); // of the older, in the newer
  const taken = new Set<number>();
  const join = (a: number, b: number) => {
    partner.set(a, b);
    taken.add(b);
  };
  joinEqual(old, now, join);
  joinAlike([old, now], { partner, taken, join });
  joinInPlace([old, now], { partner, taken, join });
  const inOrder = longestRise([...partner].sort((a, b) => a[0] - b[0]));
  return arrange([old, now], partner, inOrder);
}

type Wording = { readonly text: string; readonly pairs: PairCodes };

function wordingsOf(text: CompareText): Wording[] {
  return text.passages.map(({ span }) => {
    const said = withoutNumber(text.text, span);
    const skeleton = skeletonOf(sliceSpan(text.text, said), marksWithin(text.marks, said)).text;
    return { text: skeleton, pairs: pairCodes([skeleton]) };
  });
}

type Join = (a: number, b: number) => void;
type Matching = {
  readonly partner: ReadonlyMap<number, number>;
  readonly taken: ReadonlySet<number>;
  readonly join: Join;
};

/** Equal ones in the order in which they stand: of two equal ones the first is the first. */
function joinEqual(old: readonly Wording[], now: readonly Wording[], join: Join): void {
  const places = new Map<string, number[]>();
  now.forEach(({ text }, at) => {
    const known = places.get(text);
    if (known === undefined) places.set(text, [at]);
    else known.push(at);
  });
  old.forEach(({ text }, at) => {
    const place = places.get(text)?.shift();
    if (place !== undefined) join(at, place);
  });
}

/** Of those that are left, the most alike go first. */
function joinAlike(
  [old, now]: readonly [readonly Wording[], readonly Wording[]],
  { partner, taken, join }: Matching,
): void {
  const oldLeft = old.flatMap((_, at) => (partner.has(at) ? [] : [at]));
  const nowLeft = now.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  const shared = sharedCounts(
    oldLeft.map((at) => old[at]?.pairs ?? none),
    nowLeft.map((at) => now[at]?.pairs ?? none),
  );
  const scored = [...shared].map(([key, count]) => {
    const [a, b] = [
      oldLeft[Math.floor(key / nowLeft.length)] ?? 0,
      nowLeft[key % nowLeft.length] ?? 0,
    ];
    const size = (old[a]?.pairs.length ?? 0) + (now[b]?.pairs.length ?? 0);
    return { a, b, score: (2 * count) / size };
  });
  scored.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const { a, b, score } of scored) {
    if (score < alike) break;
    if (!partner.has(a) && !taken.has(b)) join(a, b);
  }
}

const none: PairCodes = new Uint32Array();

function sharedCounts(old: readonly PairCodes[], now: readonly PairCodes[]): Map<number, number> {
  const [left, right] = [postingsOf(old), postingsOf(now)];
  const counts = new Map<number, number>();
  eachShared(left, right, (_code, l, r) => {
    const [fromA, toA] = [left.starts[l] ?? 0, left.starts[l + 1] ?? 0];
    const [fromB, toB] = [right.starts[r] ?? 0, right.starts[r + 1] ?? 0];
    if ((toA - fromA) * (toB - fromB) > tooCommon) return;
    for (let x = fromA; x < toA; x += 1) {
      for (let y = fromB; y < toB; y += 1) {
        const key = (left.holders[x] ?? 0) * now.length + (right.holders[y] ?? 0);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  });
  return counts;
}

/** A single one left over between the same neighbours on both sides is the same provision. */
function joinInPlace(
  [old, now]: readonly [readonly Wording[], readonly Wording[]],
  { partner, taken, join }: Matching,
): void {
  old.forEach(({ pairs }, a) => {
    const previous = a === 0 ? -1 : partner.get(a - 1);
    const b = previous === undefined ? undefined : previous + 1;
    if (partner.has(a) || b === undefined || taken.has(b)) return;
    const other = now[b];
    if (other === undefined || dice(pairs, other.pairs) < alikeInPlace) return;
    join(a, b);
  });
}

function dice(a: PairCodes, b: PairCodes): number {
  const held = new Set(b);
  const shared = a.reduce((sum, code) => sum + (held.has(code) ? 1 : 0), 0);
  return (2 * shared) / Math.max(1, a.length + b.length);
}

/** The most pairs that stand in one order on both sides: what is left over has moved. */
function longestRise(pairs: readonly (readonly [number, number])[]): Set<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, place], at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(pairs[at]?.[0] ?? 0);
  return kept;
}

function arrange(
  [old, now]: readonly [readonly Wording[], readonly Wording[]],
  partner: ReadonlyMap<number, number>,
  inOrder: ReadonlySet<number>,
): PassageChange[] {
  const origin = new Map([...partner].map(([a, b]) => [b, a]));
  const changes: PassageChange[] = [];
  let reached = 0;
  const removeUpTo = (end: number) => {
    for (; reached < end; reached += 1) {
      if (!partner.has(reached))
        changes.push({ kind: 'removed', before: reached, after: undefined });
    }
  };
  now.forEach((wording, after) => {
    const before = origin.get(after);
    if (before === undefined) {
      changes.push({ kind: 'added', before: undefined, after });
      return;
    }
    const isEqual = old[before]?.text === wording.text;
    if (!inOrder.has(before)) {
      changes.push({ kind: isEqual ? 'moved' : 'movedAndChanged', before, after });
      return;
    }
    removeUpTo(before);
    reached = Math.max(reached, before + 1);
    changes.push({ kind: isEqual ? 'same' : 'changed', before, after });
  });
  removeUpTo(old.length);
  return changes;
}
