import { expect, test } from 'vitest';
import { clauseAround } from './clause-around.ts';

test.each([
  {
    text: '健全政策。落实“人地钱”挂钩政策，保障资金',
    found: '人地钱”挂钩',
    clause: '落实“人地钱”挂钩政策',
  },
  { text: '15分钟生活圈', found: '15分钟生活圈', clause: '15分钟生活圈' },
  { text: '打造\n城镇社区15分钟生活圈；', found: '15分钟生活圈', clause: '城镇社区15分钟生活圈' },
])('the clause of $found is $clause', ({ text, found, clause }) => {
  const start = text.indexOf(found);
  const span = clauseAround(text, { start, end: start + found.length });
  expect(text.slice(span.start, span.end)).toBe(clause);
});
