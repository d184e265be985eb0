/**
 * Decides with the whole document in view what single lines cannot tell.
 */
import type { Element } from './element.ts';
import type { Numbering } from './numbering.ts';

/** Headings of 284 plans and notices are shorter; 行政…， with several clauses may reach it. */
const maxHeadingChars = 50;

type TextElement = Element & { readonly kind: 'text' };

/** What the numbers of a document are worth. */
export type Trust = {
  /** False where a number opens a line by chance: 1.5万人, 表1显示…。 */
  isNumber(element: TextElement): boolean;
  /** True for an item of a list: its lines end with ；, or are whole sentences. */
  isListItem(element: TextElement): boolean;
  /** What headings without number are: members of a series that lost theirs, or subheadings. */
  readonly plainHeadings: 'lostNumbers' | 'subheadings';
};

/** Weighs the numbers of a document. */
export function trustNumbering(elements: readonly Element[]): Trust {
  const texts = elements.filter((element): element is TextElement => element.kind === 'text');
  const numbered = texts.filter((element) => element.parts !== undefined);
  const hasDecimals = isDecimalSeries(numbered);
  const items = findListItems(numbered);
  const listed = findListedAnnexes(elements);
  return {
    isNumber: (element) => !listed.has(element) && isNumber(element, hasDecimals),
    isListItem: (element) => items.has(element),
    plainHeadings: judgePlainHeadings(texts),
  };
}

/** 1.1 and 1.2 prove each other; 1.5万人 stands alone. */
function isDecimalSeries(numbered: readonly TextElement[]): boolean {
  const values = new Set(
    numbered
      .filter(({ parts }) => parts?.numbering.style === 'decimal2')
      .map(({ parts }) => parts?.numbering.value),
  );
  return values.has(1) && values.has(2);
}

function isNumber({ parts, unit }: TextElement, hasDecimals: boolean): boolean {
  const style = parts?.numbering.style;
  if (style === undefined) return false;
  if (style.startsWith('decimal') || style === 'spacedDigit') return hasDecimals;
  return (style !== 'box' && style !== 'table') || !/[。；]$/u.test(unit.text);
}

/**
 * Finds the lines that list annexes at the end of a notice instead of beginning one: 附件：1.…, and 2.
 * and 3. below it.
 */
function findListedAnnexes(elements: readonly Element[]): ReadonlySet<Element> {
  const listed = new Set<Element>();
  let next: number | undefined;
  for (const [at, element] of elements.entries()) {
    const parts = element.kind === 'text' ? element.parts : undefined;
    if (element.kind === 'text' && parts?.numbering.style === 'annex') {
      if (!isAnnex(parts.heading, element.unit.text, elements[at + 1])) listed.add(element);
      next = /^[1１一][.．、\s]/u.test(parts.heading) ? 2 : undefined;
    } else if (next !== undefined && parts?.numbering.value === next) {
      listed.add(element);
      next += 1;
    } else {
      next = undefined;
    }
  }
  return listed;
}

/** An annex stands alone, or above what it brings; a list of annexes above more of them or a signature. */
function isAnnex(heading: string, text: string, next: Element | undefined): boolean {
  if (/[。；]$/u.test(text) || /^[“《\d１-９]/u.test(heading)) return false;
  if (heading === '' || next?.kind === 'table') return true;
  if (next === undefined || next.role === 'signature' || next.role === 'metadata') return false;
  return next.parts?.numbering.style !== 'annex';
}

/**
 * Finds the numbered lines that are items of a list rather than headings. A series 1. 2. 3. is
 * decided as a whole: it is a list where most of its lines end with ；, or are sentences too long
 * for a heading.
 */
function findListItems(numbered: readonly TextElement[]): ReadonlySet<TextElement> {
  return new Set(seriesOf(numbered).filter(isList).flat());
}

/** Lines of one style with rising numbers, as long as no other heading stands between. */
function seriesOf(numbered: readonly TextElement[]): readonly TextElement[][] {
  const series: TextElement[][] = [];
  let before: Numbering | undefined;
  for (const element of numbered) {
    const numbering = element.parts?.numbering;
    if (numbering === undefined || numbering.kind === 'point') continue;
    if (goesOn(before, numbering)) series.at(-1)?.push(element);
    else if (canBeItem(numbering)) series.push([element]);
    before = numbering;
  }
  return series;
}

function goesOn(before: Numbering | undefined, numbering: Numbering): boolean {
  if (!canBeItem(numbering) || before?.style !== numbering.style) return false;
  return (numbering.value ?? 0) > (before.value ?? 0);
}

function canBeItem(numbering: Numbering): boolean {
  return numbering.style === 'bracketedHan' || numbering.style === 'digit';
}

function isList(series: readonly TextElement[]): boolean {
  const open = series.filter(
    ({ unit, parts }) => parts?.rest === undefined && /[；;]$/u.test(unit.text),
  );
  const long = series.filter(({ parts }) => (parts?.heading.length ?? 0) > maxHeadingChars);
  return open.length * 2 >= series.length || long.length * 2 > series.length;
}

/**
 * One heading without number under each numbered one at most, and few in all: the series has lost
 * numbers. Several under one: that is how the author writes subheadings.
 */
function judgePlainHeadings(texts: readonly TextElement[]): Trust['plainHeadings'] {
  let numbered = 0;
  let plain = 0;
  let inARow = 0;
  let most = 0;
  for (const { role, parts } of texts) {
    if (role === 'heading' && parts?.numbering.kind === 'heading') {
      numbered += 1;
      inARow = 0;
    } else if (role === 'plainHeading') {
      plain += 1;
      inARow += 1;
      most = Math.max(most, inARow);
    }
  }
  return most <= 1 && plain * 5 <= numbered ? 'lostNumbers' : 'subheadings';
}
