import { oneApart } from '#lib/phrase/one-apart.ts';
import { isFunctionWord } from '#lib/phrase/word-roles.ts';
import type { Span } from '#lib/text/span.ts';
import type { DiffToken } from './diff-tokens.ts';
import type { DifferenceKind } from './model.ts';
import { isLevel, strengthOf } from './policy-ladders.ts';
import { shortForms } from './short-forms.ts';

/** A change with everything that its name is read from. */
export type RawChange = {
  readonly kind: 'changed';
  readonly left: Span;
  readonly right: Span;
  readonly leftTokens: readonly DiffToken[];
  readonly rightTokens: readonly DiffToken[];
  /** The characters that touch it on both sides. */
  readonly around: string;
  readonly texts: readonly [string, string];
};

/**
 * Names the changes of one pair. What is left out in one place and stands in another is the same
 * words in another order.
 *
 * nameDifferences([change('50%', '65%')]) -> ['number']
 */
export function nameDifferences(changes: readonly RawChange[]): DifferenceKind[] {
  const moved = movedWords(changes);
  return changes.map((change) => (isMoved(change, moved) ? 'order' : nameOf(change)));
}

/** Words of one-sided changes on the left that are, as they are, those of one on the right. */
function movedWords(changes: readonly RawChange[]): ReadonlySet<string> {
  const gone = changes.filter(({ rightTokens }) => rightTokens.length === 0);
  const come = changes.filter(({ leftTokens }) => leftTokens.length === 0);
  const words = new Set(gone.map(({ leftTokens }) => wordsOf(leftTokens).join('')));
  return new Set(
    come.map(({ rightTokens }) => wordsOf(rightTokens).join('')).filter((text) => words.has(text)),
  );
}

function isMoved(change: RawChange, moved: ReadonlySet<string>): boolean {
  const [left, right] = [wordsOf(change.leftTokens), wordsOf(change.rightTokens)];
  if (left.length === 0 || right.length === 0) return moved.has([...left, ...right].join(''));
  return left.length > 1 && left.toSorted().join(' ') === right.toSorted().join(' ');
}

function nameOf(change: RawChange): DifferenceKind {
  const left = wordsOf(change.leftTokens);
  const right = wordsOf(change.rightTokens);
  if (isNumber(left, right)) return 'number';
  if (isOnly([...left, ...right], (word) => strengthOf(word) !== undefined)) return 'strength';
  if (isOnly([...left, ...right], isLevel)) return 'level';
  if (isShortForm(change)) return 'shortForm';
  if (oneApart(left.join(''), right.join('')) !== undefined && left.join('').length > 1) {
    return 'character';
  }
  if (isListItem(change)) return 'list';
  if (left.length === 0 || right.length === 0) return 'added';
  return 'wording';
}

function wordsOf(tokens: readonly DiffToken[]): string[] {
  return tokens.map(({ text }) => text);
}

const figures =
  /^(?:\d[\d.,:~-]*[%+]?|[零〇一二两三四五六七八九十百千万亿]+|百分之.+|第[\d零一二三四五六七八九十百千]+[编章节条款项]?)$/u;
const units =
  /^(?:[条款项]|%|个|万|亿|元|年|月|日|米|公里|平方|平方米|平方公里|分钟|小时|人|户|套|以上|以下|左右|约|超过|达到|达|不低于|不少于|不超过|百分点|倍|公顷|亩|吨)+$/u;

/** Both sides are figures and their units, and the figures differ. */
function isNumber(left: readonly string[], right: readonly string[]): boolean {
  const numbersOf = (words: readonly string[]) => words.filter((word) => figures.test(word));
  const [a, b] = [numbersOf(left), numbersOf(right)];
  if (a.length === 0 || b.length === 0) return false;
  if (a.join(' ') === b.join(' ')) return false;
  const others = [...left, ...right].filter((word) => !figures.test(word) && !units.test(word));
  return others.every(isFunctionWord) || others.length <= a.length + b.length;
}

/** All words are of a kind, but for such as only hold others together. */
function isOnly(words: readonly string[], isOfKind: (word: string) => boolean): boolean {
  return words.some(isOfKind) && words.every((word) => isOfKind(word) || isFunctionWord(word));
}

/** One writes out what the other calls by a short form: a list, or a name by some of its characters. */
function isShortForm({ texts: [left, right], leftTokens, rightTokens }: RawChange): boolean {
  if (isShortOfList(left, right) || isShortOfList(right, left)) return true;
  const [a, b] = [wordsOf(leftTokens).join(''), wordsOf(rightTokens).join('')];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= 2 &&
    long.length >= short.length + 2 &&
    long.length <= short.length * 4 &&
    short[0] === long[0] &&
    isScattered(short, long)
  );
}

function isShortOfList(list: string, other: string): boolean {
  return [...shortForms(list)].some((form) => other.includes(form));
}

/** All characters of the short one stand in the long one, in order: 医共体 in 医疗卫生共同体. */
function isScattered(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

const clauseEnd = /[，,；;。：:]./u; // Whole clauses are no items, whatever lists stand in them.

/** An item more or less: 、 stands in it, or touches it. */
function isListItem({ texts, around, leftTokens, rightTokens }: RawChange): boolean {
  if (texts.some((text) => clauseEnd.test(text))) return false;
  if (texts.some((text) => /[、]/u.test(text))) return true;
  const isOneSided = leftTokens.length === 0 || rightTokens.length === 0;
  return /[、]/u.test(around) || (isOneSided && /^[和与及]/u.test(texts.join('')));
}
