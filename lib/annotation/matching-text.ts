/**
 * The form in which two versions are compared: every sign that a reader sees, folded, and nothing
 * that only paper or markup brought in.
 *
 *   source     发展“人地钱”，\n- 27 -\n挂钩。     (- 27 - is a page number)
 *   matching   发展"人地钱",挂钩.
 *
 * Unlike the skeleton it keeps quotes and stops: they are what the two ends of a selection stand on.
 */
import type { Region } from '#lib/document/model.ts';
import { classOf } from '#lib/text/character-class.ts';
import { foldPoint } from '#lib/text/fold-text.ts';
import type { Marks } from '#lib/text/marks.ts';
import type { Span } from '#lib/text/span.ts';
import { GramIndex } from './gram-index.ts';

/**
 * Stands for a name or number that was taken out. No text has this unit, while □ is a box to tick
 * in many a form.
 */
export const hiddenSign = '\uffff';

/** What a document says of its text: any `PolicyDocument` fits. */
export type TextLayout = { readonly marks: Marks; readonly regions: readonly Region[] };

/** A source text prepared for comparison. Make it once for each version and hand it on. */
export type MatchingText = {
  readonly source: string;
  /** The folded text without white space, furniture and markup. */
  readonly text: string;
  /** Where the code point that made unit `i` begins in the source. */
  readonly starts: Int32Array;
  /** Where the code point that made unit `i` ends in the source; a run of stars ends with its last. */
  readonly ends: Int32Array;
  readonly grams: GramIndex;
};

/** No document was read: nothing is left out but white space. */
export const noLayout: TextLayout = { marks: { softLines: [], bold: [] }, regions: [] };

/**
 * Prepares a source text for comparison, obeying what its document found out about it.
 *
 * prepareText('坚持 以人为本，\n优化布局。', noLayout).text -> '坚持以人为本,优化布局。'
 */
export function prepareText(source: string, layout: TextLayout): MatchingText {
  const left = leftOut(layout);
  const builder = new Builder();
  let next = 0;
  for (let at = 0; at < source.length;) {
    const span = left[next];
    if (span !== undefined && at >= span.start) {
      at = Math.max(at, span.end);
      next += 1;
      continue;
    }
    const point = String.fromCodePoint(source.codePointAt(at) ?? 0);
    builder.take(point, at);
    at += point.length;
  }
  return builder.finish(source);
}

class Builder {
  readonly #units: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  take(point: string, at: number): void {
    const end = at + point.length;
    const form = visibleForm(point);
    if (form === hiddenSign && this.#units.at(-1) === hiddenSign && this.#ends.at(-1) === at) {
      this.#ends[this.#ends.length - 1] = end;
      return;
    }
    for (let unit = 0; unit < form.length; unit += 1) {
      this.#units.push(form.charAt(unit));
      this.#starts.push(at);
      this.#ends.push(end);
    }
  }

  finish(source: string): MatchingText {
    const text = this.#units.join('');
    return {
      source,
      text,
      starts: Int32Array.from(this.#starts),
      ends: Int32Array.from(this.#ends),
      grams: new GramIndex(text),
    };
  }
}

/**
 * Gives the units of the matching text that stand inside a span of the source.
 *
 * unitsOf(prepareText('坚持 以人为本', noLayout), { start: 2, end: 5 }) -> { start: 2, end: 4 }
 */
export function unitsOf(matching: MatchingText, span: Span): Span {
  const start = firstAtOrAfter(matching.starts, span.start);
  return { start, end: Math.max(start, firstAtOrAfter(matching.starts, span.end)) };
}

/**
 * Gives the span of the source that units of the matching text were made from.
 *
 * sourceOf(prepareText('坚持 以人为本', noLayout), { start: 2, end: 4 }) -> { start: 3, end: 5 }
 */
export function sourceOf(matching: MatchingText, units: Span): Span {
  const start = matching.starts[units.start] ?? matching.source.length;
  return { start, end: units.end > units.start ? (matching.ends[units.end - 1] ?? start) : start };
}

/** White space and what nobody sees leave nothing; a star is a redaction; the rest is folded. */
function visibleForm(point: string): string {
  const folded = foldPoint(point);
  if (folded === '*') return hiddenSign;
  return isVisible(folded) ? folded : [...folded].filter(isVisible).join('');
}

const unseen = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/u;

function isVisible(character: string): boolean {
  return classOf(character) === 'kept' || !(/^\s$/u.test(character) || unseen.test(character));
}

function leftOut({ marks, regions }: TextLayout): readonly Span[] {
  const paper = regions.filter(({ kind }) => kind === 'pageFurniture' || kind === 'markup');
  return [...marks.bold, ...paper.map(({ span }) => span)].sort((a, b) => a.start - b.start);
}

function firstAtOrAfter(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
