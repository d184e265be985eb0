import type { Expression, FieldTest, Leaf } from './expression.ts';
import type { Lexeme } from './lex-query.ts';
import { compileRegex, literalsOf } from './linear-regex.ts';
import type { QueryFault } from './model.ts';
import { readAlternatives, type VariantOptions } from './read-alternatives.ts';
import { maxReadings } from './read-pattern.ts';
import { readWording } from './wording.ts';

/** Ends the reading of a query; `parseQuery` turns it into a value. */
export class FaultError extends Error {
  readonly fault: QueryFault;

  constructor(code: QueryFault['code'], values: QueryFault['values'] = {}, at?: number) {
    super(code);
    this.fault = { code, values, at };
  }
}

/** Makes a word, a quotation or a regular expression ready. */
export function readLeaf(lexeme: Lexeme, options: VariantOptions): Leaf {
  switch (lexeme.kind) {
    case 'word':
      return readWord(lexeme, options);
    case 'quoted':
      return readQuoted(lexeme.text, lexeme.at);
    case 'regex':
      return readRegex(lexeme.source, lexeme.at);
    default:
      throw new FaultError('missingOperand', {}, lexeme.at);
  }
}

/** Makes `地区:鹤壁` or `年份:2021..2025` ready. */
export function readField(lexeme: Lexeme & { readonly kind: 'field' }): Expression {
  const { name, value } = lexeme;
  return {
    kind: 'field',
    name,
    test: name === 'year' ? readYears(value, lexeme.at) : words(value),
  };
}

function words(text: string): FieldTest {
  return { kind: 'words', text };
}

function readYears(value: string, at: number): FieldTest {
  const range = /^(\d{4})?(?:\.\.|-|—|–|~)?(\d{4})?$/.exec(value);
  const single = /^\d{4}$/.test(value);
  const [from, to] = [range?.[1], single ? range?.[1] : range?.[2]];
  if (from === undefined && to === undefined) throw new FaultError('badYear', { value }, at);
  return { kind: 'years', from: Number(from ?? 0), to: Number(to ?? 9999) };
}

function readWord(lexeme: Lexeme & { readonly kind: 'word' }, options: VariantOptions): Leaf {
  const reading = readAlternatives(lexeme.text, options);
  if (reading.kind === 'tooMany') {
    const values = { readings: reading.readings, max: maxReadings };
    throw new FaultError('tooManyReadings', values, lexeme.at);
  }
  return { kind: 'folded', text: lexeme.text, alternatives: reading.alternatives };
}

function readQuoted(text: string, at: number): Leaf {
  const wording = readWording(text);
  if (wording === undefined) throw new FaultError('nothingToFind', { query: text }, at);
  return { kind: 'exact', text, wording };
}

function readRegex(source: string, at: number): Leaf {
  const compiled = compileRegex(source);
  if ('code' in compiled) throw new FaultError(compiled.code, compiled.values, at);
  return { kind: 'regex', text: source, literals: literalsOf(source), find: compiled.find };
}
