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
import { classOf } from './character-class.ts';
import { foldPoint, isOtherScript } from './fold-text.ts';
import type { Marks } from './marks.ts';
import { pointMap, type OffsetMap } from './offset-map.ts';
import type { Span } from './span.ts';

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
  /** True when some character is written in the other script: 發 for 发. */
  readonly hasOtherScript: boolean;
};

/**
 * Gives the skeleton of `text`, obeying what its document decided about lines and stars.
 *
 * skeletonOf('落实“人地钱”挂钩政策。', noMarks).text -> '落实人地钱挂钩政策¶'
 * skeletonOf('专栏4  “15分钟生活圈”', noMarks).text -> '专栏4␣15分钟生活圈'
 */
export function skeletonOf(text: string, marks: Marks): Skeleton {
  const builder = new SkeletonBuilder(text);
  const silent = mergeSilent(marks);
  let next = 0;
  for (let at = 0; at < text.length;) {
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
  #text = '';
  /** Where the source goes on after the last unit, if nothing is left out. */
  #expected = 0;
  #hasDropped = false;
  #hasOtherScript = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** Takes the code point at `at` and gives its length. */
  take(at: number): number {
    const point = String.fromCodePoint(this.#source.codePointAt(at) ?? 0);
    const folded = foldPoint(point);
    this.#hasOtherScript ||= isOtherScript(point);
    for (const character of folded) this.#takeFolded(character, at);
    return point.length;
  }

  finish(): Skeleton {
    const seams = new Uint8Array((this.#text.length + 7) >> 3);
    for (const unit of this.#seams) seams[unit >> 3] = (seams[unit >> 3] ?? 0) | (1 << (unit & 7));
    return {
      text: this.#text,
      map: pointMap(this.#starts, this.#source),
      seams,
      hasOtherScript: this.#hasOtherScript,
    };
  }

  #takeFolded(character: string, at: number): void {
    switch (classOf(character)) {
      case 'kept':
        this.#keep(character, at);
        break;
      case 'dropped':
        this.#hasDropped = true;
        break;
      case 'star':
        this.#sign(redactionSign, at);
        break;
      case 'end':
      case 'line':
        this.#sign(endSign, at);
        break;
    }
  }

  #keep(character: string, at: number): void {
    if (this.#hasDropped && isDigit(character) && isDigit(this.#text.at(-1))) {
      this.#push(gapSign, at);
    }
    this.#push(character, at);
  }

  /** Sentence ends and stars of one run, also with dropped characters between, leave one sign. */
  #sign(sign: string, at: number): void {
    if (this.#text.at(-1) === sign) {
      this.#hasDropped = true;
      return;
    }
    this.#push(sign, at);
  }

  #push(units: string, at: number): void {
    const isSeam = at > this.#expected || units === gapSign;
    if (isSeam) this.#seams.push(this.#text.length);
    for (let unit = 0; unit < units.length; unit += 1) this.#starts.push(at);
    this.#text += units;
    this.#expected = at + pointLength(this.#source, at);
    this.#hasDropped = false;
  }
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function pointLength(source: string, at: number): number {
  return (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
