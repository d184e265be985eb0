import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import english from './en.json' with { type: 'json' };
import chinese from './zh-CN.json' with { type: 'json' };
import { formatMessage } from './format-message.ts';

test.each([
  { query: '城镇化', said: '“城镇化”的8条索引行' },
  // Quotes within quotes are single.
  { query: '“人地钱”挂钩', said: '“‘人地钱’挂钩”的8条索引行' },
  // Who searches for half a pair sees what they wrote.
  { query: '“人地钱', said: '““人地钱”的8条索引行' },
])('$query within quotes reads $said', ({ query, said }) => {
  expect(formatMessage('zh-CN', 'lines.caption', { query, count: 8 })).toBe(said);
});

test('every sentence of both catalogues can be read: a stray brace would fail the page that says it', () => {
  const broken = [chinese, english].flatMap((catalogue) =>
    Object.entries(catalogue).filter(([, sentence]) => !isReadable(sentence)),
  );
  expect(broken).toEqual([]);
});

test('braces that are meant as braces are shown', () => {
  expect(formatMessage('zh-CN', 'search.fault.regexTooLarge')).toContain('{加快,大力}推进');
});

function isReadable(sentence: string): boolean {
  try {
    new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true });
    return true;
  } catch {
    return false;
  }
}
