/**
 * Cuts a paragraph that holds a whole document: some converters lose every paragraph mark.
 *
 *   …提出意见。一、2023年工作回顾 过去一年…。（一）经济回升。…二、2024年工作安排 …
 *
 * A number after a full stop proves nothing by itself (“包括：一、…；二、…”); a paragraph longer than
 * any author's, in which the numbers count on from one, does.
 */
import { isSpaceCode } from './characters.ts';
import type { Unit } from './join-lines.ts';
import { trimSpan } from './lines.ts';
import { readNumeral } from './numerals.ts';

/** The longest single paragraph in 3,900 texts that its author wrote so has 2,762 characters. */
const minLostChars = 3000;
/** So many numbers of the upper series make a document. */
const minHeadings = 2;
/** Where a heading was parted from its text by a space; later spaces are the text's own. */
const maxHeadingChars = 50;

const numberPattern =
  /(?:(?<=[。！？；：”）\s])|^)(?:([一二三四五六七八九十]{1,3})、|（([一二三四五六七八九十]{1,3})）)/gu;

/** Gives the parts of a unit that has lost its paragraphs, or the unit alone. */
export function splitInline(source: string, unit: Unit): readonly Unit[] {
  if (unit.text.length < minLostChars || unit.softLines.length > 0) return [unit];
  const starts = headingStarts(unit.text);
  if (starts.length === 0) return [unit];
  const cuts = [
    0,
    ...starts.flatMap((start, at) => [
      start,
      headingEnd(unit.text, start, starts[at + 1] ?? unit.text.length),
    ]),
    unit.text.length,
  ];
  return cuts.slice(1).flatMap((end, at) => part(source, unit, { start: cuts[at] ?? 0, end }));
}

/** The numbers that count on: 一、 from one upwards, （一） from one upwards below each of them. */
function headingStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let upper = 0;
  let lower = 0;
  for (const match of text.matchAll(numberPattern)) {
    const upperValue = readNumeral(match[1] ?? '');
    const lowerValue = readNumeral(match[2] ?? '');
    if (upperValue === upper + 1) {
      upper = upperValue;
      lower = 0;
    } else if (lowerValue === lower + 1) {
      lower = lowerValue;
    } else {
      continue;
    }
    starts.push(match.index);
  }
  return upper >= minHeadings ? starts : [];
}

/** Behind the first space, where one stands near; else the heading runs into its text. */
function headingEnd(text: string, start: number, next: number): number {
  const limit = Math.min(next, start + maxHeadingChars);
  for (let at = start + 2; at < limit; at += 1) {
    if (text.charAt(at) === '。') return start;
    if (isSpaceCode(text.charCodeAt(at))) return at;
  }
  return start;
}

function part(source: string, unit: Unit, { start, end }: Unit['span']): Unit[] {
  const whole = { start: unit.span.start + start, end: unit.span.start + end };
  const span = trimSpan(source, whole);
  if (span.end === span.start) return [];
  const text = source.slice(span.start, span.end);
  return [{ ...unit, span, text }];
}
