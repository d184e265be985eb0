/**
 * Reads what a person typed into an expression.
 *
 *   人地钱 户籍            both in one passage
 *   “人地钱”挂钩           one wording: a quote inside a word is text
 *   “人、地、钱”           exactly these characters
 *   落户 OR 户籍           one of them; NOT, - and brackets as elsewhere
 *   人地钱 ~10 挂钩        within ten characters, ~10> in this order
 *   户籍 /s 落户           in one sentence; /p paragraph, /x section
 *   地区:鹤壁 年份:2021..2025
 *
 * Implicit AND binds tighter than OR; NEAR and scopes tighter than both.
 */
import { isLeaf, type Expression } from './expression.ts';
import { lexQuery, type Lexeme } from './lex-query.ts';
import type { Query, QueryFault, SearchMode } from './model.ts';
import { noticesOf } from './query-notices.ts';
import { readingOf } from './query-reading.ts';
import type { VariantOptions } from './read-alternatives.ts';
import { FaultError, readField, readLeaf } from './read-leaf.ts';
import { readWording } from './wording.ts';

/** Longer queries are refused: nobody types them, and each term costs a reading of candidates. */
export const maxQueryChars = 2000;
/** More words than a sentence has are a pasted text, which the literal mode finds whole. */
export const maxTerms = 32;

/** Farther apart two words of a passage are not. */
const maxDistance = 9999;

/** A query, or the reason why there is none. */
export type ParsedQuery =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'fault'; readonly fault: QueryFault };

const noVariants: VariantOptions = { placesIn: () => [] };

/**
 * Gives the query that `input` means in `mode`, or names what is wrong with it and where.
 *
 * parseQuery('人地钱 户籍', 'parsed') -> two wordings joined by AND
 * parseQuery('人地钱 户籍', 'literal') -> one wording
 */
export function parseQuery(
  input: string,
  mode: SearchMode,
  options: VariantOptions = noVariants,
): ParsedQuery {
  try {
    checkSize(input, mode);
    const query = mode === 'parsed' ? readParsed(input, options) : readWhole(input, mode);
    return { kind: 'query', query };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const { fault } = error;
    return { kind: 'fault', fault: { ...fault, instead: mended(input, fault, options) } };
  }
}

/** The query without the operator that lacks a word, where what is left can be answered. */
function mended(
  input: string,
  { code, at }: QueryFault,
  options: VariantOptions,
): string | undefined {
  const faulty =
    code === 'missingOperand' ? lexQuery(input).find((each) => each.at === at) : undefined;
  if (faulty === undefined) return undefined;
  const end = faulty.at + faulty.length;
  const rest = `${input.slice(0, faulty.at)} ${input.slice(end)}`.replaceAll(/\s+/g, ' ').trim();
  const again = parseQuery(rest, 'parsed', options);
  if (again.kind === 'fault') return again.fault.instead;
  const bracket = again.query.notices.find((notice) => notice.code === 'bracketAsText');
  return bracket?.instead ?? rest;
}

function checkSize(input: string, mode: SearchMode): void {
  const chars = [...input].length;
  if (input === '' || (mode !== 'raw' && input.trim() === '')) throw new FaultError('emptyQuery');
  if (chars > maxQueryChars) throw new FaultError('queryTooLong', { chars, max: maxQueryChars });
}

/** Literal and raw queries are one wording, whatever stands in them. */
function readWhole(input: string, mode: 'literal' | 'raw'): Query {
  const wording = readWording(input);
  if (mode === 'raw') {
    const expression: Expression = { kind: 'raw', text: input, wording };
    return wholeQuery(input, mode, expression);
  }
  if (wording === undefined) throw new FaultError('nothingToFind', { query: input });
  const alternatives = [{ wording, form: undefined }];
  return wholeQuery(input, mode, { kind: 'folded', text: input, alternatives });
}

function wholeQuery(input: string, mode: SearchMode, expression: Expression): Query {
  const kind = mode === 'raw' ? 'raw' : 'wording';
  const reading = [{ kind, text: input, isExact: false, isNegated: false } as const];
  return { input, mode, reading, notices: [], expression };
}

