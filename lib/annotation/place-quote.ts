/**
 * Reads from an alignment where a quotation stands and how much speaks for it: the likeness of the
 * words themselves, and of what stands around them. The two are never mixed into one number before
 * they are judged, because good neighbours are no reason to accept other words.
 */
import type { Span } from '#lib/text/span.ts';
import type { Alignment } from './alignment.ts';
import { closeUp } from './close-up.ts';
import type { Window } from './find-candidates.ts';
import { hiddenSign } from './matching-text.ts';

/** A place for a quotation, with its evidence; every likeness is between 0 and 1. */
export type Placement = {
  /** In the matching text. */
  readonly units: Span;
  readonly quoteSimilarity: number;
  /** Of the characters right before; undefined where the text begins there. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Of all that the window shows around the quotation. */
  readonly around: number;
  /** How much of the words stands against a redaction and cannot be compared. */
  readonly hidden: number;
  /** True when the letters and figures are the same, one for one. */
  readonly isSameWording: boolean;
};

const nearChars = 24; // One clause: what a reader sees beside the words.
const driftChars = 24; // Neighbours may be pushed off by an insertion of a clause.
const figureShare = 0.5; // A new value in the old sentence is a change, not another sentence.
const punctuationWeight = 0.2; // Stops come and go with each copy.

/** Gives the place of the quotation of `window` in `text`, or undefined where nothing stands for it. */
export function placeQuote(
  window: Window,
  text: string,
  { alignment, offset }: { readonly alignment: Alignment; readonly offset: number },
): Placement | undefined {
  closeUp(window, text.slice(offset), alignment);
  const units = wholeFigures(window, text, placeOf(window.quote, alignment, offset));
  if (units === undefined) return undefined;
  const pairs = new Pairs(window.text, text, { alignment, offset });
  const { quote } = window;
  const length = window.text.length;
  const floor = units.start - nearChars - driftChars;
  const ceiling = units.end + nearChars + driftChars;
  const before = { start: Math.max(0, quote.start - nearChars), end: quote.start };
  const after = { start: quote.end, end: Math.min(length, quote.end + nearChars) };
  return {
    units,
    ...pairs.quoteLikeness(quote, units),
    before: pairs.likeness(before, { start: floor, end: units.start }),
    after: pairs.likeness(after, { start: units.end, end: ceiling }),
    around: pairs.aroundLikeness(quote),
  };
}

function placeOf(quote: Span, { from, to }: Alignment, offset: number): Span | undefined {
  let start = -1;
  let end = -1;
  for (let at = quote.start; at < quote.end; at += 1) {
    if ((from[at] ?? -1) < 0) continue;
    if (start < 0) start = from[at] ?? 0;
    end = to[at] ?? 0;
  }
  return start < 0 ? undefined : { start: start + offset, end: end + offset };
}

/** 15 in the place of 9: a figure at the edge of a quotation is taken whole. */
function wholeFigures({ text: window, quote }: Window, text: string, units: Span | undefined) {
  if (units === undefined) return undefined;
  let { start, end } = units;
  if (
    isFigure(window[quote.start]) &&
    !isFigure(window[quote.start - 1]) &&
    isFigure(text[start])
  ) {
    while (isFigure(text[start - 1])) start -= 1;
  }
  if (isFigure(window[quote.end - 1]) && !isFigure(window[quote.end]) && isFigure(text[end - 1])) {
    while (isFigure(text[end])) end += 1;
  }
  return { start, end };
}

class Pairs {
  readonly #window: string;
  readonly #text: string;
  readonly #alignment: Alignment;
  readonly #offset: number;

  constructor(
    window: string,
    text: string,
    { alignment, offset }: { readonly alignment: Alignment; readonly offset: number },
  ) {
    this.#window = window;
    this.#text = text;
    this.#alignment = alignment;
    this.#offset = offset;
  }

