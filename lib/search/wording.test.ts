import { expect, test } from 'vitest';
import { noMarks } from '#lib/text/marks.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';
import { findOccurrences } from './find-occurrences.ts';
import { readWording } from './wording.ts';

test.each([
  { typed: '“人地钱”挂钩', runs: ['人地钱挂钩'], isPlain: false },
  { typed: '人地钱挂钩', runs: ['人地钱挂钩'], isPlain: true },
  { typed: '走出一条城\n镇化', runs: ['走出一条城', '镇化'], isPlain: false },
  { typed: '提高。\n二是', runs: ['提高', '二是'], isPlain: false },
  { typed: '。优化', runs: ['¶优化'], isPlain: false },
  { typed: '**年末', runs: ['年末'], isPlain: true },
])('$typed is looked for as $runs', ({ typed, runs, isPlain }) => {
  expect(readWording(typed)).toMatchObject({ runs, isPlain });
});

test.each(['', '、', '“”', '。', '**', '\n'])('%j has nothing that could be found', (typed) => {
  expect(readWording(typed)).toBeUndefined();
});

test.each([
  { source: '走出一条城\n\n镇化', typed: '走出一条城\n\n镇化', found: 1 },
  { source: '提高。\n\n二是', typed: '提高。\n\n二是', found: 1 },
  { source: '提高\n\n二是', typed: '提高。\n\n二是', found: 1 },
  { source: '截至*年底', typed: '截至*年底', found: 1 },
  { source: '甲*、*、*、*、*乙', typed: '甲*、*、*、*、*乙', found: 1 },
  { source: '甲。\n。\n。\n。\n乙', typed: '甲。\n。\n。\n。\n乙', found: 1 },
  { source: '人人人', typed: '人人', found: 2 },
])('$typed stands in $source $found times', ({ source, typed, found }) => {
  const wording = readWording(typed);
  if (wording === undefined) throw new Error('nothing to find');
  expect(findOccurrences(skeletonOf(source, noMarks).text, wording)).toHaveLength(found);
});
