import type { Route } from 'next';
import type { NotebookView } from '#app/_server/read-notebook-view.ts';

/** What an address of the notebook narrows by. */
export const narrowing = ['code', 'place', 'year', 'documentId', 'status', 'motivation'] as const;

/**
 * Gives the address of a state of the notebook; what is usual is left out.
 *
 * notebookHref({ code: ['c1'], page: 2 }) -> '/notebook?code=c1&page=2'
 */
export function notebookHref(view: Partial<NotebookView>): Route {
  const params = filterParams(view);
  const { group = 'code', by = 'place', isRead = false, page = 1 } = view;
  if (group !== 'code') params.set('group', group);
  if (by !== 'place') params.set('by', by);
  if (isRead) params.set('read', '1');
  if (page > 1) params.set('page', String(page));
  const query = params.toString();
  return `/notebook${query === '' ? '' : `?${query}`}` as Route;
}

/**
 * Gives the part of an address that says which annotations are meant; pages, files, statistics and
 * charts read it alike.
 *
 * filterParams({ place: ['河南省'], isBin: true }).toString() -> 'place=…&deleted=true'
 */
export function filterParams(view: Partial<NotebookView>): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of narrowing) for (const value of view[name] ?? []) params.append(name, value);
  const { set = '', text = '', isBin = false } = view;
  if (set !== '') params.set('set', set);
  if (text !== '') params.set('text', text);
  if (isBin) params.set('deleted', 'true');
  return params;
}
