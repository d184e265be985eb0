/**
 * Takes from each line what is not its words: Markdown's signs, converters' debris.
 *
 *   #### **第四节 加快县域经济成高原**
 *   ^^^^^^^                         ^^ markup
 */
import type { Span } from '#lib/text/span.ts';
import { isSentenceEnd, isSpaceCode } from './characters.ts';
import type { Stars } from './decide-stars.ts';
import { trimSpan, type Line } from './lines.ts';
import type { Region } from './model.ts';

/** A line without its clothes. */
export type BareLine = Line & {
  /** The words of the line. */
  readonly body: Span;
  readonly bodyText: string;
  /** How many `#` stood before it; 0 for a line that Markdown does not call a heading. */
  readonly hashes: number;
  /** Markup and debris around the words. */
  readonly regions: readonly Region[];
};

const hashPattern = /^(#{1,6})(?=[\s#*第一二三四五六七八九十（(\d专表附前]|\p{Script=Han})\s*/u;
/** What Word and converters leave behind: bookmark names, object anchors, unresolved references. */
const debrisPattern =
  /\[bookmark:[^\]\n]{0,80}\]|\ufffc|<!--[^\n]{0,300}?-->|错误[!！]未(?:找到引用源|定义书签)[。.]?/gu;
const rulePattern = /^(?:[-*_=—－─━]\s?){3,}$/u;

/** Gives every line of a text without its markup; words are never altered, only left out of `body`. */
export function undressLines(
  source: string,
  lines: readonly Line[],
  stars: Stars,
): readonly BareLine[] {
  const starsAreBold = stars.kind === 'bold';
  return lines.map((line) => undress(source, line, starsAreBold));
}

function undress(source: string, line: Line, starsAreBold: boolean): BareLine {
  const asIs = { ...line, body: line.content, bodyText: line.text, hashes: 0, regions: [] };
  if (!mayBeDressed(line.text)) return asIs;
  const regions: Region[] = [];
  let body = takeEdgeDebris(source, line.content, regions);
  if (rulePattern.test(source.slice(body.start, body.end)) && isRule(line.text, starsAreBold)) {
    regions.push({ kind: 'markup', span: body });
    return { ...asIs, body: { start: body.end, end: body.end }, bodyText: '', regions };
  }
  const hashes = hashPattern.exec(source.slice(body.start, body.end));
  if (hashes !== null) {
    const from = body.start + hashes[0].length;
    regions.push({ kind: 'markup', span: { start: body.start, end: from } });
    body = takeClosingHashes(source, { start: from, end: body.end }, regions);
  }
  if (starsAreBold && (hashes !== null || isBoldHeading(source, body))) {
    body = takeBoldAround(source, body, regions);
  }
  const bodyText = source.slice(body.start, body.end);
  return { ...asIs, body, bodyText, hashes: hashes?.[1]?.length ?? 0, regions };
}

function mayBeDressed(text: string): boolean {
  if (text === '') return false;
  const first = text.charAt(0);
  return '#*[<-_=—－─━'.includes(first) || /[\ufffc\]>!！]/u.test(text);
}

/** A row of hidden names (****) is words where stars are redactions. */
function isRule(text: string, starsAreBold: boolean): boolean {
  return starsAreBold || !text.includes('*');
}

/** Debris inside a sentence stays where it is: cutting a passage in two would lose its wording. */
function takeEdgeDebris(source: string, span: Span, regions: Region[]): Span {
  let { start, end } = span;
  for (const match of source.slice(span.start, span.end).matchAll(debrisPattern)) {
    const at = span.start + match.index;
    const after = at + match[0].length;
    if (at === start) start = skipSpace(source, after, end);
    else if (after === end) end = at;
    else continue;
    regions.push({ kind: 'debris', span: { start: at, end: after } });
  }
  return trimSpan(source, { start, end: Math.max(start, end) });
}

function takeClosingHashes(source: string, span: Span, regions: Region[]): Span {
  const closing = /\s+#+$/u.exec(source.slice(span.start, span.end));
  if (closing === null) return trimSpan(source, span);
  const start = span.start + closing.index;
  regions.push({ kind: 'markup', span: { start, end: span.end } });
  return trimSpan(source, { start: span.start, end: start });
}

/** Bold around a whole heading is its dress; around a lead it is part of the paragraph. */
function takeBoldAround(source: string, span: Span, regions: Region[]): Span {
  const text = source.slice(span.start, span.end);
  const match = /^(\*{2,3})(?!\*)([^*]+)\1$/u.exec(text);
  if (match === null) return span;
  const width = match[1]?.length ?? 0;
  regions.push(
    { kind: 'markup', span: { start: span.start, end: span.start + width } },
    { kind: 'markup', span: { start: span.end - width, end: span.end } },
  );
  return trimSpan(source, { start: span.start + width, end: span.end - width });
}

/** **三、保障措施** is a heading in bold; **三个显著提升。** is a lead, and its stars stay in the passage. */
function isBoldHeading(source: string, { start, end }: Span): boolean {
  if (!source.startsWith('**', start) || source.slice(end - 2, end) !== '**') return false;
  return !isSentenceEnd(source.charAt(end - 3));
}

function skipSpace(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpaceCode(source.charCodeAt(at))) at += 1;
  return at;
}
