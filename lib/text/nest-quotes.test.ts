import { expect, test } from 'vitest';
import { nestQuotes, quoteWords } from './nest-quotes.ts';

test.each([
  { words: '户籍制度改革', quoted: '“户籍制度改革”' },
  { words: '“人地钱”挂钩', quoted: '“‘人地钱’挂钩”' },
  { words: '打好“四张牌”、做强“三大板块”', quoted: '“打好‘四张牌’、做强‘三大板块’”' },
  // Half a pair was selected: nobody can say which quote is the inner one.
  { words: '“人地钱', quoted: '““人地钱”' },
])('$words is quoted as $quoted', ({ words, quoted }) => {
  expect(quoteWords(words)).toBe(quoted);
});

test('what stands beside each other is not nested', () => {
  expect(nestQuotes('“圈”、“组团”')).toBe('“圈”、“组团”');
});
