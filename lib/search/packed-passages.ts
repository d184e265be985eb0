/**
 * The passages of one version in columns: what a library of 400,000 passages is loaded as and kept
 * as. An object, a string and a bitmap for each of them would take a gigabyte and five seconds.
 */
import type { BlockKind } from '#lib/document/model.ts';
import type { Span } from '#lib/text/span.ts';

/** One passage before it is put into columns. */
export type SearchablePassage = {
  readonly passageId: string;
  readonly kind: BlockKind;
  /** In the source text of its version. */
  readonly span: Span;
  readonly sectionPath: readonly string[];
  /** The text of `skeletonOf` of the passage; what candidates are drawn from. */
  readonly skeleton: string;
  /** `seams` and `lists` of that skeleton: forms and cautions are told without the source text. */
  readonly seams: Uint8Array;
  readonly lists: Uint8Array;
  /** `hasOtherScript` of that skeleton. */
  readonly hasOtherScript: boolean;
};

/** Passages in columns; the n-th passage is the n-th entry of each. */
export type PackedPassages = {
  readonly count: number;
  /** The key of the first passage; the others follow it without a gap. */
  readonly firstKey: number;
  /** All skeletons end to end, in UTF-16 units. */
  readonly units: Uint16Array;
  /** Where in `units` each skeleton ends. */
  readonly unitEnds: Uint32Array;
  /** Where in the source text each passage starts and ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Places in `kindNames`. */
  readonly kinds: Uint8Array;
  readonly kindNames: readonly BlockKind[];
  /** Places in `pathNames`. */
  readonly paths: Uint32Array;
  readonly pathNames: readonly (readonly string[])[];
  /** 1 where a skeleton was written in the other script somewhere. */
  readonly otherScript: Uint8Array;
  /** The bits of `skeletonOf`, one a unit of `units`. */
  readonly seams: Uint8Array;
  readonly lists: Uint8Array;
  /** Read only where a hit is shown. */
  readonly passageIds: () => readonly string[];
};

/**
 * Puts passages into columns.
 *
 * packPassages([{ skeleton: '城镇化¶', … }, { skeleton: '发展¶', … }], 7).unitEnds -> [4, 7]
 */
export function packPassages(
  passages: readonly SearchablePassage[],
  firstKey: number,
): PackedPassages {
  const [kinds, paths] = [new Numbering<BlockKind>(), new Numbering<readonly string[]>()];
  let units = 0;
  const unitEnds = Uint32Array.from(passages, ({ skeleton }) => (units += skeleton.length));
  return {
    count: passages.length,
    ...{ firstKey, unitEnds },
    units: unitsOf(passages, units),
    starts: Uint32Array.from(passages, ({ span }) => span.start),
    ends: Uint32Array.from(passages, ({ span }) => span.end),
    kinds: Uint8Array.from(passages, ({ kind }) => kinds.numberOf(kind, kind)),
    kindNames: kinds.items,
    paths: Uint32Array.from(passages, ({ sectionPath }) =>
      paths.numberOf(sectionPath.join('\n'), sectionPath),
    ),
    pathNames: paths.items,
    otherScript: Uint8Array.from(passages, ({ hasOtherScript }) => Number(hasOtherScript)),
    seams: joinBits(passages, units, ({ seams }) => seams),
    lists: joinBits(passages, units, ({ lists }) => lists),
    passageIds: () => passages.map(({ passageId }) => passageId),
  };
}

/** Says whether any bit from `start` to `end` is set. */
export function hasBit(bits: Uint8Array, start: number, end: number): boolean {
  for (let unit = start; unit < end; unit += 1) {
    if ((((bits[unit >> 3] ?? 0) >> (unit & 7)) & 1) === 1) return true;
  }
  return false;
}

/** Few different things stand at many passages: each is kept once. */
class Numbering<Item> {
  readonly items: Item[] = [];
  readonly #known = new Map<string, number>();

  numberOf(key: string, item: Item): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = this.items.push(item) - 1;
    this.#known.set(key, made);
    return made;
  }
}

function unitsOf(passages: readonly SearchablePassage[], length: number): Uint16Array {
  const units = new Uint16Array(length);
  let at = 0;
  for (const { skeleton } of passages) {
    for (let unit = 0; unit < skeleton.length; unit += 1, at += 1) {
      units[at] = skeleton.charCodeAt(unit);
    }
  }
  return units;
}

function joinBits(
  passages: readonly SearchablePassage[],
  length: number,
  bitsOf: (passage: SearchablePassage) => Uint8Array,
): Uint8Array {
  const joined = new Uint8Array((length + 7) >> 3);
  let first = 0;
  for (const passage of passages) {
    const bits = bitsOf(passage);
    for (let unit = 0; unit < passage.skeleton.length; unit += 1) {
      if (!hasBit(bits, unit, unit + 1)) continue;
      const at = first + unit;
      joined[at >> 3] = (joined[at >> 3] ?? 0) | (1 << (at & 7));
    }
    first += passage.skeleton.length;
  }
  return joined;
}
