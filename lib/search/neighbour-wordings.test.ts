import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { framesOf, nearestFirst, wordingsIn } from './neighbour-wordings.ts';

test.each([
  { from: '一中心六组团', to: '一中心七组团', distance: 1 },
  { from: '15分钟生活圈', to: '15分钟养老服务圈', distance: 4 },
  { from: '', to: '城镇', distance: 2 },
  { from: '𠮷', to: '', distance: 1 },
])('$from and $to are $distance apart', ({ from, to, distance }) => {
  expect(editDistance(from, to)).toBe(distance);
  expect(editDistance(to, from)).toBe(distance);
});

test('a frame keeps half of the wording, and two characters', () => {
  expect(framesOf('城镇')).toEqual([]);
  expect(framesOf('城'.repeat(25))).toEqual([]);
  for (const { head, tail } of framesOf('15分钟读书圈')) {
    expect([...head, ...tail].length).toBeGreaterThanOrEqual(4);
  }
});

test('at an edge a frame takes out one character or a number', () => {
  const edges = framesOf('20分钟生活圈').filter(({ head, tail }) => head === '' || tail === '');
  expect(edges).toEqual([
    { head: '', tail: '0分钟生活圈', filling: 1 },
    { head: '20分钟生活', tail: '', filling: 1 },
    { head: '', tail: '分钟生活圈', filling: 2 },
  ]);
});

test.each([
  { head: '一中心', tail: '组团', filling: 4, found: ['一中心六组团'] },
  { head: '', tail: '中心六', filling: 1, found: ['一中心六'] },
  { head: '六组', tail: '', filling: 1, found: ['六组团'] },
  { head: '实施', tail: '落实', filling: 9, found: [] },
])('$head…$tail finds $found', ({ found, ...frame }) => {
  expect(wordingsIn('实施一中心六组团,落实¶', frame)).toEqual(found);
});

test('the nearest come first, and what is too far does not come', () => {
  const texts = ['15分钟养老服务圈', '15分钟生活圈', '15分钟读书圈', '魑魅魍魉魑魅魍魉'];
  expect(nearestFirst('15分钟读书圈', texts)).toEqual([
    { text: '15分钟生活圈', distance: 2 },
    { text: '15分钟养老服务圈', distance: 4 },
  ]);
});
