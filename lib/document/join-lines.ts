/**
 * Joins lines that a page end or a hard wrap has torn out of one sentence.
 *
 *   …走出一条城          the sentence is open, and 城|镇 stands together elsewhere in the text:
 *                        one paragraph, the line break inside it is soft
 *   镇化后发地区的…
 *
 * A missing full stop looks the same as a torn sentence, so the end of a line alone proves
 * nothing. Sure signs are a comma before the break, an open bracket, a mark after it that cannot
 * begin a sentence. Otherwise the two characters at the break must stand side by side elsewhere,
 * or the document must have shown by several such places that its pages tear sentences.
 */
import type { Span } from '#lib/text/span.ts';
import { hasInnerSentenceEnd, isFollower, isSentenceEnd } from './characters.ts';
import type { Page } from './page.ts';
import type { PlacedCorrections } from './placed-corrections.ts';
import { readLayout, type Layout } from './read-layout.ts';
import type { BareLine } from './undress-lines.ts';
import { readNumbering } from './numbering.ts';

/** One or more lines that are one paragraph, heading or item. */
export type Unit = {
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  readonly text: string;
  readonly hashes: number;
  /** True where a sentence ends before the last character. */
  readonly hasSentence: boolean;
  /** The line breaks inside it, with the blank lines between. */
  readonly softLines: readonly Span[];
};

type Evidence = 'none' | 'weak' | 'sure';

/** Shorter lines with commas may be headings: 改革推动，政策支撑. */
const minOpenChars = 30;
/** A quotation that was opened farther back was never closed. */
const maxQuotedChars = 300;
/** No paragraph of a policy text is longer; what goes on and on is data. */
const maxUnitChars = 6_000;
/** A page tears long lines; a short open line is a cell or a name. */
const minTornChars = 15;
/** A first line is shorter by its indent of two, and by a mark that may not begin the next line. */
const indentUnits = 4;
/** Three torn sentences are no typing errors. */
const minTornPages = 3;
/** An author who leaves so many paragraphs open does not use full stops; their end says nothing. */
const maxOpenShare = 0.35;

/**
 * Gives the units of the free lines of a page, in text order; blank lines end nothing, a line that
 * is not free (a table's, a contents page's) ends the unit before it. Page furniture is looked
 * through: a sentence goes on below the number of its page.
 */
export function joinLines(
  page: Page,
  furniture: ReadonlySet<number>,
  said: Pick<PlacedCorrections, 'breakBefore'>,
): readonly Unit[] {
  const judge = new JoinJudge(page, said);
  const units: Unit[] = [];
  let open: Unit | undefined;
  for (const [at, line] of page.lines.entries()) {
    if (furniture.has(at)) {
      judge.turnPage();
      continue;
    }
    if (!page.isFree(at)) {
      if (open !== undefined) units.push(open);
      open = undefined;
    } else if (line.bodyText !== '') {
      const joined: Unit | undefined = open && judge.join(open, line, at);
      if (open !== undefined && joined === undefined) units.push(open);
      open = joined ?? unitOf(line, at);
    }
  }
  if (open !== undefined) units.push(open);
  if (judge.isTorn) return units;
  const isWords = (at: number): boolean => page.lines[at]?.bodyText !== '' && !furniture.has(at);
  return undoDoubtful({ ...page, isFree: isWords }, units, judge.doubtful);
}

function unitOf(line: BareLine, at: number): Unit {
  return {
    first: at,
    last: at,
    span: line.body,
    text: line.bodyText,
    hashes: line.hashes,
    hasSentence: hasInnerSentenceEnd(line.bodyText),
    softLines: [],
  };
}

/** Weighs the breaks of one document, in text order. */
class JoinJudge {
  readonly doubtful = new Set<number>();
  readonly #said: Pick<PlacedCorrections, 'breakBefore'>;
  readonly #source: string;
  readonly #layout: Layout;
  #pairs: Set<number> | undefined;
  #proofs = 0;
  #isOnNewPage = false;

  constructor(page: Page, said: Pick<PlacedCorrections, 'breakBefore'>) {
    this.#said = said;
    this.#source = page.source;
    this.#layout = readLayout(page);
  }

  /** True when the document has shown that its pages tear sentences. */
  get isTorn(): boolean {
    return this.#proofs >= minTornPages || this.#layout.wrapWidth !== undefined;
  }

  /** A page number stands before the next line: whatever is open there was torn by the page. */
  turnPage(): void {
    this.#isOnNewPage = true;
  }

  /** What a person says of the break beats all evidence, and proves nothing about other breaks. */
  join(unit: Unit, line: BareLine, at: number): Unit | undefined {
    const said = this.#said.breakBefore(line.body.start);
    const evidence = said === undefined ? this.#weigh(unit, line) : 'none';
    this.#isOnNewPage = false;
    if (said === 'soft') return extend(unit, line, at);
    if (evidence === 'none') return undefined;
    if (evidence === 'sure') this.#proofs += 1;
    else this.doubtful.add(at);
    return extend(unit, line, at);
  }

