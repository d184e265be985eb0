import { expect, test } from 'vitest';
import { faultPlace } from './fault-place.ts';

test.each([
  { query: '人地钱 ~20', at: 4, place: ['人地钱 ', '~20', ''] },
  { query: '/(/ 挂钩', at: 0, place: ['', '/(/', ' 挂钩'] },
  { query: '挂钩 OR', at: 3, place: ['挂钩 ', 'OR', ''] },
  { query: '挂钩', at: 9, place: ['挂钩', '', ''] },
])('the fault of $query at $at is marked', ({ query, at, place: [before, fault, after] }) => {
  expect(faultPlace(query, at)).toEqual({ before, fault, after });
});
