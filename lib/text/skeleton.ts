/**
 * The skeleton of a text: what remains of a wording when it is read without quotes, spaces and 、.
 *
 *   source     落 实 “ 人 地 钱 ” 挂 钩 政 策 。
 *   skeleton   落 实   人 地 钱   挂 钩 政 策 ¶
 *
 * ¶ stands for a sentence end or a hard line break, □ for a redaction, ␣ for what was dropped
 * between two digits (专栏4 “15分钟 must not become 专栏415分钟).
 *
 * Law: for every string inside the text with at least one kept character, each of its runs stands
 * in the skeleton. It holds because every character is folded and classed alone.
 */
import { classOf, type CharacterClass } from './character-class.ts';
import { foldPoint, isOtherScript } from './fold-text.ts';
import type { Marks } from './marks.ts';
import { pointMap, type OffsetMap } from './offset-map.ts';
import type { Span } from './span.ts';
import {
  isIntricate,
  isPackedKept,
  isPackedOtherScript,
  packedClass,
  packedFold,
  packedUnit,
} from './unit-table.ts';

/** Stands for a sentence end or a hard line break. */
export const endSign = '¶';
/** Stands for a name or number that was taken out of the source. */
export const redactionSign = '□';
/** Stands for characters dropped between two digits. */
export const gapSign = '␣';

/**
 * Says whether a unit of a skeleton is a sign: something the source does not have as a character.
 */
export function isSign(unit: string | undefined): boolean {
  return unit === endSign || unit === redactionSign || unit === gapSign;
}

/** A skeleton with its way back to the source, and where the source holds more than it shows. */
export type Skeleton = {
  readonly text: string;
  readonly map: OffsetMap;
  /**
   * One bit a unit, from the lowest: set where the unit does not follow its forerunner directly in
   * the source, because something was dropped between. A hit without a seam after its first unit
   * stands in the source as one unbroken string.
   */
  readonly seams: Uint8Array;
  /** One bit a unit like `seams`: set where a 、 was dropped before the unit. */
  readonly lists: Uint8Array;
  /** True when some character is written in the other script: 發 for 发. */
  readonly hasOtherScript: boolean;
};

/**
 * Gives the skeleton of `text`, obeying what its document decided about lines and stars; of
 * `enough` units or hardly more where only its beginning is wanted.
 *
 * skeletonOf('落实“人地钱”挂钩政策。', noMarks).text -> '落实人地钱挂钩政策¶'
 * skeletonOf('专栏4  “15分钟生活圈”', noMarks).text -> '专栏4␣15分钟生活圈'
 */
export function skeletonOf(text: string, marks: Marks, enough = Infinity): Skeleton {
  const builder = new SkeletonBuilder(text);
  const silent = mergeSilent(marks);
  let next = 0;
  for (let at = 0; at < text.length && builder.units < enough;) {
    const span = silent[next];
    if (span !== undefined && at >= span.start) {
      at = Math.max(at, span.end);
      next += 1;
    } else {
      at += builder.take(at);
    }
  }
  return builder.finish();
}

/** Soft lines and bold stars leave nothing, so one list in text order serves both. */
function mergeSilent(marks: Marks): readonly Span[] {
  if (marks.bold.length === 0) return marks.softLines;
  if (marks.softLines.length === 0) return marks.bold;
  return [...marks.softLines, ...marks.bold].sort((a, b) => a.start - b.start);
}

class SkeletonBuilder {
  readonly #source: string;
  readonly #starts: number[] = [];
  readonly #seams: number[] = [];
  readonly #lists: number[] = [];
  /** The skeleton so far, as UTF-16 units: strings of one character are slow to add up. */
  readonly #units: number[] = [];
  /** Where the source goes on after the last unit, if nothing is left out. */
  #expected = 0;
  #hasDropped = false;
  #hasComma = false;
  #hasOtherScript = false;

  constructor(source: string) {
    this.#source = source;
  }

  get units(): number {
    return this.#units.length;
  }

  /** Takes the code point at `at` and gives its length. */
  take(at: number): number {
    const packed = packedUnit(this.#source.charCodeAt(at));
    if (packed === isIntricate) return this.#takeIntricate(at);
    if (isPackedOtherScript(packed)) this.#hasOtherScript = true;
    if (isPackedKept(packed)) this.#keep(packedFold(packed), at, 1);
    else this.#leave(packedClass(packed), at);
    return 1;
  }

  finish(): Skeleton {
    const text = unitsToString(this.#units);
    const seams = bitsOf(this.#seams, text.length);
    const lists = bitsOf(this.#lists, text.length);
    const map = pointMap(this.#starts, this.#source);
    return { text, map, seams, lists, hasOtherScript: this.#hasOtherScript };
  }

  #takeIntricate(at: number): number {
    const point = String.fromCodePoint(this.#source.codePointAt(at) ?? 0);
    this.#hasOtherScript ||= isOtherScript(point);
    for (const character of foldPoint(point)) {
      const found = classOf(character);
      if (found !== 'kept') this.#leave(found, at);
      else {
        for (let unit = 0; unit < character.length; unit += 1) {
          this.#keep(character.charCodeAt(unit), at, point.length);
        }
      }
    }
    return point.length;
  }

  #keep(unit: number, at: number, length: number): void {
    if (this.#hasDropped && isDigit(unit) && isDigit(this.#units.at(-1))) {
      this.#push(gapUnit, at, length);
    }
    this.#push(unit, at, length);
  }

  #leave(found: CharacterClass, at: number): void {
    if (found === 'dropped') {
      this.#hasDropped = true;
      this.#hasComma ||= this.#source.charCodeAt(at) === listComma;
    } else this.#sign(found === 'star' ? redactionUnit : endUnit, at);
  }

  /** Sentence ends and stars of one run, also with dropped characters between, leave one sign. */
  #sign(sign: number, at: number): void {
    if (this.#units.at(-1) === sign) this.#hasDropped = true;
    else this.#push(sign, at, 1);
  }

  #push(unit: number, at: number, length: number): void {
    if (at > this.#expected || unit === gapUnit) this.#seams.push(this.#units.length);
    if (this.#hasComma) this.#lists.push(this.#units.length);
    this.#starts.push(at);
    this.#units.push(unit);
    this.#expected = at + length;
    this.#hasDropped = false;
    this.#hasComma = false;
  }
}

const listComma = '、'.charCodeAt(0);
const endUnit = endSign.charCodeAt(0);
const redactionUnit = redactionSign.charCodeAt(0);
const gapUnit = gapSign.charCodeAt(0);

/** Arguments of one call are limited; long texts are put together in pieces. */
const unitsPerCall = 8192;

/**
 * Gives the string of UTF-16 units, halves of pairs included.
 *
 * unitsToString([22478, 38215]) -> '城镇'
 */
export function unitsToString(units: readonly number[] | Uint16Array): string {
  if (units.length <= unitsPerCall) return callWith(units);
  let text = '';
  for (let at = 0; at < units.length; at += unitsPerCall) {
    text += callWith(units.slice(at, at + unitsPerCall));
  }
  return text;
}

/** A typed array that is spread is walked by its iterator, which takes six times as long. */
function callWith(units: readonly number[] | Uint16Array): string {
  return Reflect.apply(String.fromCharCode, undefined, units) as string;
}

function bitsOf(units: readonly number[], length: number): Uint8Array {
  const bits = new Uint8Array((length + 7) >> 3);
  for (const unit of units) bits[unit >> 3] = (bits[unit >> 3] ?? 0) | (1 << (unit & 7));
  return bits;
}

function isDigit(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 0x30 && unit <= 0x39;
}
