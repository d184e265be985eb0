import type { Route } from 'next';
import type { SearchMode } from '#lib/search/model.ts';
import type { Span } from '#lib/text/span.ts';
import {
  facetNames,
  readSearchView,
  searchFields,
  searchModes,
  valuesOf,
  type AddressParams,
  type SearchView,
} from './search-view.ts';

/** A place that someone picked to be compared. */
export type PickedPlace = { readonly documentId: string; readonly span: Span };

/** What a task is looked for by. */
export type TaskView =
  | {
      readonly kind: 'query';
      readonly q: string;
      readonly mode: SearchMode;
      /** What a search was narrowed by: who has a column is chosen among these. */
      readonly scope?: Pick<SearchView, 'filter' | 'set'> | undefined;
    }
  | { readonly kind: 'phrase'; readonly phrase: string }
  | { readonly kind: 'passages'; readonly passages: readonly PickedPlace[] };

type QueryTask = Extract<TaskView, { readonly kind: 'query' }>;

/** A task in several documents, as the address bar says it. */
export type RowsView = {
  readonly kind: 'rows';
  readonly task: TaskView;
  /** The columns, in their order, the base first; empty: whoever says most of it. */
  readonly documentIds: readonly string[];
  readonly marking: Marking;
  readonly offset: number;
};

/** Two documents. */
export type PairView = {
  readonly kind: 'pair';
  readonly left: string;
  readonly right: string;
  readonly marking: Marking;
};

/** Two versions of a document. */
export type VersionsView = {
  readonly kind: 'versions';
  readonly documentId: string;
  readonly before: string;
  readonly after: string;
};

/** Which way in was taken; `start` where none is, with a document where one was brought along. */
export type CompareView =
  | RowsView
  | PairView
  | VersionsView
  | { readonly kind: 'start'; readonly documentId: string | undefined };

/** What is marked in the words: the first is what an address omits. */
export const markings = ['both', 'same', 'different'] as const;
export type Marking = (typeof markings)[number];

const mostPassages = 20; // More than anyone reads beside each other, and short enough for an address.

/**
 * Reads a comparison from an address; what is not understood counts as not said.
 *
 * readCompareView({ q: '落户', document: ['hebi', 'puyang'] })
 *   -> { kind: 'rows', task: { kind: 'query', q: '落户', mode: 'parsed' },
 *        documentIds: ['hebi', 'puyang'], marking: 'both', offset: 0 }
 * readCompareView({ documents: 'hebi,puyang' })
 *   -> { kind: 'pair', left: 'hebi', right: 'puyang', marking: 'both' }
 */
export function readCompareView(params: AddressParams): CompareView {
  const documentIds = [...new Set(valuesOf(params, 'document'))].filter((id) => id !== '');
  const [documentId] = documentIds;
  const task = readTask(params);
  const marking = markings.find((each) => valuesOf(params, 'marking').includes(each)) ?? 'both';
  if (task !== undefined) {
    const offset = /^\d{1,6}$/.exec(valuesOf(params, 'offset')[0] ?? '')?.[0] ?? '0';
    return { kind: 'rows', task, documentIds, marking, offset: Number(offset) };
  }
  const [left, right] = valuesOf(params, 'documents').flatMap((each) => each.split(','));
  if (left && right) return { kind: 'pair', left, right, marking };
  const [[before], [after]] = [valuesOf(params, 'before'), valuesOf(params, 'after')];
  if (documentId !== undefined && before && after)
    return { kind: 'versions', documentId, before, after };
  return { kind: 'start', documentId: documentId ?? left };
}

function readTask(params: AddressParams): TaskView | undefined {
  const passages = valuesOf(params, 'at').flatMap((each) => readPlace(each) ?? []);
  if (passages.length > 0) return { kind: 'passages', passages: passages.slice(0, mostPassages) };
  const [phrase] = valuesOf(params, 'phrase');
  if (phrase) return { kind: 'phrase', phrase };
  const [q] = valuesOf(params, 'q');
  if (!q) return undefined;
  const mode = searchModes.find((each) => valuesOf(params, 'mode').includes(each)) ?? 'parsed';
  return { kind: 'query', q, mode, ...readScope(params) };
}

function readScope(params: AddressParams): Pick<QueryTask, 'scope'> {
  const { filter, set } = readSearchView(params);
  const isNarrow = set !== undefined || facetNames.some((name) => filter[name].length > 0);
  return isNarrow ? { scope: { filter, set } } : {};
}

/**
 * Reads a place as an address writes it; undefined where it is none.
 *
 * readPlace('hebi:120-146') -> { documentId: 'hebi', span: { start: 120, end: 146 } }
 */
export function readPlace(written: string): PickedPlace | undefined {
  const [, documentId, start, end] = /^([^:]{1,120}):(\d{1,9})-(\d{1,9})$/.exec(written) ?? [];
  if (documentId === undefined) return undefined;
  const span = { start: Number(start), end: Number(end) };
  return span.start < span.end ? { documentId, span } : undefined;
}

/** Writes a place as an address has it: 'hebi:120-146'. */
export function writePlace({ documentId, span }: PickedPlace): string {
  return `${documentId}:${span.start}-${span.end}`;
}

/** Gives the address of a comparison: what has its usual value is left out. */
export function compareHref(view: Partial<RowsView> & { readonly task: TaskView }): Route {
  return `/compare?${new URLSearchParams(rowsFields(view)).toString()}` as Route;
}

/** Gives the address of two documents beside each other. */
export function pairHref(left: string, right: string, marking: Marking = 'both'): Route {
  const fields = new URLSearchParams({ documents: `${left},${right}` });
  if (marking !== 'both') fields.set('marking', marking);
  return `/compare?${fields.toString()}` as Route;
}

/** Gives the address of two versions beside each other. */
export function versionsHref(documentId: string, before: string, after: string): Route {
  const fields = { document: documentId, before, after };
  return `/compare?${new URLSearchParams(fields).toString()}` as Route;
}

/** Gives a comparison as the names and values of an address or a form. */
export function rowsFields(
  view: Partial<RowsView> & { readonly task: TaskView },
): [name: string, value: string][] {
  const { task, documentIds = [], marking = 'both', offset = 0 } = view;
  return [
    ...taskFields(task),
    ...documentIds.map((id): [string, string] => ['document', id]),
    ...(marking === 'both' ? [] : [['marking', marking] as [string, string]]),
    ...(offset === 0 ? [] : [['offset', String(offset)] as [string, string]]),
  ];
}

function taskFields(task: TaskView): [name: string, value: string][] {
  switch (task.kind) {
    case 'query':
      return searchFields({ q: task.q, mode: task.mode, ...task.scope });
    case 'phrase':
      return [['phrase', task.phrase]];
    case 'passages':
      return task.passages.map((place) => ['at', writePlace(place)]);
  }
}
