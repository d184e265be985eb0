import { expect, test } from 'vitest';
import type { Change } from '#db/recipes/compare/model.ts';
import { foldUnchanged } from './fold-unchanged.ts';

const change = (kind: Change['kind'], isRenumbered = false): Change => ({
  kind,
  isRenumbered,
  before: undefined,
  after: undefined,
  differences: {},
});

test('what stays the same between two changes is one line', () => {
  const runs = foldUnchanged([
    change('same'),
    change('same'),
    change('changed'),
    change('same'),
    change('same', true),
    change('added'),
  ]);
  expect(
    runs.map((run) => (run.kind === 'unchanged' ? run.changes.length : run.change.kind)),
  ).toEqual([2, 'changed', 1, 'same', 'added']);
});
