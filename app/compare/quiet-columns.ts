import type { ComparedRows } from '#db/recipes/compare/model.ts';

/**
 * Names the columns that say little, so that they can be drawn narrow: fewer than half of the tasks
 * that the fullest column says. Beside one or two others a column has room enough, and the first is
 * what the others are held against.
 */
export function quietColumns({ columns }: Pick<ComparedRows, 'columns'>): ReadonlySet<string> {
  if (columns.length < 3) return new Set();
  const most = Math.max(...columns.map(({ rows }) => rows));
  return new Set(
    columns
      .slice(1)
      .filter(({ rows }) => rows * 2 < most)
      .map(({ summary }) => summary.documentId),
  );
}
