import { expect, test } from 'vitest';
import type { CorrectionChange } from './correction.ts';
import { readChange, writeChange } from './correction-words.ts';

const changes: readonly CorrectionChange[] = [
  { kind: 'entry', as: 'heading', level: 2 },
  { kind: 'entry', as: 'box', level: 9 },
  { kind: 'block', as: 'boxItem' },
  { kind: 'break', as: 'soft' },
  { kind: 'cell', column: 3 },
  { kind: 'cell', column: null },
  { kind: 'row', as: 'tableHead' },
  { kind: 'row', as: 'tableRow' },
];

test.each(changes)('$kind is written as a word and read again', (change) => {
  expect(readChange(writeChange(change))).toEqual(change);
});

test.each([
  '',
  'heading',
  'heading:0',
  'heading:10',
  'heading:x',
  'column:0',
  'paragraph:1',
  '标题',
])('%j is no correction', (word) => {
  expect(readChange(word)).toBeUndefined();
});
