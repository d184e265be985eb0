/**
 * Finds page numbers and running heads: they belong to the paper, not to the text, and often stand
 * in the middle of a sentence.
 *
 *   …提高农业转移人口的城市归属
 *   — 27 —
 *   感。
 */
import type { BareLine } from './undress-lines.ts';

/** — 12 —, 第 3 页 共 20 页, 3/20: nothing else looks so. */
const surePattern =
  /^(?:[-—–－―·]\s*(\d{1,4})\s*[-—–－―·]|第?\s*(\d{1,4})\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|(\d{1,4})\s*\/\s*\d{1,4})$/u;
const barePattern = /^\d{1,4}$/u;
/** Three numbers that count on are pages; fewer may be values. */
const minPages = 3;
/** A running head is repeated on every page, next to the number. */
const minHeads = 3;
const maxHeadChars = 40;

/**
 * Gives the places of the lines that are page furniture.
 *
 * A bare number is one only as a member of a series 1, 2, 3 … whose members stand between lines of
 * prose, because a table's cells are bare numbers, too.
 */
export function findFurniture(
  lines: readonly BareLine[],
  isFree: (at: number) => boolean,
): ReadonlySet<number> {
  const filled = lines.flatMap((line, at) => (line.bodyText === '' ? [] : [at]));
  const free = filled.filter(isFree);
  const sure = free.filter((at) => surePattern.test(textAt(lines, at)));
  const numbers = sure.length >= minPages || sure.some((at) => isFramed(lines, at)) ? sure : [];
  const bare = numbers.length > 0 ? [] : countOn(lines, free);
  const found = new Set([...numbers, ...bare]);
  for (const at of runningHeads(lines, filled, found)) if (isFree(at)) found.add(at);
  return found;
}

/** — 2 — with its dashes is a page number even when it stands alone. */
function isFramed(lines: readonly BareLine[], at: number): boolean {
  return /^[-—–－―]/u.test(textAt(lines, at));
}

function countOn(lines: readonly BareLine[], free: readonly number[]): readonly number[] {
  const series: number[] = [];
  let last: number | undefined;
  for (const [place, at] of free.entries()) {
    const text = textAt(lines, at);
    if (!barePattern.test(text)) continue;
    const isBetween = isProseAt(lines, free[place - 1]) && isProseAt(lines, free[place + 1]);
    const value = Number(text);
    if (!isBetween || (last !== undefined && value !== last + 1)) continue;
    series.push(at);
    last = value;
  }
  return series.length >= minPages ? series : [];
}

/** At the ends of a text there is nothing to be prose. */
function isProseAt(lines: readonly BareLine[], at: number | undefined): boolean {
  return at === undefined || textAt(lines, at).length >= 12;
}

function runningHeads(
  lines: readonly BareLine[],
  filled: readonly number[],
  numbers: ReadonlySet<number>,
): readonly number[] {
  const byText = new Map<string, number[]>();
  for (const [place, at] of filled.entries()) {
    if (!numbers.has(at)) continue;
    for (const beside of [filled[place - 1], filled[place + 1]]) {
      if (beside === undefined || numbers.has(beside)) continue;
      const text = textAt(lines, beside);
      if (text.length <= maxHeadChars) byText.set(text, [...(byText.get(text) ?? []), beside]);
    }
  }
  return [...byText.values()].filter((places) => places.length >= minHeads).flat();
}

function textAt(lines: readonly BareLine[], at: number): string {
  return lines[at]?.bodyText ?? '';
}
