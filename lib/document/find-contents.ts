/**
 * Finds the table of contents: its lines look like headings, but they govern nothing, and every
 * wording in them would be counted twice.
 */
import { isSentenceEnd } from './characters.ts';
import type { BareLine } from './undress-lines.ts';
import { readNumbering } from './numbering.ts';

/** The first and the last line of a contents page, as places in the list of lines. */
export type ContentsPage = { readonly first: number; readonly last: number };

const titlePattern = /^[【[]?目\s*[录錄次][】\]]?[:：]?$/u;
const inOneLinePattern = /^目\s*[录錄次]\s*(?:第.{1,4}[章编].{1,40}){2,}/u;
/** A page number behind dots, a tab or a wide gap: 第一章 发展基础.....	2. */
const pageTailPattern = /(?:[.．…·•]{2,}|\t|\s{2,})\s*[（(]?\d{1,4}[）)]?$|[.．…·•]{4,}$/u;
/** Longer lines are sentences; the longest heading of a contents page seen has 46 characters. */
const maxEntryChars = 60;
/** With its dots and page number. */
const maxPagedChars = 200;
const minEntries = 2;

/**
 * Gives the contents page of a text; undefined where it has none.
 *
 * A page without a title 目录 is known by three or more lines in a row with dots and page numbers.
 * It ends where the body begins: at a line that repeats an earlier entry, or before a sentence.
 */
export function findContents(lines: readonly BareLine[]): ContentsPage | undefined {
  const title = lines.findIndex((line) => titlePattern.test(line.bodyText));
  if (title !== -1) {
    const last = lastEntry(lines, title + 1);
    if (last !== undefined) return { first: title, last };
  }
  const single = lines.findIndex((line) => inOneLinePattern.test(line.bodyText));
  if (single !== -1) return { first: single, last: single };
  return findUntitled(lines);
}

function lastEntry(lines: readonly BareLine[], from: number): number | undefined {
  const entries: number[] = [];
  const seen = new Set<string>();
  let first: string | undefined;
  for (let at = from; at < lines.length; at += 1) {
    const text = lines[at]?.bodyText ?? '';
    if (text === '') continue;
    const key = keyOf(text);
    const label = readNumbering(text)?.label;
    if (!isEntryLike(text) || seen.has(key) || (label !== undefined && label === first)) break;
    first ??= label;
    seen.add(key);
    entries.push(at);
  }
  return entryBeforeBody(lines, entries);
}

/** 前言 or a title just before the body is not an entry, unless a page number says so. */
function entryBeforeBody(lines: readonly BareLine[], entries: number[]): number | undefined {
  const isPaged = (at: number): boolean => pageTailPattern.test(lines[at]?.bodyText ?? '');
  const paged = entries.filter(isPaged);
  if (paged.length * 2 > entries.length) return paged.at(-1);
  const isNumbered = (at: number): boolean =>
    readNumbering(lines[at]?.bodyText ?? '') !== undefined;
  const numbered = entries.filter(isNumbered);
  return numbered.length >= minEntries ? numbered.at(-1) : undefined;
}

function findUntitled(lines: readonly BareLine[]): ContentsPage | undefined {
  let first: number | undefined;
  let last = 0;
  let count = 0;
  for (const [at, line] of lines.entries()) {
    if (line.bodyText === '') continue;
    if (isLeader(line.bodyText)) {
      first ??= at;
      last = at;
      count += 1;
    } else if (count >= 3) {
      break;
    } else {
      first = undefined;
      count = 0;
    }
  }
  return first !== undefined && count >= 3 ? { first, last } : undefined;
}

/** Without a title only dots are proof: tabs and gaps stand in tables, too. */
function isLeader(text: string): boolean {
  return text.length <= maxPagedChars && /[.．…·•]{3,}\s*[（(]?\d{1,4}[）)]?$/u.test(text);
}

function isEntryLike(text: string): boolean {
  if (text.length > maxPagedChars) return false;
  if (pageTailPattern.test(text)) return true;
  return text.length <= maxEntryChars && !isSentenceEnd(text.charAt(text.length - 1));
}

function keyOf(text: string): string {
  return text.replace(pageTailPattern, '').replaceAll(/[\s.．…·]/gu, '');
}
