import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFlexSearchSource, type FlexSearchSource } from './flexsearch-source.ts';
import { testCandidateSource } from './testing/candidate-conformance.ts';

const skeletons = ['城镇化发展¶', '城市更新', '人人持证', '𠮷野□家'];

testCandidateSource((passages) => {
  const source = createFlexSearchSource();
  for (const { key, skeleton } of passages) source.add(key, skeleton);
  return source;
});

test('more than a hundred candidates come back whole', () => {
  const source = sourceOf(Array.from({ length: 250 }, () => '城镇'));
  expect(source.candidates(['城镇'])).toHaveLength(250);
  expect(source.estimate('城镇')).toBe(250);
});

test('a source stored in chunks and loaded again offers the same', () => {
  const loaded = createFlexSearchSource();
  loaded.importChunks(sourceOf(skeletons).exportChunks());
  expect(loaded.candidates(['城'])).toEqual([0, 1]);
  loaded.add(9, '新城区');
  expect(loaded.candidates(['城'])).toEqual([0, 1, 9]);
  expect(loaded.candidates(['新城'])).toEqual([9]);
});

test('candidates are a superset of the passages that hold a substring', () => {
  const texts = fc.array(
    fc.string({ unit: fc.constantFrom(...'城镇化人地钱¶□𠮷a1'), maxLength: 12 }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (passages, which, where) => {
      const source = sourceOf(passages);
      const whole = [...(passages[which % passages.length] ?? '')];
      const run = whole.slice(where % Math.max(1, whole.length)).join('');
      const holders = passages.flatMap((text, key) => (text.includes(run) ? [key] : []));
      if (!/[^¶□]/.test(run)) return;
      expect(source.candidates([run])).toEqual(expect.arrayContaining(holders));
    }),
  );
});

function sourceOf(passages: readonly string[]): FlexSearchSource {
  const source = createFlexSearchSource();
  for (const [key, skeleton] of passages.entries()) source.add(key, skeleton);
  return source;
}
