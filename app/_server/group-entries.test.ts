import { expect, test, vi } from 'vitest';
import type { Annotation } from '#db/recipes/annotations/model.ts';
import type { CountedCode } from './count-notebook.ts';
import { groupEntries } from './group-entries.ts';
import { readNotebookView } from './read-notebook-view.ts';

vi.mock('server-only', () => ({}));

const codes = [code('above'), code('below', 'above'), code('other')];

test('an annotation with two codes stands under both, in the order of their tree', () => {
  const lines = groupEntries([annotation('a', ['other', 'below'])], {
    view: readNotebookView({}),
    codes,
  });
  expect(lines.map(({ key }) => key)).toEqual(['below', 'other']);
});

test('where a code is asked for, it stands under that and those below alone', () => {
  const lines = groupEntries([annotation('a', ['other', 'below'])], {
    view: readNotebookView({ code: 'above' }),
    codes,
  });
  expect(lines.map(({ key }) => key)).toEqual(['below']);
});

test('by time it stands under its day, the newest first', () => {
  const some = [
    annotation('a', [], '2026-11-27T23:00:00.000Z'),
    annotation('b', [], '2026-11-28T01:00:00.000Z'),
  ];
  const lines = groupEntries(some, { view: readNotebookView({ group: 'time' }), codes });
  expect(lines.map(({ key }) => key)).toEqual(['2026-11-28', '2026-11-27']);
});

test('what has no code comes last', () => {
  const some = [annotation('a', []), annotation('b', ['other'])];
  const lines = groupEntries(some, { view: readNotebookView({}), codes });
  expect(lines.map(({ key }) => key)).toEqual(['other', '']);
});

function code(id: string, parentId?: string): CountedCode {
  return {
    ...{ id, name: id, colour: 1, shortcut: undefined },
    ...{ parentId, level: 1, revision: 1, count: 0 },
  };
}

function annotation(
  annotationId: string,
  codeIds: readonly string[],
  modifiedAt = '2026-11-28T00:00:00.000Z',
): Annotation {
  return { annotationId, codeIds, modifiedAt } as Annotation;
}
