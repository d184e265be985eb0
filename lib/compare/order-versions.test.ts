import { expect, test } from 'vitest';
import { inOrder, type NamedVersion, stageOf } from './order-versions.ts';

function version(ordinal: number, known: Partial<NamedVersion> = {}): NamedVersion {
  return { ordinal, label: null, status: null, date: null, source: '规划.docx', ...known };
}

test.each([
  {
    said: 'as they came, where nothing is known',
    versions: [version(1), version(2)],
    order: [1, 2],
  },
  {
    said: 'a draft before what it became, though it was found later',
    versions: [version(1), version(2, { source: '规划（征求意见稿）.docx' })],
    order: [2, 1],
  },
  {
    said: 'by date, whatever they are called',
    versions: [
      version(1, { date: '2023-05-20', label: '征求意见稿' }),
      version(2, { date: '2022-08' }),
    ],
    order: [2, 1],
  },
  {
    said: 'by what they are called, where one date is missing',
    versions: [version(1, { date: '2023' }), version(2, { status: '草案' })],
    order: [2, 1],
  },
])('versions stand $said', ({ versions, order }) => {
  expect(inOrder(versions).map(({ ordinal }) => ordinal)).toEqual(order);
});

test('a version is called as a person says, else by its status, else by its file', () => {
  const source = '规划（印发稿）.docx';
  expect(stageOf(version(1, { source, status: '送审稿', label: '二稿' }))).toBe('二稿');
  expect(stageOf(version(1, { source, status: '送审稿' }))).toBe('送审稿');
  expect(stageOf(version(1, { source }))).toBe('印发稿');
  expect(stageOf(version(1))).toBeUndefined();
});
