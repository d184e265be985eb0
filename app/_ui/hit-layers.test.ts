import { expect, test } from 'vitest';
import { ignoredInks } from './hit-layers.ts';

test('the quotes that 人地钱挂钩 passes over stay in plain ink', () => {
  const inks = ignoredInks({
    text: '“人地钱”挂钩',
    span: { start: 100, end: 107 },
    form: 'punctuation',
  });
  expect(inks).toEqual([
    { kind: 'ignored', span: { start: 100, end: 101 } },
    { kind: 'ignored', span: { start: 104, end: 105 } },
  ]);
});

test('a hit that reads as asked has nothing to pass over', () => {
  const hit = { text: '人、地、钱', span: { start: 0, end: 5 }, form: 'exact' as const };
  expect(ignoredInks(hit)).toEqual([]);
});
