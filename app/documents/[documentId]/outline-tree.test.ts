import { expect, test } from 'vitest';
import type { Section } from '#lib/passage/model.ts';
import type { Hit } from '#lib/search/model.ts';
import { outlineTree, type OutlineNode } from './outline-tree.ts';

function section(id: string, parentId: string | undefined, extent: [number, number]): Section {
  return {
    sectionId: id,
    parentId,
    level: parentId === undefined ? 1 : 2,
    kind: id.startsWith('point') ? 'point' : 'heading',
    label: '',
    heading: id,
    span: { start: extent[0], end: extent[0] + 1 },
    extent: { start: extent[0], end: extent[1] },
  };
}

function hitAt(start: number): Hit {
  return {
    documentId: 'hebi',
    versionId: 'hebi/v1',
    passageId: 'hebi/v1/p1',
    passageKind: 'paragraph',
    sectionPath: [],
    span: { start, end: start + 4 },
    text: '海绵城市',
    before: '',
    after: '',
    form: 'exact',
    caution: undefined,
  };
}

function shape(nodes: readonly OutlineNode[]): unknown {
  return nodes.map(({ section: { heading }, hits, children }) => [heading, hits, shape(children)]);
}

test('a section knows the colours of its notes, and its chapter those of all its sections', () => {
  const sections = [
    section('第一章', undefined, [0, 100]),
    section('第一节', '第一章', [10, 50]),
    section('第二节', '第一章', [50, 100]),
  ];
  const [chapter] = outlineTree(
    sections,
    [],
    [
      { start: 12, colour: 2 },
      { start: 60, colour: 0 },
    ],
  );
  expect(chapter?.notes).toEqual([2, 0]);
  expect(chapter?.children.map(({ notes }) => notes)).toEqual([[2], [0]]);
});

test('a chapter counts the hits of its sections', () => {
  const sections = [
    section('第一章', undefined, [0, 50]),
    section('第一节', '第一章', [10, 30]),
    section('第二节', '第一章', [30, 50]),
    section('第二章', undefined, [50, 90]),
  ];
  expect(shape(outlineTree(sections, [hitAt(12), hitAt(29), hitAt(30)]))).toEqual([
    [
      '第一章',
      3,
      [
        ['第一节', 2, []],
        ['第二节', 1, []],
      ],
    ],
    ['第二章', 0, []],
  ]);
});

test('points within a paragraph are no entries', () => {
  const sections = [section('一', undefined, [0, 50]), section('point 1', '一', [10, 30])];
  expect(shape(outlineTree(sections, []))).toEqual([['一', 0, []]]);
});
