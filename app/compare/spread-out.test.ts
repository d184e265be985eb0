import { expect, test } from 'vitest';
import { spreadOut } from './spread-out.ts';

test.each([
  { heights: [], spread: [] },
  { heights: [20, 60], spread: [20, 60] },
  { heights: [20, 22, 60], spread: [20, 34, 60] },
  // The order is that of the heights, whatever the order they come in.
  { heights: [30, 20, 25], spread: [48, 20, 34] },
])('numbers at $heights stand at $spread', ({ heights, spread }) => {
  expect(spreadOut(heights)).toEqual(spread);
});
