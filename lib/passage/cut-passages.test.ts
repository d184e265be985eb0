import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from '#lib/document/parse-document.ts';
import { isInside, sliceSpan } from '#lib/text/span.ts';
import { cutPassages, sectionName } from './cut-passages.ts';
import type { Passages } from './model.ts';

const corpusDir = join(import.meta.dirname, '../../corpus');
const plan = readFileSync(join(corpusDir, 'puyang-urbanization-plan-2021-2035-draft.md'), 'utf8');

test('gives each passage the path of its sections', () => {
  const text = '第一章  发展基础\n第一节建设成效\n（一）城镇格局持续优化。在全省率先编制规划。';
  const { passages } = cut(text, 'v1');
  expect(passages.at(-1)).toMatchObject({
    passageId: 'v1/p4',
    sectionId: 'v1/s3',
    sectionPath: ['第一章 发展基础', '第一节 建设成效', '（一）城镇格局持续优化'],
  });
  expect(passages[0]).toMatchObject({ passageId: 'v1/p1', sectionPath: ['第一章 发展基础'] });
});

test('lets a section reach to the end of what stands below it', () => {
  const text = '一、总体要求\n（一）指导思想。坚持。\n（二）目标。提高。\n二、任务\n加快。';
  const { sections } = cut(text, 'v1');
  expect(sections.map(({ extent }) => sliceSpan(text, extent))).toEqual([
    '一、总体要求\n（一）指导思想。坚持。\n（二）目标。提高。',
    '（一）指导思想。坚持。',
    '（二）目标。提高。',
    '二、任务\n加快。',
  ]);
  expect(sections.map(({ parentId }) => parentId)).toEqual([
    undefined,
    'v1/s1',
    'v1/s1',
    undefined,
  ]);
});

test('holds 城镇化后发地区, which a page cuts in two, in one passage', () => {
  const { passages } = cut(plan, 'v1');
  const holding = passages.filter(({ span }) =>
    sliceSpan(plan, span).replaceAll('\n', '').includes('城镇化后发地区'),
  );
  expect(holding).toHaveLength(1);
});

test('gives an unchanged text the same ids again, in text order', () => {
  const first = cut(plan, 'v7');
  expect(cut(plan, 'v7')).toEqual(first);
  expect(first.passages.map(({ passageId }) => passageId)).toEqual(
    first.passages.map((_, at) => `v7/p${at + 1}`),
  );
  const starts = first.passages.map(({ span }) => span.start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('keeps every passage inside the extent of its section', () => {
  const { passages, sections } = cut(plan, 'v1');
  for (const { span, sectionId } of passages) {
    const section = sections.find((known) => known.sectionId === sectionId);
    expect(section === undefined || isInside(span, section.extent)).toBe(true);
  }
});

test.each([
  { label: '第一章', heading: '发展基础', name: '第一章 发展基础' },
  {
    label: '（三）',
    heading: '要在城市组团发展上重点突破',
    name: '（三）要在城市组团发展上重点突破',
  },
  { label: '一、', heading: '总体要求', name: '一、总体要求' },
  { label: '', heading: '前言', name: '前言' },
  { label: '第一条', heading: '', name: '第一条' },
])('names the section $name', ({ label, heading, name }) => {
  expect(sectionName({ label, heading })).toBe(name);
});

function cut(text: string, versionId: string): Passages {
  return cutPassages(parseDocument(text, { format: 'txt' }).document, text, versionId);
}
