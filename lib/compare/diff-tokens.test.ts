import { expect, test } from 'vitest';
import type { Span } from '#lib/text/span.ts';
import { diffTokens, joinPhrases, phraseWordings } from './diff-tokens.ts';

const span = (start: number, end: number): Span => ({ start, end });

test.each([
  // Both have a reading of the phrase: it is one word on either side.
  { text: '实施四水同治', own: [span(2, 6)], others: ['四水共治'], words: ['实施', '四水同治'] },
  {
    text: '打造“15分钟”生活圈',
    own: [span(2, 11)],
    others: ['15分钟生活圈'],
    words: ['打造', '15分钟生活圈'],
  },
  // The other side has another phrase: what the two share must not be hidden.
  { text: '建设生活圈', own: [span(0, 5)], others: ['海绵城市'], words: ['建设', '生活圈'] },
  // A phrase that ends inside a word joins nothing.
  { text: '建设生活圈', own: [span(0, 4)], others: ['建设生活'], words: ['建设', '生活圈'] },
])('$text is cut into $words beside $others', ({ text, own, others, words }) => {
  const tokens = joinPhrases(diffTokens(text, false), { own, others });
  expect(tokens.map((token) => token.text)).toEqual(words);
});

test('a phrase is compared without its quotes', () => {
  expect(phraseWordings(diffTokens('“四水同治”', false), [span(0, 6)])).toEqual(['四水同治']);
});
