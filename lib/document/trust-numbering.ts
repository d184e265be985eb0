/**
 * Decides with the whole document in view what single lines cannot tell.
 */
import type { Element } from './element.ts';
import type { Numbering } from './numbering.ts';

type TextElement = Element & { readonly kind: 'text' };

/** What the numbers of a document are worth. */
export type Trust = {
  /** False where a number opens a line by chance: 1.5万人, 表1显示…。 */
  isNumber(element: TextElement): boolean;
  /** True for an item of a list whose items end with ；. */
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
  return {
    isNumber: (element) => isNumber(element, hasDecimals, elements),
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

function isNumber(
  { parts, unit }: TextElement,
  hasDecimals: boolean,
  elements: readonly Element[],
): boolean {
  const numbering = parts?.numbering;
  if (numbering === undefined) return false;
  if (numbering.style.startsWith('decimal')) return hasDecimals;
  const isSentence = /[。；]$/u.test(unit.text);
  if (numbering.style === 'box' || numbering.style === 'table') return !isSentence;
  return (
    numbering.style !== 'annex' || isAnnex(parts?.heading ?? '', unit.text, unit.first, elements)
  );
}

/** 附件：1.… at the end of a notice lists annexes; it does not begin one. */
function isAnnex(
  heading: string,
  text: string,
  line: number,
  elements: readonly Element[],
): boolean {
  if (/[。；]$/u.test(text) || /^[“《\d１-９]/u.test(heading)) return false;
  if (heading === '') return true;
  const at = elements.findIndex(
    (element) => element.kind === 'text' && element.unit.first === line,
  );
  const next = elements[at + 1];
  if (next === undefined) return false;
  if (next.kind === 'table') return true;
  if (next.role === 'signature' || next.role === 'metadata') return false;
  return next.parts?.numbering.style !== 'annex';
}

/** Items that end with ；, and the one that ends their list. */
function findListItems(numbered: readonly TextElement[]): ReadonlySet<TextElement> {
  const items = new Set<TextElement>();
  let before: TextElement | undefined;
  for (const element of numbered) {
    if (!canBeItem(element.parts?.numbering)) continue;
    const endsOpen = /[；;]$/u.test(element.unit.text) && element.parts?.rest === undefined;
    if (endsOpen || (before !== undefined && items.has(before) && follows(before, element))) {
      items.add(element);
    }
    before = element;
  }
  return items;
}

function canBeItem(numbering: Numbering | undefined): boolean {
  return numbering?.style === 'bracketedHan' || numbering?.style === 'digit';
}

function follows(before: TextElement, element: TextElement): boolean {
  const [a, b] = [before.parts?.numbering, element.parts?.numbering];
  return a?.style === b?.style && b?.value === (a?.value ?? 0) + 1;
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
