import { describe, expect, test } from 'vitest';
import { compareHref, readCompareView, readPlace, type RowsView } from './compare-view.ts';

describe('the address of a comparison', () => {
  test.each([
    { params: {}, kind: 'start' },
    { params: { q: ' ' }, kind: 'start' },
    { params: { q: '落户', document: ['hebi', 'puyang'] }, kind: 'rows' },
    { params: { phrase: '人地钱挂钩' }, kind: 'rows' },
    { params: { at: 'hebi:3-9' }, kind: 'rows' },
    { params: { at: 'hebi:9-3' }, kind: 'start' },
    { params: { documents: 'hebi,puyang' }, kind: 'pair' },
    { params: { documents: 'hebi' }, kind: 'start' },
    { params: { documents: ['hebi', 'puyang'] }, kind: 'pair' },
    { params: { document: 'law', before: 'v1', after: 'v2' }, kind: 'versions' },
    { params: { document: 'law', before: 'v1' }, kind: 'start' },
  ])('$params is $kind', ({ params, kind }) => {
    expect(readCompareView(params).kind).toBe(kind);
  });

  test('one document alone is brought along to the start, in either spelling', () => {
    expect(readCompareView({ document: 'hebi' })).toEqual({ kind: 'start', documentId: 'hebi' });
    expect(readCompareView({ documents: 'hebi' })).toEqual({ kind: 'start', documentId: 'hebi' });
  });

  test.each<RowsView>([
    {
      kind: 'rows',
      task: { kind: 'query', q: '“人地钱”挂钩', mode: 'literal' },
      documentIds: ['濮阳市-规划', 'hebi'],
      marking: 'same',
      offset: 20,
    },
    {
      kind: 'rows',
      task: {
        kind: 'query',
        q: '落户',
        mode: 'parsed',
        scope: { filter: { place: ['河南省/'], year: ['2022'], genre: [] }, set: '豫北' },
      },
      documentIds: [],
      marking: 'both',
      offset: 0,
    },
    {
      kind: 'rows',
      task: { kind: 'passages', passages: [{ documentId: '鹤壁', span: { start: 0, end: 7 } }] },
      documentIds: [],
      marking: 'both',
      offset: 0,
    },
  ])('is read back as it was written: $task.kind', (view) => {
    const params = new URL(compareHref(view), 'http://own.invalid').searchParams;
    const read = Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)]));
    expect(readCompareView(read)).toEqual(view);
  });

  test('the same column twice is one column', () => {
    const view = readCompareView({ q: '落户', document: ['hebi', 'hebi', ''] });
    expect(view).toMatchObject({ documentIds: ['hebi'] });
  });

  test.each(['hebi', 'hebi:1', ':1-2', 'hebi:a-b', 'hebi:5-5'])('%s is no place', (written) => {
    expect(readPlace(written)).toBeUndefined();
  });
});
