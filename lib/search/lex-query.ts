/**
 * Cuts a query into words and operators.
 *
 * An operator counts only at the border of a word: a quote when it opens a word and its partner
 * closes it, a bracket after the start, white space or an operator, `-` before a word, `:` after a
 * known field name. Everywhere else it is text, so that a pasted sentence is found as it stands.
 *
 *   “人地钱”挂钩 (户籍 OR 落户) -试点
 *   [word]  [open] [word] [or] [word] [close] [not] [word]
 */
import { fieldNamed } from './field-names.ts';
import type { FieldName, Scope } from './expression.ts';

/** A piece of a query, with where it stands in the input. */
export type Lexeme = { readonly at: number; readonly length: number } & (
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'regex'; readonly source: string }
  | { readonly kind: 'field'; readonly name: FieldName; readonly value: string }
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' }
  | { readonly kind: 'near'; readonly distance: number; readonly isOrdered: boolean }
  | { readonly kind: 'within'; readonly scope: Scope }
);

const quotes = new Map([
  ['“', '”'],
  ['"', '"'],
  ['＂', '＂'],
  ['「', '」'],
]);
const openBrackets = '(（';
const closeBrackets = ')）';

/** Operators that are words of their own, in the writings people know from other systems. */
const operators: readonly (readonly [RegExp, 'and' | 'or' | 'not'])[] = [
  [/^(?:OR|\|{1,2}|｜|或)$/, 'or'],
  [/^(?:AND|&{1,2}|＆|与)$/, 'and'],
  [/^(?:NOT|非)$/, 'not'],
];
const scopes: readonly (readonly [RegExp, Scope])[] = [
  [/^(?:\/s|同句)$/i, 'sentence'],
  [/^(?:\/p|同段)$/i, 'paragraph'],
  [/^(?:\/x|同节)$/i, 'section'],
];
const near = /^[~～](\d+)(>?)$/;

/** Gives the pieces of a query in order. White space is dropped. */
export function lexQuery(input: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  const open: number[] = [];
  for (let at = 0; at < input.length;) {
    const space = /^\s+/.exec(input.slice(at, at + 100));
    if (space !== null) {
      at += space[0].length;
      continue;
    }
    const found = proximityAt(input, at) ?? [lexAt(input, at, open)];
    lexemes.push(...found);
    const last = found.at(-1);
    if (last !== undefined) at = last.at + last.length;
  }
  return lexemes;
}

/** `"人地钱 挂钩"~10`, as other systems write it: the words in quotes, each near the next. */
function proximityAt(input: string, at: number): Lexeme[] | undefined {
  const found =
    /^["“＂](\s*[^"“”＂\s]+(?:\s+[^"“”＂\s]+)+\s*)["”＂]([~～]\d+>?)(?=[)）]*(?:\s|$))/.exec(
      input.slice(at),
    );
  if (found === null) return undefined;
  const [whole, words = '', distance = ''] = found;
  const operator = wordAt(distance, 0, []);
  const near = { ...operator, at: at + whole.length - distance.length };
  const inner = [...words.matchAll(/\S+/g)].map((word): Lexeme => {
    return { kind: 'word', text: word[0], at: at + 1 + word.index, length: word[0].length };
  });
  return [
    { kind: 'open', at, length: 1 },
    ...inner.flatMap((word, index) => (index === 0 ? [word] : [near, word])),
    { kind: 'close', at, length: whole.length },
  ];
}

function lexAt(input: string, at: number, open: number[]): Lexeme {
  return (
    bracketAt(input, at, open) ??
    negationAt(input, at) ??
    quotedAt(input, at, open) ??
    regexAt(input, at) ??
    wordAt(input, at, open)
  );
}

/** A bracket groups only where its partner ends a word too and more than one word stands between. */
function bracketAt(input: string, at: number, open: number[]): Lexeme | undefined {
  if (open.at(-1) === at) {
    open.pop();
    return { kind: 'close', at, length: 1 };
  }
  if (!openBrackets.includes(input[at] ?? ' ')) return undefined;
  const close = partnerOf(input, at);
  if (close === undefined || !isBorderAfter(input, close)) return undefined;
  if (!/\S\s+\S/.test(input.slice(at + 1, close))) return undefined;
  open.push(close);
  return { kind: 'open', at, length: 1 };
}

function partnerOf(input: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < input.length; at += 1) {
    const character = input[at] ?? '';
    if (openBrackets.includes(character)) depth += 1;
    if (closeBrackets.includes(character)) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** White space, the end, or closing brackets up to one of them. */
function isBorderAfter(input: string, at: number): boolean {
  return /^[)）]*(?:\s|[~～]\d|$)/.test(input.slice(at + 1, at + 40));
}

function negationAt(input: string, at: number): Lexeme | undefined {
  const isNegation = /^[-－][^\s\d\-－]/u.test(input.slice(at, at + 3));
  return isNegation ? { kind: 'not', at, length: 1 } : undefined;
}

function quotedAt(input: string, at: number, open: readonly number[]): Lexeme | undefined {
  const partner = quotes.get(input[at] ?? '');
  if (partner === undefined) return undefined;
  const close = input.indexOf(partner, at + 1);
  const isClosed = close > at + 1 && (isBorderAfter(input, close) || open.at(-1) === close + 1);
  if (!isClosed) return undefined;
  return { kind: 'quoted', text: input.slice(at + 1, close), at, length: close + 1 - at };
}

function regexAt(input: string, at: number): Lexeme | undefined {
  const found = /^\/((?:\\.|[^/\\])+)\/(?=[)）]*(?:\s|$))/.exec(input.slice(at));
  if (found === null) return undefined;
  return { kind: 'regex', source: found[1] ?? '', at, length: found[0].length };
}

function wordAt(input: string, at: number, open: readonly number[]): Lexeme {
  const limit = open.at(-1) ?? input.length;
  const text = wordBefore(input, at, limit);
  const place = { at, length: text.length };
  const operator = operators.find(([pattern]) => pattern.test(text));
  if (operator !== undefined) return { kind: operator[1], ...place };
  const scope = scopes.find(([pattern]) => pattern.test(text));
  if (scope !== undefined) return { kind: 'within', scope: scope[1], ...place };
  const distance = near.exec(text);
  if (distance !== null) {
    return {
      kind: 'near',
      distance: Number(distance[1]),
      isOrdered: distance[2] === '>',
      ...place,
    };
  }
  return fieldAt(input, place, limit) ?? { kind: 'word', text, ...place };
}

/** A word ends at white space, but white space inside {…, …} belongs to it. */
function wordBefore(input: string, at: number, limit: number): string {
  const found = /^(?:\{[^{}\n]*\}|\S)+/.exec(input.slice(at, limit));
  return found?.[0] ?? input.slice(at, at + 1);
}

function fieldAt(
  input: string,
  place: { readonly at: number; readonly length: number },
  limit: number,
): Lexeme | undefined {
  const found = /^([^\s:：]{1,16})[:：](?:"([^"]*)"|“([^”]*)”|(\S+))/.exec(
    input.slice(place.at, limit),
  );
  const name = found === null ? undefined : fieldNamed(found[1] ?? '');
  if (found === null || name === undefined) return undefined;
  const value = found[2] ?? found[3] ?? found[4] ?? '';
  return { kind: 'field', name, value, at: place.at, length: found[0].length };
}