  #weigh(unit: Unit, line: BareLine): Evidence {
    const { bodyText } = line;
    if (isSeparate(unit, line)) return 'none';
    const end = endOf(unit.text);
    if (isFollower(bodyText.charAt(0))) return isListEnd(end) ? 'none' : 'sure';
    if (isFinished(end) || !this.#isRunning(unit) || !isProse(bodyText)) return 'none';
    if ('，、,'.includes(end) || isUnclosed(unit.text)) return 'sure';
    return lastLineOf(unit) < minTornChars ? 'none' : this.#weighWords(end, line);
  }

  /** No mark on either side: the layout decides, or the two words that would meet. */
  #weighWords(end: string, line: BareLine): Evidence {
    const { wrapWidth, openShare, hasIndents } = this.#layout;
    if (wrapWidth !== undefined || this.#isOnNewPage) return 'sure';
    if (openShare > maxOpenShare) return 'none';
    if (hasIndents && line.content.start > line.start) return 'none';
    return this.#standTogether(end, line.bodyText.charAt(0)) ? 'sure' : 'weak';
  }

  /** A sentence before the break, several clauses, or a line as wide as the page. */
  #isRunning(unit: Unit): boolean {
    if (unit.hasSentence) return true;
    if (readNumbering(unit.text) !== undefined) return false;
    if (isUnclosed(unit.text)) return true;
    const { wrapWidth } = this.#layout;
    if (wrapWidth !== undefined && unit.text.length >= wrapWidth - indentUnits) return true;
    return unit.text.length >= minOpenChars && hasClauses(unit.text);
  }

  #standTogether(end: string, first: string): boolean {
    this.#pairs ??= pairsOf(this.#source);
    return this.#pairs.has(pairCode(end.charCodeAt(0), first.charCodeAt(0)));
  }
}

function extend(unit: Unit, line: BareLine, at: number): Unit {
  const soft = { start: unit.span.end, end: line.body.start };
  return {
    ...unit,
    last: at,
    span: { start: unit.span.start, end: line.body.end },
    text: unit.text + line.bodyText,
    hasSentence: unit.hasSentence || hasInnerSentenceEnd(line.bodyText),
    softLines: [...unit.softLines, soft],
  };
}

/** Takes joins back that only a torn document would justify. */
function undoDoubtful(
  { lines, isFree }: Page,
  units: readonly Unit[],
  doubtful: ReadonlySet<number>,
): readonly Unit[] {
  if (doubtful.size === 0) return units;
  return units.flatMap((unit) => {
    const parts: Unit[] = [];
    for (let at = unit.first; at <= unit.last; at += 1) {
      const line = lines[at];
      if (line === undefined || !isFree(at)) continue;
      const before = doubtful.has(at) ? undefined : parts.pop();
      parts.push(before === undefined ? unitOf(line, at) : extend(before, line, at));
    }
    return parts;
  });
}

/** Markdown's headings stand for themselves, and a paragraph has an end. */
function isSeparate(unit: Unit, line: BareLine): boolean {
  if (unit.hashes > 0 || line.hashes > 0) return true;
  return unit.text.length > maxUnitChars || startsAnew(line.bodyText);
}

/** Where a line certainly begins something: a number, a bold lead, a dash, a note, a key. */
function startsAnew(text: string): boolean {
  if (/^(?:\*\*|——|--|[-+•●◆■▲★○◎]|注[:：]|附[:：]|\|)/u.test(text)) return true;
  return readNumbering(text) !== undefined;
}

/** Says whether two commas at least part the text. */
function hasClauses(text: string): boolean {
  const first = text.search(/[，,]/u);
  return first !== -1 && /[，,]/u.test(text.slice(first + 1));
}

/** Numbers, names and codes of a lost table are no prose, and nothing goes on in them. */
function isProse(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && (text.length >= minTornChars || /[，,。；;]/u.test(text));
}

/** How many units the last line of a unit has. */
function lastLineOf(unit: Unit): number {
  return unit.span.end - (unit.softLines.at(-1)?.end ?? unit.span.start);
}

/** The last character that is a word's or a mark's: closing stars are neither. */
function endOf(text: string): string {
  let at = text.length - 1;
  while (at > 0 && (text.charAt(at) === '*' || text.charAt(at) === ' ')) at -= 1;
  return text.charAt(at);
}

function isFinished(end: string): boolean {
  return isSentenceEnd(end) || '：:…”’」』）)》】］]>》'.includes(end);
}

function isListEnd(end: string): boolean {
  return isSentenceEnd(end) || end === '：' || end === ':';
}

function isUnclosed(text: string): boolean {
  return isOpen(text, '（(', '）)') || isOpen(text, '“', '”') || isOpen(text, '《', '》');
}

function isOpen(text: string, openers: string, closers: string): boolean {
  const first = Math.max(0, text.length - maxQuotedChars);
  for (let at = text.length - 1; at >= first; at -= 1) {
    const character = text.charAt(at);
    if (closers.includes(character)) return false;
    if (openers.includes(character)) return true;
  }
  return false;
}

function pairsOf(source: string): Set<number> {
  const pairs = new Set<number>();
  for (let at = 1; at < source.length; at += 1) {
    pairs.add(pairCode(source.charCodeAt(at - 1), source.charCodeAt(at)));
  }
  return pairs;
}

function pairCode(first: number, second: number): number {
  return first * 0x10000 + second;
}
