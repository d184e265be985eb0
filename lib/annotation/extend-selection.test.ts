import { expect, test } from 'vitest';
import { extendSelection, type SelectionUnit } from './extend-selection.ts';

const text =
  '坚持规划引领，优化布局、完善功能；投资12,500万元。他说：“加快建设。”\n第二段提出要求，抓好落实。';
const passages = [
  { span: { start: 0, end: text.indexOf('\n') } },
  { span: { start: text.indexOf('\n') + 1, end: text.length } },
];

test.each<{ words: string; unit: SelectionUnit; extended: string }>([
  { words: '优化', unit: 'clause', extended: '优化布局、完善功能；' },
  { words: '引领，优化', unit: 'clause', extended: '坚持规划引领，优化布局、完善功能；' },
  { words: '12', unit: 'clause', extended: '投资12,500万元。' },
  { words: '优化', unit: 'sentence', extended: '坚持规划引领，优化布局、完善功能；' },
  { words: '加快', unit: 'sentence', extended: '他说：“加快建设。”' },
  { words: '优化', unit: 'paragraph', extended: text.slice(0, text.indexOf('\n')) },
  { words: '建设。”\n第二段', unit: 'paragraph', extended: text },
  { words: '建设。”\n第二段', unit: 'clause', extended: '“加快建设。”\n第二段提出要求，' },
])('$words grows to its $unit: $extended', ({ words, unit, extended }) => {
  const start = text.indexOf(words);
  const { start: from, end } = extendSelection({ start, end: start + words.length }, unit, {
    text,
    passages,
  });
  expect(text.slice(from, end)).toBe(extended);
});

test('a caret takes the clause it stands in', () => {
  const { start, end } = extendSelection({ start: 8, end: 8 }, 'clause', { text, passages });
  expect(text.slice(start, end)).toBe('优化布局、完善功能；');
});

test('a selection outside every passage stays as it is', () => {
  const span = { start: passages[0]?.span.end ?? 0, end: passages[1]?.span.start ?? 0 };
  expect(extendSelection(span, 'sentence', { text, passages })).toEqual(span);
});
