import { isSentenceEnd } from './characters.ts';
import { readNumbering } from './numbering.ts';
import type { Page } from './page.ts';
import type { BareLine } from './undress-lines.ts';

/** How a text is laid out on its page, as far as that tells where paragraphs begin and end. */
export type Layout = {
  /** True when paragraphs begin with white space and their further lines do not. */
  readonly hasIndents: boolean;
  /** How many units a full line has, where lines are broken at a width; else undefined. */
  readonly wrapWidth: number | undefined;
  /** Which share of the prose lines ends without a mark. */
  readonly openShare: number;
};

/** Prose lines are longer than headings and cells; a fifth of a page's line. */
const minProseChars = 20;
/** A wrapped text has its lines at one width; three units are lost where a mark may not begin a line. */
const wrapSlack = 3;
const wrapShare = 0.4;
const minWrapLines = 5;
/** Of fewer lines a share says nothing. */
const minShareLines = 12;

/** Reads the layout from the lines of prose. */
export function readLayout({ lines, isFree }: Page): Layout {
  const prose = lines.filter((line, at) => isFree(at) && line.bodyText.length >= minProseChars);
  const plain = prose.filter((line) => line.hashes === 0 && !readNumbering(line.bodyText));
  const open = plain.filter((line) => isOpenEnd(line.bodyText));
  const indented = plain.filter((line) => line.content.start > line.start).length;
  return {
    hasIndents: indented > plain.length * 0.2 && indented < plain.length * 0.95 && open.length > 0,
    wrapWidth: widthOf(open, plain.length),
    openShare: plain.length < minShareLines ? 0 : open.length / plain.length,
  };
}

function isOpenEnd(text: string): boolean {
  const end = text.charAt(text.length - 1);
  return !isSentenceEnd(end) && !'：:”）)》*'.includes(end);
}

/** Where many open lines have nearly one length, a machine has cut them. */
function widthOf(open: readonly BareLine[], proseCount: number): number | undefined {
  if (open.length < minWrapLines || open.length < proseCount * wrapShare) return undefined;
  const lengths = open.map((line) => line.content.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const near = lengths.filter((length) => Math.abs(length - width) <= wrapSlack).length;
  return near >= lengths.length * 0.6 ? width : undefined;
}