function readParsed(input: string, options: VariantOptions): Query {
  const typed = lexQuery(input);
  const lexemes = typed.filter(isFindable);
  if (lexemes.length === 0) throw new FaultError('nothingToFind', { query: input });
  if (lexemes.length > maxTerms) {
    throw new FaultError('tooManyTerms', { terms: lexemes.length, max: maxTerms });
  }
  const expression = new ExpressionReader(lexemes, options).read();
  const notices = noticesOf(input, typed);
  return { input, mode: 'parsed', reading: readingOf(lexemes), notices, expression };
}

/** A word of punctuation alone says nothing; what stands around it does. */
function isFindable(lexeme: Lexeme): boolean {
  return lexeme.kind !== 'word' || readWording(lexeme.text) !== undefined;
}

/** A reader by recursive descent: one method a level of binding. */
class ExpressionReader {
  readonly #lexemes: readonly Lexeme[];
  readonly #options: VariantOptions;
  #next = 0;

  constructor(lexemes: readonly Lexeme[], options: VariantOptions) {
    this.#lexemes = lexemes;
    this.#options = options;
  }

  read(): Expression {
    const expression = this.#readOr();
    const rest = this.#peek();
    if (rest !== undefined) throw new FaultError('missingOperand', {}, rest.at);
    if (!findsSomething(expression)) {
      throw new FaultError(excludes(expression) ? 'onlyExclusion' : 'onlyField');
    }
    return expression;
  }

  #readOr(): Expression {
    const parts = [this.#readAnd()];
    while (this.#take('or')) parts.push(this.#readAnd());
    return join('or', parts);
  }

  #readAnd(): Expression {
    const parts = [this.#readNear()];
    for (;;) {
      if (this.#take('and')) parts.push(this.#readNear());
      const next = this.#peek()?.kind;
      if (next === undefined || next === 'or' || next === 'close') return join('and', parts);
      parts.push(this.#readNear());
    }
  }

  #readNear(): Expression {
    let left = this.#readNot();
    for (;;) {
      const operator = this.#take('near') ?? this.#take('within');
      if (operator === undefined) return left;
      left = this.#pair(left, operator);
    }
  }

  #pair(left: Expression, operator: Lexeme): Expression {
    const parts = [left, this.#readNot()] as const;
    if (!parts.every(isPlaced)) throw new FaultError('nearNeedsWords', {}, operator.at);
    if (operator.kind === 'within') return { kind: 'within', scope: operator.scope, parts };
    if (operator.kind !== 'near') throw new FaultError('missingOperand', {}, operator.at);
    const { distance, isOrdered } = operator;
    if (distance > maxDistance)
      throw new FaultError('nearTooFar', { max: maxDistance }, operator.at);
    return { kind: 'near', parts, distance, isOrdered };
  }

  #readNot(): Expression {
    if (this.#take('not') !== undefined) return { kind: 'not', part: this.#readNot() };
    if (this.#take('open') === undefined) return this.#readLeaf();
    const inner = this.#readOr();
    this.#take('close');
    return inner;
  }

  #readLeaf(): Expression {
    const lexeme = this.#peek();
    if (lexeme === undefined) {
      const last = this.#lexemes.at(-1);
      throw new FaultError('missingOperand', {}, last === undefined ? 0 : last.at);
    }
    this.#next += 1;
    if (lexeme.kind === 'field') return readField(lexeme);
    return readLeaf(lexeme, this.#options);
  }

  #peek(): Lexeme | undefined {
    return this.#lexemes[this.#next];
  }

  #take(kind: Lexeme['kind']): Lexeme | undefined {
    const lexeme = this.#peek();
    if (lexeme?.kind !== kind) return undefined;
    this.#next += 1;
    return lexeme;
  }
}

function join(kind: 'and' | 'or', parts: readonly Expression[]): Expression {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind, parts };
}

/** Distances are measured between places, so both sides must have some. */
function isPlaced(expression: Expression): boolean {
  if (expression.kind === 'or') return expression.parts.every(isPlaced);
  return isLeaf(expression) || expression.kind === 'near' || expression.kind === 'within';
}

/** A query of exclusions and facts alone would find everything and mark nothing. */
function findsSomething(expression: Expression): boolean {
  switch (expression.kind) {
    case 'not':
    case 'field':
      return false;
    case 'and':
      return expression.parts.some(findsSomething);
    case 'or':
      return expression.parts.every(findsSomething);
    default:
      return true;
  }
}

function excludes(expression: Expression): boolean {
  if (expression.kind === 'not') return true;
  const isGroup = expression.kind === 'and' || expression.kind === 'or';
  return isGroup && expression.parts.some(excludes);
}
