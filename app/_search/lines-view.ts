import type { Route } from 'next';
import {
  searchFields,
  valuesOf,
  type AddressParams,
  type SearchView,
} from '#app/_ui/search-view.ts';
import { maxSortKeys, type SortKey } from '#lib/search/concordance.ts';
import { type GroupSide, groupSides } from '#lib/search/group-neighbours.ts';
import type { Window } from '#lib/search/cut-window.ts';

/** How lines are cut, sorted, grouped and drawn, as the address bar says it. */
export type LinesView = {
  readonly window: Window;
  readonly sortBy: readonly SortName[];
  readonly group: GroupSide | undefined;
  /** How many words on each side a collocate may stand away. */
  readonly near: number;
  readonly sample: number | undefined;
  readonly seed: number;
  /** How many lines were shown before. */
  readonly from: number;
};

/** What lines can be sorted by. */
export type SortName = keyof typeof sortKeys;

const sortKeys = {
  right1: { by: 'right', position: 1 },
  right2: { by: 'right', position: 2 },
  right3: { by: 'right', position: 3 },
  left1: { by: 'left', position: 1 },
  left2: { by: 'left', position: 2 },
  left3: { by: 'left', position: 3 },
  node: { by: 'node' },
  place: { by: 'place' },
  date: { by: 'date' },
} as const satisfies Readonly<Record<string, SortKey>>;

/** In the order in which they are offered. */
export const sortNames = Object.keys(sortKeys) as readonly SortName[];
export const windows = [30, 'sentence', 'paragraph'] as const satisfies readonly Window[];
export const nearWords = [3, 5, 10] as const;
export const sampleSizes = [20, 50, 100, 200] as const;
const usual = { window: 30, sort: 'right1', near: 5 } as const;
const maxSeed = 999_999;

/** Gives what the engine sorts by. */
export function sortKeyOf(name: SortName): SortKey {
  return sortKeys[name];
}

/**
 * Reads from an address how lines are shown. What is not understood counts as not said; lines that
 * nobody gave an order for are sorted by what follows the node. `sortBy=none` is the order of the
 * texts.
 *
 * readLinesView({ sortBy: ['left1', 'place'], window: 'sentence' }).sortBy -> ['left1', 'place']
 */
export function readLinesView(params: AddressParams): LinesView {
  const one = (name: string) => valuesOf(params, name)[0] ?? '';
  const number = (name: string) => (/^\d{1,6}$/.test(one(name)) ? Number(one(name)) : 0);
  const group = one('group');
  const sample = Math.min(number('sample'), 10_000);
  return {
    window: windows.find((window) => String(window) === one('window')) ?? usual.window,
    sortBy: readSortNames(valuesOf(params, 'sortBy')),
    group: groupSides.find((side) => side === group),
    near: nearWords.find((words) => words === number('near')) ?? usual.near,
    sample: sample === 0 ? undefined : sample,
    seed: Math.max(1, number('seed')),
    from: number('from'),
  };
}

function readSortNames(written: readonly string[]): readonly SortName[] {
  const said = written.flatMap((value) => value.split(',')).filter((name) => name !== '');
  if (said.length === 0) return [usual.sort];
  const known = said.flatMap((name) => sortNames.filter((each) => each === name));
  return [...new Set(known)].slice(0, maxSortKeys);
}

/** Gives the address of a search as lines; what is usual is left out. */
export function linesHref(view: SearchView, lines: LinesView): Route {
  const fields = [
    ...searchFields({ ...view, show: 'lines', cursor: undefined }),
    ...linesFields(lines),
  ];
  return `/?${new URLSearchParams(fields).toString()}`;
}

function linesFields(lines: LinesView): [name: string, value: string][] {
  const { window, sortBy, group, near, sample, seed, from } = lines;
  const sorted = sortBy.length === 0 ? 'none' : sortBy.join(',');
  const fields: readonly (readonly [name: string, value: string, isUsual: boolean])[] = [
    ['window', String(window), window === usual.window],
    ['sortBy', sorted, sorted === usual.sort],
    ['group', group ?? '', group === undefined],
    ['near', String(near), near === usual.near],
    ['sample', String(sample), sample === undefined],
    ['seed', String(seed), sample === undefined || seed === 1],
    ['from', String(from), from === 0],
  ];
  return fields.flatMap(([name, value, isUsual]) => (isUsual ? [] : [[name, value]]));
}

/** Gives the address of all lines as a file, in their order, as the interface of programs has it. */
export function linesFileHref(view: SearchView, lines: LinesView, format: string): string {
  const { window, sortBy, group, sample, seed } = lines;
  const asked = searchFields({ ...view, show: 'documents', sort: 'text', cursor: undefined });
  const order: readonly (readonly [name: string, value: string | undefined])[] = [
    ['window', String(window)],
    ['sortBy', sortBy.length === 0 ? undefined : sortBy.join(',')],
    ['group', group],
    ['sample', sample?.toString()],
    ['seed', sample === undefined ? undefined : String(seed)],
    ['limit', limitOf(format)],
    ['format', format],
  ];
  const said = order.flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return `/api/v1/kwic?${new URLSearchParams([...asked, ...said]).toString()}`;
}

/** Files hold everything; an answer for programs comes in the largest steps there are. */
export function limitOf(format: string): string | undefined {
  return format === 'json' ? '500' : undefined;
}

/** Gives the same lines with another drawing of chance. */
export function drawnAnew(lines: LinesView): LinesView {
  return { ...lines, seed: (lines.seed % maxSeed) + 1, from: 0 };
}
