import { expect, test } from 'vitest';
import { unifyRadicals } from './unify-radicals.ts';

test.each([
  { read: '⼈⺠政府', meant: '人民政府' },
  { read: '便⺠⽣活圈', meant: '便民生活圈' },
  { read: '实施意⻅', meant: '实施意见' },
  { read: '农业转移人口落⼾', meant: '农业转移人口落户' },
  { read: '⻓垣市⻢⻋⻔', meant: '长垣市马车门' },
  // What is no radical is left alone, full-width signs too.
  { read: '（一）ＧＤＰ', meant: '（一）ＧＤＰ' },
])('$read is read as $meant', ({ read, meant }) => {
  expect(unifyRadicals(read)).toBe(meant);
});

test('no radical of either block is left, but the one that no character equals', () => {
  const points = [...range(0x2e80, 0x2e99), ...range(0x2e9b, 0x2ef3), ...range(0x2f00, 0x2fd5)];
  const left = points.filter((point) => unifyRadicals(point) === point);
  expect(left).toEqual(['⺀']);
});

function range(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, place) =>
    String.fromCodePoint(first + place),
  );
}
