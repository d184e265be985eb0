import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

test.each([
  { text: '坚持以人为本。优化布局', sentences: ['坚持以人为本。', '优化布局'] },
  { text: '“让我看看你的城市。”他说过。', sentences: ['“让我看看你的城市。”', '他说过。'] },
  {
    text: '（详见附件。）下一步！？好；再议;',
    sentences: ['（详见附件。）', '下一步！？', '好；', '再议;'],
  },
  { text: '  前空。\n　后空  ', sentences: ['前空。', '后空'] },
  { text: ' \n', sentences: [] },
])('splits $text into $sentences.length sentences', ({ text, sentences }) => {
  expect(splitSentences(text, 0).map((sentence) => sentence.text)).toEqual(sentences);
});

test('counts places from the offset of the passage', () => {
  expect(splitSentences('坚持以人为本。优化布局', 100)).toEqual([
    { text: '坚持以人为本。', span: { start: 100, end: 107 } },
    { text: '优化布局', span: { start: 107, end: 111 } },
  ]);
});

test('leaves out nothing but white space between sentences', () => {
  const texts = fc.array(fc.constantFrom('城', '。', '；', '”', '“', ' ', '\n', '　', '1', '!'), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(texts, (characters) => {
      const text = characters.join('');
      let at = 0;
      for (const sentence of splitSentences(text, 0)) {
        expect(text.slice(sentence.span.start, sentence.span.end)).toBe(sentence.text);
        expect(text.slice(at, sentence.span.start).trim()).toBe('');
        at = sentence.span.end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});
