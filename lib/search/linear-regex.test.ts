import { expect, test } from 'vitest';
import { formatMessage } from '#lib/message/format-message.ts';
import { compileRegex } from './linear-regex.ts';

test.each([
  ['第[一二', '方括号没有闭合（[一二）'],
  ['(试点', '圆括号不成对（(试点）'],
  ['试点)', '圆括号不成对（试点)）'],
  ['*试点', '表示次数的符号用得不对（*）'],
  ['试{9999}', '表示次数的符号用得不对（{9999}）'],
  ['\\k', '反斜杠后面的符号不认识（\\k）'],
  ['试点\\', '反斜杠后面的符号不认识（\\）'],
  ['[b-a]', '字符的范围不对（b-a）'],
  ['(?=试点)', '不支持这种写法（(?=）'],
])('what is wrong with /%s/ is said in Chinese, with the place: %s', (source, said) => {
  const found = compileRegex(source);
  if (!('code' in found)) throw new Error(`${source} is a pattern`);
  expect(formatMessage('zh-CN', 'error.badRegex', found.values)).toBe(`正则表达式有误：${said}。`);
});
