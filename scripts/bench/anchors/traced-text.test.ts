import { expect, test } from 'vitest';
import { gradePlace } from './judge-place.ts';
import { perturbations, randomOf } from './perturbations.ts';
import { truthOf } from './traced-text.ts';
import { wilson } from './wilson.ts';

const text =
  '一、总体要求\n坚持规划引领，到2025年常住人口城镇化率达到62%。\n洛阳市、鹤壁市要走在前列；加快转型升级。\n';

test.each(perturbations)(
  'every character after "$name" stands for what it came from',
  ({ name, change }) => {
    const traced = change(text, randomOf(3, name));
    expect(traced.from).toHaveLength(traced.text.length);
    for (const [unit, from] of traced.from.entries()) {
      const to = traced.to[unit] ?? -1;
      if (from >= 0 && to === from + 1 && traced.text[unit] === text[from]) continue;
      expect(from === -1 ? to : Math.sign(to - from)).toBe(from === -1 ? -1 : 1);
    }
  },
);

test('the same seed changes a text in the same way', () => {
  for (const { name, change } of perturbations) {
    expect(change(text, randomOf(3, name)).text).toBe(change(text, randomOf(3, name)).text);
  }
});

test('truth runs from the first to the last character that is left', () => {
  const traced = {
    text: '甲新丙丁',
    from: Int32Array.of(0, -1, 2, 3),
    to: Int32Array.of(1, -1, 3, 4),
  };
  expect(truthOf(traced, { start: 0, end: 3 }).core).toEqual({ start: 0, end: 3 });
  expect(truthOf(traced, { start: 1, end: 2 }).core).toBeUndefined();
});

test.each([
  { place: { start: 0, end: 10 }, grade: 'exact' },
  { place: { start: 0, end: 9 }, grade: 'near' },
  { place: { start: 0, end: 7 }, grade: 'wrong' },
  { place: { start: 12, end: 20 }, grade: 'wrong' },
])('a place at $place.start–$place.end is $grade', ({ place, grade }) => {
  const written = '甲'.repeat(24);
  const from = Int32Array.from(written, (_, at) => at);
  const traced = { text: written, from, to: from.map((at) => at + 1) };
  expect(gradePlace({ traced, starsAreBold: false }, { start: 0, end: 10 }, place)).toBe(grade);
});

test('none of 400 may still be one in a hundred', () => {
  const [low, high] = wilson(0, 400);
  expect(low).toBe(0);
  expect(high).toBeCloseTo(0.0095, 4);
});
