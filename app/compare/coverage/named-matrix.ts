import type { Coverage } from '#db/recipes/compare/model.ts';
import { coverageFields } from './coverage-view.ts';

/** Names the tasks and documents of a matrix one by one, so that what is taken from it stays what it is. */
export function namedMatrix(coverage: Coverage): [name: string, value: string][] {
  return coverageFields({
    tasks: coverage.rows.map(({ task }) => task),
    documentIds: coverage.columns.map(({ summary }) => summary.documentId),
  });
}
