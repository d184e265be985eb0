import { expect, test } from 'vitest';
import { sliceSpan } from './span.ts';
import { growToPartner } from './grow-to-partner.ts';

test.each([
  { source: '落实“人地钱”挂钩政策', from: '人地钱”挂钩', grown: '“人地钱”挂钩' },
  { source: '打造“15分钟生活圈”。', from: '打造“15分钟生活圈', grown: '打造“15分钟生活圈”' },
  { source: '打造“15分钟生活圈”。', from: '15分钟生活圈', grown: '15分钟生活圈' },
  { source: '称“《规划》”', from: '称“《规划', grown: '称“《规划》”' },
  { source: '“起高峰”和“成高原”', from: '起高峰”和“成高原', grown: '“起高峰”和“成高原”' },
  { source: '说“甲乙”丙', from: '乙”丙', grown: '乙”丙' },
  { source: '"三块地"改革', from: '三块地"改革', grown: '"三块地"改革' },
])('$from in $source grows to $grown', ({ source, from, grown }) => {
  const start = source.indexOf(from);
  const span = growToPartner(source, { start, end: start + from.length });
  expect(sliceSpan(source, span)).toBe(grown);
});
