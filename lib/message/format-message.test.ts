import { expect, test } from 'vitest';
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
