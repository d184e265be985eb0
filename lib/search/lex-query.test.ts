import { expect, test } from 'vitest';
import { parseQuery } from './parse-query.ts';

/** A query as one line: what each part is, and what stands in it. */
function reading(input: string): string {
  const parsed = parseQuery(input, 'parsed');
  if (parsed.kind === 'fault') return `!${parsed.fault.code}@${String(parsed.fault.at ?? '')}`;
  return parsed.query.reading
    .map(({ kind, text, isNegated }) => `${isNegated ? '-' : ''}${kind}:${text}`)
    .join(' ');
}

test.each([
  ['户籍 OR 落户', 'wording:户籍 or: wording:落户'],
  ['户籍 | 落户', 'wording:户籍 or: wording:落户'],
  ['户籍 或 落户', 'wording:户籍 or: wording:落户'],
  ['户籍 AND 落户', 'wording:户籍 wording:落户'],
  ['人地钱 -试点', 'wording:人地钱 -wording:试点'],
  ['人地钱 －试点', 'wording:人地钱 -wording:试点'],
  ['人地钱 NOT 试点', 'wording:人地钱 -wording:试点'],
  ['（户籍 OR 落户） 挂钩', 'open: wording:户籍 or: wording:落户 close: wording:挂钩'],
  ['人地钱 ~10 挂钩', 'wording:人地钱 near:10 wording:挂钩'],
  ['人地钱 ~10> 挂钩', 'wording:人地钱 near:10> wording:挂钩'],
  ['"人地钱 挂钩"~10', 'open: wording:人地钱 near:10 wording:挂钩 close:'],
  [
    '“人地钱 挂钩 政策”~5> 落户',
    'open: wording:人地钱 near:5> wording:挂钩 near:5> wording:政策 close: wording:落户',
  ],
  ['户籍 /s 落户', 'wording:户籍 within:sentence wording:落户'],
  ['户籍 同节 落户', 'wording:户籍 within:section wording:落户'],
  ['城镇化 地区:鹤壁', 'wording:城镇化 field:place:鹤壁'],
  ['城镇化 年份：2021..2025', 'wording:城镇化 field:year:2021..2025'],
  ['/第[一二三]产业/', 'regex:第[一二三]产业'],
  ['“人、地、钱” 政策', 'exact:人、地、钱 wording:政策'],
])('%s is read as %s', (input, expected) => {
  expect(reading(input)).toBe(expected);
});

test.each([
  ['坚持“房住不炒”，完善（含租赁）住房-保障体系', '坚持“房住不炒”，完善（含租赁）住房-保障体系'],
  ['“人地钱”挂钩', '“人地钱”挂钩'],
  ['（一）着力优化', '（一）着力优化'],
  ['注:1.“四馆”', '注:1.“四馆”'],
  ['2021-2035', '2021-2035'],
  ['5G/物联网', '5G/物联网'],
])('an operator inside a word is text: %s', (input, text) => {
  expect(reading(input)).toBe(`wording:${text}`);
});

test.each([
  ['户籍 OR', '!missingOperand@3'],
  ['OR 户籍', '!missingOperand@0'],
  ['-试点', '!onlyExclusion@'],
  ['地区:鹤壁', '!onlyField@'],
  ['標題:城鎮化', '!onlyField@'],
  ['地区:鹤壁 -试点', '!onlyExclusion@'],
  ['城镇化 ~99999 农业', '!nearTooFar@4'],
  ['城镇化 年份:去年', '!badYear@4'],
  ['/([/', '!badRegex@0'],
  ['户籍 ~5 地区:鹤壁', '!nearNeedsWords@3'],
])('what is wrong with %s is named where it stands', (input, fault) => {
  expect(reading(input)).toBe(fault);
});

test.each([
  ['"人地钱', 'quoteAsText'],
  ['(人地钱', 'bracketAsText'],
  ['{加快', 'braceAsText'],
  ['/人地钱', 'regexAsText'],
])('%s is taken as text, and that is said', (input, code) => {
  const parsed = parseQuery(input, 'parsed');
  expect(parsed.kind === 'query' ? parsed.query.notices.map((notice) => notice.code) : []).toEqual([
    code,
  ]);
});
