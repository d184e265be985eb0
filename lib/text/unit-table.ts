import { classOf, type CharacterClass } from './character-class.ts';
import { foldPoint, isOtherScript } from './fold-text.ts';

/**
 * What folding and classing say of one UTF-16 unit, packed into a number, so that a text of
 * millions of characters is read without a string or a look-up for each of them.
 *
 *   bits 0-2   class      bit 3   other script      bits 4-19   folded unit
 */
export type PackedUnit = number;

const classes: readonly CharacterClass[] = ['kept', 'dropped', 'end', 'line', 'star'];
const scriptBit = 8;
const unknown = -1;
/** Half of a pair, or folded into several characters: read it as a string. */
export const isIntricate = -2;

const table = new Int32Array(0x10000).fill(unknown);

/** Gives the packed unit, or `isIntricate` where one unit does not become one unit. */
export function packedUnit(unit: number): PackedUnit {
  const known = table[unit] ?? isIntricate;
  return known === unknown ? (table[unit] = pack(unit)) : known;
}

/** Gives the class of a packed unit as its place in `classes`: 0 is kept, 1 is dropped. */
export function packedClass(packed: PackedUnit): CharacterClass {
  return classes[packed & 7] ?? 'kept';
}

/** Says whether a packed unit is kept: most are, and it is asked for each. */
export function isPackedKept(packed: PackedUnit): boolean {
  return (packed & 7) === 0;
}

/** Says whether a packed unit is written in the other script. */
export function isPackedOtherScript(packed: PackedUnit): boolean {
  return (packed & scriptBit) !== 0;
}

/** Gives the folded form of a packed unit. */
export function packedFold(packed: PackedUnit): number {
  return packed >> 4;
}

function pack(unit: number): PackedUnit {
  if (unit >= 0xd800 && unit <= 0xdfff) return isIntricate;
  const point = String.fromCharCode(unit);
  const folded = foldPoint(point);
  if (folded.length !== 1) return isIntricate;
  const found = classes.indexOf(classOf(folded));
  return (folded.charCodeAt(0) << 4) | (isOtherScript(point) ? scriptBit : 0) | found;
}
