import { expect, test } from 'vitest';
import { orderSayers } from './order-sayers.ts';

test.each([
  { dates: { 鹤壁: '2022-06-30', 濮阳: '2022-04' }, order: '濮阳 鹤壁', firsts: ['濮阳'] },
  { dates: { 甲: '2022', 乙: '2022-04' }, order: '甲 乙', firsts: ['甲', '乙'] },
  { dates: { 甲: '2021', 乙: '2022-04' }, order: '甲 乙', firsts: ['甲'] },
  { dates: { 甲: '', 乙: '2022-04-01' }, order: '乙 甲', firsts: ['乙', '甲'] },
  { dates: { 甲: '2022-04-01', 乙: '2022-04-01' }, order: '乙 甲', firsts: ['乙', '甲'] },
  { dates: { 甲: '2022-04', 乙: '2022-04-30' }, order: '甲 乙', firsts: ['甲', '乙'] },
  { dates: { 甲: '近日', 乙: '不详' }, order: '乙 甲', firsts: ['乙', '甲'] },
  { dates: {}, order: '', firsts: [] },
])('$dates: first may be $firsts', ({ dates, order, firsts }) => {
  const documents = Object.entries(dates).map(([documentId, date]) => ({ documentId, date }));
  const ordered = orderSayers(documents);
  expect(ordered.sayers.map(({ documentId }) => documentId).join(' ')).toBe(order);
  expect(ordered.firsts).toEqual(firsts);
});
