import { expect, test } from 'vitest';
import { parseQuery } from './parse-query.ts';

test.each([
  ['户籍 NEAR/5 落户', 'nearAsText', '户籍 ~5 落户'],
  ['户籍 W/5 落户', 'nearAsText', '户籍 ~5 落户'],
  ['户籍 /5 落户', 'nearAsText', '户籍 ~5 落户'],
  ['落户｜户籍', 'operatorAsText', '落户 ｜ 户籍'],
  ['人地钱AND挂钩 政策', 'operatorAsText', '人地钱 AND 挂钩 政策'],
  ['户籍~10落户', 'operatorAsText', '户籍 ~10 落户'],
  ['+户籍 -落户', 'plusAsText', '户籍 -落户'],
  ['城乡 + 融合', 'plusAsText', '城乡 融合'],
  ['(人地钱)', 'bracketsAsText', '人地钱'],
  ['(户籍 OR 落户', 'bracketAsText', '户籍 OR 落户'],
  ['"新型城镇化', 'quoteAsText', '"新型城镇化"'],
  ['城 ? 化', 'signDropped', '城?化'],
  ['城镇化 *', 'signDropped', undefined],
  ['城* 融合', 'edgeWildcard', '城 融合'],
  ['=人、地、钱', 'rawAsText', undefined],
  ['作者:高亚宾 城镇化', 'fieldAsText', undefined],
  ['{加快推进', 'braceAsText', undefined],
  ['/第一', 'regexAsText', undefined],
])('%s is answered with the notice %s and %s to ask instead', (input, code, instead) => {
  const parsed = parseQuery(input, 'parsed');
  if (parsed.kind === 'fault') throw new Error(parsed.fault.code);
  expect(parsed.query.notices.map((notice) => [notice.code, notice.instead])).toEqual([
    [code, instead],
  ]);
});

test.each([
  '互联网+',
  '1+8',
  '5G/物联网',
  '注:1.“四馆”',
  '（一）着力优化',
  '15分钟*圈',
  '\\*年末',
  '2021|2022',
])('%s is text without a notice', (input) => {
  const parsed = parseQuery(input, 'parsed');
  expect(parsed.kind === 'query' ? parsed.query.notices : parsed.fault).toEqual([]);
});

test.each([
  ['(户籍 OR', '户籍'],
  ['户籍 OR OR 落户', '户籍 OR 落户'],
  ['户籍 ~10', '户籍'],
  ['"人地钱"~10', '"人地钱"'],
  ['OR', undefined],
])('an operator that lacks a word is left out to ask on: %s', (input, instead) => {
  const parsed = parseQuery(input, 'parsed');
  expect(parsed.kind === 'fault' ? parsed.fault : undefined).toMatchObject({
    code: 'missingOperand',
    instead,
  });
});
