/**
 * Finds and reads what tools for Markdown write above a text: facts between two lines of dashes.
 *
 *   ---
 *   title: "社会救助法"
 *   publish_date: "2026-04-30"
 *   ---
 *   # 中华人民共和国社会救助法
 */
import type { FactBook } from './fact-book.ts';
import { dateOf, documentNumberOf } from './fact-values.ts';
import type { Line } from './lines.ts';
import type { FactName } from './model.ts';

/** The first and the last line of the front matter, the dashes with it, as places in the lines. */
export type FrontMatter = { readonly first: number; readonly last: number };

const mostLines = 60; // No header is longer; a text between two rules often is.
const keyPattern = /^([\p{L}\w][\p{L}\w -]{0,30})\s*:(?:\s+|$)(.*)$/u;
const goesOnPattern = /^(?:-\s|#|[\]}])|^\s+\S/u;

const namesByKey: Readonly<Record<string, FactName>> = {
  title: 'title',
  标题: 'title',
  题名: 'title',
  author: 'author',
  作者: 'author',
  source: 'origin',
  来源: 'origin',
  issuer: 'issuer',
  issuing_authority: 'issuer',
  发文机关: 'issuer',
  date: 'publishedOn',
  published: 'publishedOn',
  publish_date: 'publishedOn',
  发布日期: 'publishedOn',
  成文日期: 'issuedOn',
  status: 'validity',
  时效性: 'validity',
  document_number: 'documentNumber',
  文号: 'documentNumber',
};

/**
 * Gives the front matter of a text; undefined where it has none. Only at the very top, and only
 * where each line is a key or goes on below one: two rules around prose are no header.
 */
export function findFrontMatter(source: string, lines: readonly Line[]): FrontMatter | undefined {
  const first = lines.findIndex(({ text }) => text !== '');
  if (lines[first]?.text !== '---') return undefined;
  const length = lines
    .slice(first + 1, first + mostLines)
    .findIndex(({ text }) => text === '---' || text === '...');
  const inside = lines.slice(first + 1, first + 1 + length).filter(({ text }) => text !== '');
  const isHeader =
    inside.some(({ text }) => keyPattern.test(text)) &&
    inside.every((line) => keyPattern.test(line.text) || goesOnPattern.test(written(source, line)));
  return length > 0 && isHeader ? { first, last: first + 1 + length } : undefined;
}

function written(source: string, { start, content }: Line): string {
  return source.slice(start, content.end);
}

/** Writes down what front matter states; what it says in further lines, like tags, is left. */
export function readFrontMatter(lines: readonly Line[], book: FactBook): void {
  for (const { text, content } of lines) {
    const match = keyPattern.exec(text);
    const name = namesByKey[match?.[1]?.trim().toLowerCase() ?? ''];
    if (name === undefined) continue;
    const value = (match?.[2] ?? '').trim().replace(/^(["'])(.*)\1$/u, '$2');
    const start = content.start + text.lastIndexOf(value);
    book.state(name, valueOf(name, value), { start, end: start + value.length });
  }
}

function valueOf(name: FactName, value: string): string {
  if (name === 'issuedOn' || name === 'publishedOn') return dateOf(value);
  return name === 'documentNumber' ? documentNumberOf(value) : value;
}
