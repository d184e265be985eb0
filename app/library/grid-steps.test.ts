import { expect, test } from 'vitest';
import { cutPasted, stepFrom } from './grid-steps.ts';

test.each([
  { key: 'Enter', to: { row: 2, column: 3 } },
  { key: 'ArrowDown', to: { row: 2, column: 3 } },
  { key: 'ArrowUp', to: { row: 0, column: 3 } },
  { key: 'ArrowLeft', to: undefined },
  { key: 'a', to: undefined },
])('$key leads to $to', ({ key, to }) => {
  expect(stepFrom({ row: 1, column: 3 }, key)).toEqual(to);
});

test.each([
  { text: '规划', cells: undefined },
  { text: '规划\n', cells: undefined },
  {
    text: '规划\t2022\r\n意见\t\r\n',
    cells: [
      ['规划', '2022'],
      ['意见', ''],
    ],
  },
  { text: '规划\n意见', cells: [['规划'], ['意见']] },
])('$text is pasted as $cells', ({ text, cells }) => {
  expect(cutPasted(text)).toEqual(cells);
});
