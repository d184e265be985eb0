import { expect, test } from 'vitest';
import { pairKey } from '#db/library/pairs.ts';
import type { DocumentSummary } from './model.ts';
import { proposePairs } from './propose-pairs.ts';

type Known = Pick<DocumentSummary, 'documentId' | 'title'> & Partial<DocumentSummary>;

const summary = (known: Known) =>
  ({
    ...{ place: null, year: null, issuedOn: null, publishedOn: null, status: null, warnings: [] },
    ...known,
  }) as unknown as DocumentSummary;

const plan = summary({
  documentId: 'a',
  title: '鹤壁市新型城镇化规划（2021—2035年）',
  year: '2022',
});
const draft = summary({
  ...{ documentId: 'b', title: '鹤壁市新型城镇化规划（2021-2035年）（征求意见稿）' },
  ...{ year: '2022' },
});

test('a draft is proposed as a version of the plan that it became', () => {
  expect(proposePairs([draft, plan], new Set())).toEqual([{ from: draft, into: plan }]);
});

test.each([
  { other: summary({ documentId: 'c', title: '濮阳市新型城镇化规划（2021—2035年）' }) },
  { other: summary({ ...draft, place: '河南省/濮阳市' }) },
  { other: summary({ ...draft, year: '2018' }) },
  { other: summary({ ...draft, warnings: [{ kind: 'identicalText', text: 'a' }] }) },
])('$other.title of $other.place and $other.year is another text', ({ other }) => {
  const here = { ...plan, place: '河南省/鹤壁市' };
  expect(proposePairs([here, other], new Set())).toEqual([]);
});

test('what a person set apart is not proposed again', () => {
  expect(proposePairs([draft, plan], new Set([pairKey(['a', 'b'])]))).toEqual([]);
});

test('government reports have one name and are many texts', () => {
  const reports = ['a', 'b'].map((id) => summary({ documentId: id, title: '工作报告' }));
  expect(proposePairs(reports, new Set())).toEqual([]);
});
