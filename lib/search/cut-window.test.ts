import { expect, test } from 'vitest';
import { cutWindow, type Window } from './cut-window.ts';

const hit = { before: '完善机制。落实“', text: '人地钱', after: '”挂钩政策。户籍改革。' };

test.each<{ window: Window; before: string; after: string }>([
  { window: 2, before: '实“', after: '”挂' },
  { window: 500, before: hit.before, after: hit.after },
  { window: 'sentence', before: '落实“', after: '”挂钩政策。' },
  { window: 'paragraph', before: hit.before, after: hit.after },
])('a window of $window shows $before and $after', ({ window, before, after }) => {
  expect(cutWindow(hit, window)).toEqual({ before, after });
});

test('a hit that reaches over sentences keeps both', () => {
  const over = { before: '一是。抓', text: '落实。完善', after: '机制。另' };
  expect(cutWindow(over, 'sentence')).toEqual({ before: '抓', after: '机制。' });
});

test('a window never halves a character outside the basic plane', () => {
  const astral = { before: '一𠮷', text: '城', after: '𠮷二' };
  expect(cutWindow(astral, 1)).toEqual({ before: '𠮷', after: '' });
});
