import { expect, test } from 'vitest';
import { cautionOf, isGuarded } from './cautions.ts';
import { readWording } from './wording.ts';

test.each([
  { skeleton: '建15分钟圈', hit: '5分钟', written: '5分钟', caution: 'insideNumber' },
  { skeleton: '约7.5分钟', hit: '5分钟', written: '5分钟', caution: 'insideNumber' },
  { skeleton: '建5分钟圈', hit: '5分钟', written: '5分钟', caution: undefined },
  { skeleton: '达到15.5分钟', hit: '达到15', written: '达到15', caution: 'insideNumber' },
  { skeleton: '为15.', hit: '为15', written: '为15', caution: undefined },
  { skeleton: '消防安全', hit: '消防安全', written: '消防、安全', caution: 'acrossList' },
  { skeleton: '消防安全', hit: '消防安全', written: '“消防”安全', caution: undefined },
])('$hit in $skeleton has the caution $caution', ({ skeleton, hit, written, caution }) => {
  const wording = readWording(hit);
  if (wording === undefined) throw new Error('nothing to find');
  const start = skeleton.indexOf(hit);
  const span = { start, end: start + hit.length };
  expect(cautionOf(skeleton, span, { hasList: written.includes('、'), wording })).toBe(caution);
});

test('a converted number must stand free', () => {
  expect(isGuarded('五十五分钟', { start: 1, end: 5 })).toBe(false);
  expect(isGuarded('建十五分钟', { start: 1, end: 5 })).toBe(true);
});
