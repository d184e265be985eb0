import { expect, test } from 'vitest';
import type { Section } from '#lib/passage/model.ts';
import { alignOutlines } from './align-outlines.ts';

const section = (sectionId: string, level = 1): Section => ({
  sectionId,
  parentId: undefined,
  level,
  kind: 'heading',
  label: sectionId,
  heading: '',
  span: { start: 0, end: 1 },
  extent: { start: 0, end: 1 },
});
const pair = (left: string, right: string, score: number) => ({
  left,
  right,
  score,
  isReciprocal: true,
});
const read = (lines: ReturnType<typeof alignOutlines>) =>
  lines.map(({ left, right }) => `${left?.sectionId ?? '–'}=${right?.sectionId ?? '–'}`);

test('headings stand beside their nearest, whatever their order on the right', () => {
  const lines = alignOutlines(
    ['a', 'b'].map((id) => section(id)),
    ['B', 'A'].map((id) => section(id)),
    [pair('a', 'A', 0.3), pair('b', 'B', 0.4)],
  );
  expect(read(lines)).toEqual(['a=A', 'b=B']);
});

test('a heading of the right without a partner stands behind the one it follows', () => {
  const lines = alignOutlines(
    ['a', 'b'].map((id) => section(id)),
    ['0', 'A', 'X', 'Y', 'B'].map((id) => section(id)),
    [pair('a', 'A', 0.3), pair('b', 'B', 0.4)],
  );
  expect(read(lines)).toEqual(['–=0', 'a=A', '–=X', '–=Y', 'b=B']);
});

test('each other’s nearest wins over a higher score that is not', () => {
  const lines = alignOutlines(
    [section('a')],
    [section('A'), section('B')],
    [{ ...pair('a', 'B', 0.9), isReciprocal: false }, pair('a', 'A', 0.2)],
  );
  expect(read(lines)).toEqual(['a=A', '–=B']);
});

test('points below chapters and sections are left to the text', () => {
  expect(read(alignOutlines([section('a'), section('a1', 3)], [section('A', 3)], []))).toEqual([
    'a=–',
  ]);
});

test('a section whose nearest is a box stands beside the section of that box', () => {
  const box: Section = { ...section('专栏1', 3), kind: 'box', parentId: 'A' };
  const lines = alignOutlines([section('a')], [section('A'), box], [pair('a', '专栏1', 0.5)]);
  expect(read(lines)).toEqual(['a=A']);
});
