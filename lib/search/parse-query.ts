/**
 * Reads what a person typed.
 *
 *   人地钱 户籍          two wordings in one passage
 *   “人地钱”挂钩         one wording: a quote inside a word is text
 *   “人、地、钱”         a quote that opens a word and is closed at its end: exactly these characters
 *
 * An operator counts only at the border of a word, so that a pasted sentence is found as it stands.
 */
import type { Query, QueryFault, QueryTerm, SearchMode } from './model.ts';
import { readWording } from './wording.ts';

/** Longer queries are refused: nobody types them, and each term costs a reading of candidates. */
export const maxQueryChars = 2000;
/** More words than a sentence has are a pasted text, which the literal mode finds whole. */
export const maxTerms = 32;

/** A query, or the reason why there is none. */
export type ParsedQuery =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'fault'; readonly fault: QueryFault };

const quotes = new Map([
  ['“', '”'],
  ['"', '"'],
  ['＂', '＂'],
  ['「', '」'],
]);

/**
 * Gives the query that `input` means in `mode`, or names what is wrong with it.
 *
 * parseQuery('人地钱 户籍', 'parsed') -> two terms
 * parseQuery('人地钱 户籍', 'literal') -> one term
 */
export function parseQuery(input: string, mode: SearchMode): ParsedQuery {
  const reading = mode === 'parsed' ? readTerms(input) : [{ text: input, isExact: false }];
  const fault = findFault(input, mode, reading);
  if (fault !== undefined) return { kind: 'fault', fault };
  return { kind: 'query', query: { input, mode, reading: reading.filter(isFindable(mode)) } };
}

function findFault(
  input: string,
  mode: SearchMode,
  terms: readonly QueryTerm[],
): QueryFault | undefined {
  const chars = [...input].length;
  if (input === '' || (mode !== 'raw' && input.trim() === '')) {
    return { code: 'emptyQuery', values: {} };
  }
  if (chars > maxQueryChars) return { code: 'queryTooLong', values: { chars, max: maxQueryChars } };
  if (!terms.some(isFindable(mode))) return { code: 'nothingToFind', values: { query: input } };
  if (terms.length > maxTerms) {
    return { code: 'tooManyTerms', values: { terms: terms.length, max: maxTerms } };
  }
  return undefined;
}

/** Raw text is compared as it stands, so punctuation alone can be found; else something is kept. */
function isFindable(mode: SearchMode): (term: QueryTerm) => boolean {
  return (term) => mode === 'raw' || readWording(term.text) !== undefined;
}

function readTerms(input: string): QueryTerm[] {
  const terms: QueryTerm[] = [];
  for (let at = 0; at < input.length;) {
    const space = /^\s+/.exec(input.slice(at));
    if (space !== null) {
      at += space[0].length;
      continue;
    }
    const term = quotedAt(input, at) ?? wordAt(input, at);
    terms.push(term.term);
    at = term.end;
  }
  return terms;
}

type ReadTerm = { readonly term: QueryTerm; readonly end: number };

/** A quote opens here and its partner stands before white space or the end. */
function quotedAt(input: string, at: number): ReadTerm | undefined {
  const close = quotes.get(input[at] ?? '');
  if (close === undefined) return undefined;
  const end = input.indexOf(close, at + 1);
  const isClosed = end > at + 1 && /^(\s|$)/.test(input.slice(end + 1));
  if (!isClosed) return undefined;
  return { term: { text: input.slice(at + 1, end), isExact: true }, end: end + 1 };
}

function wordAt(input: string, at: number): ReadTerm {
  const word = /^\S+/.exec(input.slice(at))?.[0] ?? '';
  return { term: { text: word, isExact: false }, end: at + word.length };
}
