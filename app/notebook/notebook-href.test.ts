import { expect, test, vi } from 'vitest';
import { isNarrowing, readNotebookView } from '#app/_server/read-notebook-view.ts';
import { notebookHref } from './notebook-href.ts';

vi.mock('server-only', () => ({}));

test('an address of the notebook is read as it was written', () => {
  const view = readNotebookView({
    ...{ code: ['c1', 'none'], place: '河南省/鹤壁市', status: 'orphaned', text: '落户' },
    ...{ group: 'place', by: 'year', page: '3', deleted: 'true' },
  });
  const { searchParams } = new URL(notebookHref(view), 'http://localhost');
  const names = new Set(searchParams.keys());
  const values = Object.fromEntries([...names].map((name) => [name, searchParams.getAll(name)]));
  expect(readNotebookView(values)).toEqual(view);
  expect(view.page).toBe(3);
});

test('what an address says wrongly counts as not said, and what is usual is left out', () => {
  const view = readNotebookView({ status: 'nowhere', group: '?', page: '-1', text: ' ' });
  expect(notebookHref(view)).toBe('/notebook');
  expect(isNarrowing(view)).toBe(false);
});
