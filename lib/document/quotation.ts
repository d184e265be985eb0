import type { Span } from '#lib/text/span.ts';

/** Words of a source text, with what stands before and behind them: by these a place is found again. */
export type Quotation = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood in the text it was taken from. */
  readonly start: number;
};

const contextChars = 64;
/** A paragraph is known by its beginning; its end may be written anew. */
const maxExactChars = 64;
/** So much of one side must still be there where the other was written anew. */
const sureContextChars = 16;
/** Shorter words stand anywhere. */
const minTellingChars = 6;

/**
 * Quotes the beginning of a stretch of text.
 *
 * quoteStart('一、总体要求\n坚持。', { start: 0, end: 6 })
 *   -> { exact: '一、总体要求', prefix: '', suffix: '\n坚持。', start: 0 }
 */
export function quoteStart(source: string, { start, end }: Span): Quotation {
  const until = Math.min(end, start + maxExactChars);
  return {
    exact: source.slice(start, until),
    prefix: source.slice(Math.max(0, start - contextChars), start),
    suffix: source.slice(until, until + contextChars),
    start,
  };
}

/**
 * Finds a quotation in a text; undefined where it is not there, or where more than one place could
 * be meant: a wrong place is worse than none.
 *
 * Words with all their surroundings come first, then words between half of them, then words that
 * stand in the text only once and have one side left.
 *
 * findQuotation('序言\n一、总体要求\n坚持。', quotation) -> { start: 3, end: 9 }
 */
export function findQuotation(source: string, quotation: Quotation): Span | undefined {
  const places = placesOf(source, quotation.exact);
  const sidesAt = (at: number, chars: number) =>
    countSides(around(source, quotation, at), quotation, chars);
  const whole = places.filter((at) => sidesAt(at, contextChars) === 2);
  if (whole.includes(quotation.start)) return spanAt(quotation, quotation.start);
  if (whole.length > 0) return onlyOne(quotation, whole);
  const near = places.filter((at) => sidesAt(at, sureContextChars) === 2);
  if (near.length > 0) return onlyOne(quotation, near);
  const isTelling = places.length === 1 && quotation.exact.length >= minTellingChars;
  const sure = places.filter((at) => sidesAt(at, sureContextChars) > 0);
  return isTelling ? onlyOne(quotation, sure) : undefined;
}

function placesOf(source: string, exact: string): number[] {
  const places: number[] = [];
  if (exact === '') return places;
  for (let at = source.indexOf(exact); at !== -1; at = source.indexOf(exact, at + 1)) {
    places.push(at);
  }
  return places;
}

type Sides = Pick<Quotation, 'prefix' | 'suffix'>;

function around(source: string, { exact }: Quotation, at: number): Sides {
  const end = at + exact.length;
  return {
    prefix: source.slice(Math.max(0, at - contextChars), at),
    suffix: source.slice(end, end + contextChars),
  };
}

/** On how many sides so many characters stand as they were quoted. */
function countSides(here: Sides, quoted: Sides, chars: number): number {
  const before = quoted.prefix.slice(-chars);
  const behind = quoted.suffix.slice(0, chars);
  return Number(here.prefix.endsWith(before)) + Number(here.suffix.startsWith(behind));
}

function onlyOne(quotation: Quotation, places: readonly number[]): Span | undefined {
  const [only, second] = places;
  return only === undefined || second !== undefined ? undefined : spanAt(quotation, only);
}

function spanAt({ exact }: Quotation, start: number): Span {
  return { start, end: start + exact.length };
}
