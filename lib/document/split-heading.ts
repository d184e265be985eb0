import type { Span } from '#lib/text/span.ts';
import { firstSentenceEnd, isSentenceEnd } from './characters.ts';
import { trimSpan } from './lines.ts';
import { readNumbering, type Numbering } from './numbering.ts';

/** A numbered line, taken apart. */
export type HeadingParts = {
  readonly numbering: Numbering;
  /** Number and words, the sentence end included: what is read as the heading. */
  readonly block: Span;
  /** The number alone. */
  readonly labelSpan: Span;
  /** Number and words without the mark that ends them. */
  readonly span: Span;
  readonly heading: string;
  /** What follows a run-in heading; undefined where the heading stands alone. */
  readonly rest: Span | undefined;
  /** Stars around a bold heading. */
  readonly markup: readonly Span[];
};

/** What a heading is made of, whatever its number means. */
export type HeadingShape = Omit<HeadingParts, 'numbering'>;

/**
 * Takes a numbered line apart; undefined where it begins with no number.
 *
 * `1.行政区划调整，主城区人口大幅增加。*年，国务院批复…` is a heading that runs into its paragraph: it ends at
 * its first 。, or where its bold ends.
 */
export function splitHeading(
  source: string,
  unit: { readonly span: Span; readonly text: string },
  starsAreBold: boolean,
): HeadingParts | undefined {
  const stars = starsAreBold ? (/^\*{2,3}/u.exec(unit.text)?.[0].length ?? 0) : 0;
  const numbering = readNumbering(stars > 0 ? unit.text.slice(stars) : unit.text);
  if (numbering === undefined) return undefined;
  const start = unit.span.start + stars;
  const body = source.slice(start, unit.span.end);
  const end = start + headingLength(body, numbering.length, stars > 0);
  const block = trimSpan(source, { start, end });
  const closing = stars > 0 && source.startsWith('*'.repeat(stars), end) ? stars : 0;
  const rest = trimSpan(source, { start: end + closing, end: unit.span.end });
  const words = trimSpan(source, { start: Math.min(start + numbering.length, end), end });
  const labelSpan = { start, end: start + numbering.labelEnd };
  const span = { start, end: Math.max(endOfWords(source, words), labelSpan.end) };
  return {
    numbering,
    block,
    labelSpan,
    span,
    heading: plainWords(source.slice(words.start, endOfWords(source, words)), starsAreBold),
    rest: rest.end > rest.start ? rest : undefined,
    markup: [
      { start: start - stars, end: start },
      { start: end, end: end + closing },
    ].filter((markup) => markup.end > markup.start),
  };
}

/** Gives the words of a heading as they are read: in one line, without stars and separators. */
export function plainWords(written: string, starsAreBold: boolean): string {
  const inOneLine = written.replaceAll(/[\r\n\f\v\u0085\u2028\u2029]+\s*/gu, '');
  const plain = starsAreBold ? inOneLine.replaceAll(/\*{2,3}/gu, '') : inOneLine;
  return plain.replace(/^[\s：:]+/u, '').replace(/[\s：:]+$/u, '');
}

function headingLength(body: string, from: number, isBold: boolean): number {
  const sentence = firstSentenceEnd(body, from);
  const bold = isBold ? body.indexOf('**', from) : -1;
  return bold === -1 ? sentence : Math.min(sentence, bold);
}

function endOfWords(source: string, words: Span): number {
  let end = words.end;
  while (end > words.start && isWordless(source.charAt(end - 1))) end -= 1;
  return end;
}

function isWordless(character: string): boolean {
  return (
    isSentenceEnd(character) || character === '：' || character === ':' || /\s/u.test(character)
  );
}
