import type { Route } from 'next';
import {
  readCoverageTask,
  writeCoverageTask,
  type CoverageTask,
} from '#lib/compare/coverage-task.ts';
import { valuesOf, type AddressParams } from '#app/_ui/search-view.ts';

/** Where tasks can be taken from, besides a list of one's own. */
export const taskSources = ['phrases', 'searches'] as const;

/** A coverage matrix as the address bar says it. */
export type CoverageView = {
  /** A list of one's own. */
  readonly tasks: readonly CoverageTask[];
  /** Everything of this kind that the library has. */
  readonly from: (typeof taskSources)[number] | undefined;
  /** The sections of this document. */
  readonly sectionsOf: string | undefined;
  /** The columns; empty: all documents, as far as they fit. */
  readonly documentIds: readonly string[];
  /** The cell whose passages are shown: its row, and whose it is. */
  readonly cell: { readonly row: number; readonly documentId: string } | undefined;
};

const mostTasks = 100; // What an address holds, and more rows than anyone oversees.

/**
 * Reads a matrix from an address; what is not understood counts as not said. A list of one's own
 * comes from a text field, one task a line.
 *
 * readCoverageView({ tasks: '落户\n居住证\n', document: 'hebi' })
 *   -> { tasks: [{ kind: 'query', q: '落户' }, { kind: 'query', q: '居住证' }], … }
 */
export function readCoverageView(params: AddressParams): CoverageView {
  const lines = valuesOf(params, 'tasks').flatMap((text) => text.split(/\r?\n/));
  const written = [...valuesOf(params, 'task'), ...lines].map((line) => line.trim());
  const cell = /^(\d{1,4}):(.{1,120})$/.exec(valuesOf(params, 'cell')[0] ?? '');
  return {
    tasks: [...new Set(written)].filter(Boolean).slice(0, mostTasks).map(readCoverageTask),
    from: taskSources.find((each) => valuesOf(params, 'from').includes(each)),
    sectionsOf: valuesOf(params, 'sections')[0] || undefined,
    documentIds: [...new Set(valuesOf(params, 'document'))].filter((id) => id !== ''),
    cell: cell === null ? undefined : { row: Number(cell[1]), documentId: cell[2] ?? '' },
  };
}

/** Gives the address of a matrix: what has its usual value is left out. */
export function coverageHref(view: Partial<CoverageView>): Route {
  const query = new URLSearchParams(coverageFields(view)).toString();
  return query === '' ? '/compare/coverage' : `/compare/coverage?${query}`;
}

/** Gives a matrix as the names and values of an address or a form. */
export function coverageFields(view: Partial<CoverageView>): [name: string, value: string][] {
  const { tasks = [], from, sectionsOf, documentIds = [], cell } = view;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ...tasks.map((task) => ['task', writeCoverageTask(task)] as const),
    ['from', from],
    ['sections', sectionsOf],
    ...documentIds.map((id) => ['document', id] as const),
    ['cell', cell && `${cell.row}:${cell.documentId}`],
  ];
  return fields.flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
}
