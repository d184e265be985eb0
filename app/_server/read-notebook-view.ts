import 'server-only';
import { annotationStatuses, type AnnotationFilter } from '#db/recipes/annotations/model.ts';
import { type StatisticsColumn, statisticsColumns } from '#db/recipes/annotations/statistics.ts';
import { type Motivation, motivations } from '#db/library/annotation-model.ts';

/** What entries of the notebook can be put together by; the first is usual. */
export const notebookGroupings = ['code', 'document', 'place', 'time'] as const;

/** What a reader of the notebook asked to see, as the address bar says it. */
export type NotebookView = {
  readonly code: readonly string[];
  readonly place: readonly string[];
  readonly year: readonly string[];
  readonly documentId: readonly string[];
  readonly status: readonly string[];
  readonly motivation: readonly string[];
  /** The id of a collection; '' means all. */
  readonly set: string;
  readonly text: string;
  readonly group: (typeof notebookGroupings)[number];
  /** What codes are counted by. */
  readonly by: StatisticsColumn;
  /** One after the other, without tools. */
  readonly isRead: boolean;
  readonly isBin: boolean;
  readonly page: number;
};

/** The parameters of a page's address, as Next hands them over. */
export type AddressValues = { readonly [name: string]: string | readonly string[] | undefined };

/**
 * Reads the notebook's address; what is not understood counts as not said.
 *
 * readNotebookView({ code: 'c1', group: 'place' }) -> { code: ['c1'], group: 'place', page: 1, … }
 */
export function readNotebookView(values: AddressValues): NotebookView {
  const all = (name: string) => [values[name] ?? []].flat().filter((value) => value !== '');
  const one = (name: string) => all(name)[0] ?? '';
  const page = Number(one('page'));
  return {
    ...{ code: all('code'), place: all('place'), year: all('year') },
    documentId: all('documentId'),
    status: annotationStatuses.filter((each) => all('status').includes(each)),
    motivation: motivations.filter((each) => all('motivation').includes(each)),
    ...{ set: one('set'), text: one('text').trim() },
    group: notebookGroupings.find((each) => each === one('group')) ?? 'code',
    by: statisticsColumns.find((each) => each === one('by')) ?? 'place',
    ...{ isRead: one('read') === '1', isBin: one('deleted') === 'true' },
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/**
 * Gives the annotations that a view asks for.
 *
 * filterOfView(readNotebookView({ status: 'orphaned' })).status -> ['orphaned']
 */
export function filterOfView(view: NotebookView): AnnotationFilter {
  const { code, place, year, documentId, text, set } = view;
  return {
    ...{ code, place, year, documentId, isDeleted: view.isBin },
    status: annotationStatuses.filter((each) => view.status.includes(each)),
    motivation: motivations.filter((each): each is Motivation => view.motivation.includes(each)),
    ...(text === '' ? {} : { text }),
    ...(set === '' ? {} : { set }),
  };
}

/**
 * Says whether a view shows only a part of what there is.
 *
 * isNarrowing(readNotebookView({ group: 'place' })) -> false
 */
export function isNarrowing(view: NotebookView): boolean {
  const { code, place, year, documentId, status, motivation, set, text } = view;
  const lists = [code, place, year, documentId, status, motivation];
  return lists.some((values) => values.length > 0) || set !== '' || text !== '';
}
