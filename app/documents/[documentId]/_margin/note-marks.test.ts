import { expect, test } from 'vitest';
import type { NoteView } from '#app/_server/view-notes.ts';
import { noteMarks, notesByBlock } from './note-marks.ts';

test('of two notes at one place the shorter lies on top, and each keeps its name', () => {
  const marks = noteMarks([note('short', [4, 6]), note('long', [0, 10])]);
  expect(marks.map((mark) => mark.anchor)).toEqual(['mark-long-0', 'mark-short-0']);
});

test('what has no place in this version leaves no mark', () => {
  expect(noteMarks([note('lost')])).toEqual([]);
});

test('a note stands behind the block it begins in, once, in the order of the text', () => {
  const blocks = notesByBlock(
    [note('late', [50, 52]), note('across', [30, 60]), note('first', [10, 12]), note('lost')],
    [0, 20, 40],
  );
  const ids = [...blocks].map(([start, notes]) => [start, notes.map(({ id }) => id)]);
  expect(ids).toEqual([
    [0, ['first']],
    [20, ['across']],
    [40, ['late']],
  ]);
});

test('a note before the first block stands behind the first block', () => {
  expect([...notesByBlock([note('early', [2, 4])], [10]).keys()]).toEqual([10]);
});

function note(id: string, ...spans: readonly (readonly [number, number])[]): NoteView {
  return {
    ...{ id, revision: 1, isBookmark: false, words: '', codes: [], author: '', day: '2026-11-21' },
    ...{ status: 'found', wording: undefined, visibility: 'private' },
    places: spans.map(([start, end], ordinal) => ({
      ...{ ordinal, outcome: 'found', span: { start, end }, text: '', homeText: '' },
      homeAround: { before: '', after: '' },
      ...{ home: { versionId: 'a@1', span: { start, end } }, versionId: 'a@1', suggestions: [] },
    })),
  };
}
