import { expect, test } from 'vitest';
import type { Library } from '#db/recipes/model.ts';
import { coverageColumns } from './coverage-columns.ts';

const found: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  随迁子女: [
    ['c', 1],
    ['d', 5],
  ],
  居住证: [['c', 1]],
};
const library = {
  search: ({ q }: { readonly q: string }) =>
    Promise.resolve({
      documents: (found[q] ?? []).map(([documentId, hits]) => ({ documentId, hits })),
    }),
} as unknown as Pick<Library, 'search'>;
const tasks = [
  { kind: 'query', q: '随迁子女' },
  { kind: 'phrase', phrase: '居住证' },
] as const;

test('of more documents than fit those are shown that treat most tasks, then most often', async () => {
  const documentIds = ['a', 'b', 'c', 'd'];
  expect(await coverageColumns(library, tasks, { documentIds, most: 3 })).toEqual(['c', 'd', 'a']);
});

test('documents that fit keep their order', async () => {
  expect(await coverageColumns(library, tasks, { documentIds: ['a', 'd', 'c'], most: 3 })).toEqual([
    'a',
    'd',
    'c',
  ]);
});
