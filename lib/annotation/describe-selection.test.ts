import { expect, test } from 'vitest';
import { describeSelection } from './describe-selection.ts';

const text = '第一章 总则\n落实“人地钱”挂钩政策。  \n加快建设。';
const passages = [
  { span: { start: 0, end: 6 }, sectionPath: ['第一章 总则'] },
  { span: { start: 7, end: 20 }, sectionPath: ['第一章 总则', '（一）任务'] },
];

test('keeps the words, what stands around them, and the headings above', () => {
  expect(describeSelection({ versionId: 'v1', text, passages }, { start: 9, end: 16 })).toEqual({
    homeVersionId: 'v1',
    span: { start: 9, end: 16 },
    exact: '“人地钱”挂钩',
    prefix: '第一章 总则\n落实',
    suffix: '政策。  \n加快建设。',
    sectionPath: ['第一章 总则', '（一）任务'],
  });
});

test.each([
  { name: 'white space at its ends', span: { start: 16, end: 22 }, exact: '政策。' },
  { name: 'an end beyond the text', span: { start: 22, end: 99 }, exact: '加快建设。' },
  { name: 'a start before the text', span: { start: -5, end: 3 }, exact: '第一章' },
])('leaves out $name', ({ span, exact }) => {
  expect(describeSelection({ versionId: 'v1', text, passages }, span)?.exact).toBe(exact);
});

test('gives nothing for white space alone', () => {
  expect(
    describeSelection({ versionId: 'v1', text, passages }, { start: 19, end: 22 }),
  ).toBeUndefined();
});

test('context is 64 units at most and never half a character', () => {
  const rare = `${'𠮷'.repeat(40)}甲乙丙丁${'𬭎'.repeat(40)}`;
  const anchor = describeSelection(
    { versionId: 'v1', text: rare, passages: [] },
    { start: 81, end: 83 },
  );
  expect(anchor?.exact).toBe('乙丙');
  expect(anchor?.prefix).toBe(`${'𠮷'.repeat(31)}甲`);
  expect(anchor?.suffix).toBe(`丁${'𬭎'.repeat(31)}`);
});

test('described again from the same text, an anchor is the same', () => {
  const home = { versionId: 'v1', text, passages };
  const first = describeSelection(home, { start: 9, end: 16 });
  expect(describeSelection(home, first?.span ?? { start: 0, end: 0 })).toEqual(first);
});
