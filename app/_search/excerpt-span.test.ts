import { expect, test } from 'vitest';
import { excerptSpan } from './excerpt-span.ts';

function excerpt(text: string, wording: string): string {
  const start = text.indexOf(wording);
  const span = excerptSpan(
    text,
    { start: 0, end: text.length },
    { start, end: start + wording.length },
  );
  return text.slice(span.start, span.end);
}

test('a short passage is shown whole', () => {
  expect(excerpt('落实“人地钱”挂钩政策。推进改革。', '人地钱')).toBe(
    '落实“人地钱”挂钩政策。推进改革。',
  );
});

test('a long passage is shown from the sentence that holds the wording', () => {
  const long = '推进城市更新。'.repeat(20);
  expect(excerpt(`${long}打造“15分钟生活圈”。${long}`, '15分钟生活圈')).toMatch(
    /^打造“15分钟生活圈”。(?:推进城市更新。)+$/,
  );
});

test('a long sentence is cut at a fixed distance', () => {
  const long = '完善基本公共服务'.repeat(30);
  const shown = excerpt(`${long}海绵城市${long}`, '海绵城市');
  expect(shown.indexOf('海绵城市')).toBe(60);
  expect(shown).toHaveLength(60 + 4 + 90);
});

test('no character is cut in two', () => {
  const long = '𠮷'.repeat(100);
  const shown = excerpt(`市${long}海绵城市${long}`, '海绵城市');
  expect(shown.isWellFormed()).toBe(true);
});