  quoteLikeness(
    quote: Span,
    units: Span,
  ): Pick<Placement, 'quoteSimilarity' | 'hidden' | 'isSameWording'> {
    let same = 0;
    let ours = 0;
    let hidden = 0;
    for (let at = quote.start; at < quote.end; at += 1) {
      const weight = weightOf(this.#window[at]);
      if (this.#isHidden(at)) hidden += 1;
      else ours += weight;
      if (this.#isSame(at)) same += weight;
      else if (this.#isOtherFigure(at)) same += figureShare * weight;
    }
    const theirs = weightOfAll(this.#text, units) - this.#hiddenWeight(quote);
    const whole = ours + Math.max(0, theirs);
    return {
      quoteSimilarity: whole === 0 ? (hidden > 0 ? 1 : 0) : Math.min(1, (2 * same) / whole),
      hidden: hidden / (quote.end - quote.start),
      isSameWording:
        lettersOf(this.#window.slice(quote.start, quote.end)) ===
        lettersOf(this.#text.slice(units.start, units.end)),
    };
  }

  /** How much of a part of the window stands inside `reach`; undefined where it holds nothing. */
  likeness(part: Span, reach: Span): number | undefined {
    let same = 0;
    let all = 0;
    for (let at = part.start; at < part.end; at += 1) {
      if (this.#isHidden(at)) continue;
      const weight = weightOf(this.#window[at]);
      all += weight;
      const place = (this.#alignment.from[at] ?? -1) + this.#offset;
      if (this.#isSame(at) && place >= reach.start && place < reach.end) same += weight;
    }
    return all < 1 ? undefined : same / all;
  }

  aroundLikeness(quote: Span): number {
    const reach = { start: 0, end: this.#text.length };
    const before = this.likeness({ start: 0, end: quote.start }, reach);
    const after = this.likeness({ start: quote.end, end: this.#window.length }, reach);
    return ((before ?? after ?? 0) + (after ?? before ?? 0)) / 2;
  }

  #isSame(at: number): boolean {
    const place = this.#alignment.from[at] ?? -1;
    return place >= 0 && this.#window[at] === this.#text[place + this.#offset];
  }

  /** One figure for another: 2018年12月4日 and 2019年1月16日 are one statement about a day. */
  #isOtherFigure(at: number): boolean {
    const place = this.#alignment.from[at] ?? -1;
    return place >= 0 && isFigure(this.#window[at]) && isFigure(this.#text[place + this.#offset]);
  }

  /** A redaction on one side and words on the other: neither speaks for the place nor against it. */
  #isHidden(at: number): boolean {
    const place = this.#alignment.from[at] ?? -1;
    if (place < 0) return false;
    const isOurs = this.#window[at] === hiddenSign;
    return isOurs !== (this.#text[place + this.#offset] === hiddenSign);
  }

  /** What the text has where the quotation has a redaction. */
  #hiddenWeight(quote: Span): number {
    const { from, to } = this.#alignment;
    let weight = 0;
    for (let at = quote.start; at < quote.end; at += 1) {
      if (!this.#isHidden(at) || this.#window[at] !== hiddenSign) continue;
      const span = { start: (from[at] ?? 0) + this.#offset, end: (to[at] ?? 0) + this.#offset };
      weight += weightOfAll(this.#text, span);
    }
    return weight;
  }
}

function isFigure(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9';
}

const letter = /^[\p{L}\p{N}]$/u;
const isLetterUnit = new Map<string, boolean>();

function isLetter(unit: string): boolean {
  let known = isLetterUnit.get(unit);
  if (known === undefined) isLetterUnit.set(unit, (known = letter.test(unit) || isHalf(unit)));
  return known;
}

/** Half of a rare character, such as 𠮷. */
function isHalf(unit: string): boolean {
  return unit >= '\ud800' && unit <= '\udfff';
}

/** A redaction weighs nothing of its own: what it hides is unknown. */
function weightOf(unit: string | undefined): number {
  if (unit === undefined || unit === hiddenSign) return 0;
  return isLetter(unit) ? 1 : punctuationWeight;
}

function weightOfAll(text: string, { start, end }: Span): number {
  let weight = 0;
  for (let at = start; at < end; at += 1) weight += weightOf(text[at]);
  return weight;
}

/** The letters, figures and redactions of a wording; all of it where it has none. */
function lettersOf(text: string): string {
  let letters = '';
  for (const unit of text.split('')) {
    if (isLetter(unit) || unit === hiddenSign) letters += unit;
  }
  return letters === '' ? text : letters;
}
