import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchMode } from './model.ts';
import { parseQuery } from './parse-query.ts';

test.each([
  { input: '人地钱 户籍', terms: ['人地钱', '户籍'] },
  { input: '人地钱　户籍', terms: ['人地钱', '户籍'] },
  { input: '“人地钱”挂钩', terms: ['“人地钱”挂钩'] },
  { input: '“人、地、钱” 政策', terms: ['=人、地、钱', '政策'] },
  { input: '"人地钱 挂钩"', terms: ['=人地钱 挂钩'] },
  { input: '"人地钱', terms: ['"人地钱'] },
  { input: '坚持“房住不炒”，完善', terms: ['坚持“房住不炒”，完善'] },
  { input: '户籍 。', terms: ['户籍'] },
])('$input is read as $terms', ({ input, terms }) => {
  expect(readingOf(input, 'parsed')).toEqual(terms);
});

test('a literal query is one wording, whatever stands in it', () => {
  expect(readingOf('"人地钱" 户籍 -落户', 'literal')).toEqual(['"人地钱" 户籍 -落户']);
});

test.each([
  { input: '', mode: 'parsed', code: 'emptyQuery' },
  { input: '  \n', mode: 'literal', code: 'emptyQuery' },
  { input: '、。”', mode: 'parsed', code: 'nothingToFind' },
  { input: '"', mode: 'literal', code: 'nothingToFind' },
  { input: '城'.repeat(10_000), mode: 'parsed', code: 'queryTooLong' },
  { input: '城 '.repeat(40), mode: 'parsed', code: 'tooManyTerms' },
] as const)('$code is named for a $mode query', ({ input, mode, code }) => {
  const parsed = parseQuery(input, mode);
  expect(parsed.kind === 'fault' ? parsed.fault.code : '').toBe(code);
});

test('any input is answered with a query or a named fault', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom<SearchMode>('parsed', 'literal', 'raw'),
      (input, mode) => {
        const parsed = parseQuery(input, mode);
        expect(parsed.kind === 'fault' || parsed.query.reading.length > 0).toBe(true);
      },
    ),
  );
});

function readingOf(input: string, mode: SearchMode): string[] {
  const parsed = parseQuery(input, mode);
  if (parsed.kind === 'fault') return [parsed.fault.code];
  return parsed.query.reading.map(({ text, isExact }) => (isExact ? `=${text}` : text));
}
