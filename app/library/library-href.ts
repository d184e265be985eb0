import type { Route } from 'next';
import type { DocumentsView } from '#db/recipes/select-documents.ts';

/** A state of the library page, as its address says it. */
export type LibraryState = Partial<DocumentsView> & {
  readonly page?: number;
  /** Whether facts are edited in the table. */
  readonly isEdited?: boolean;
};

/**
 * Gives the address of a state of the library page; what is usual is left out.
 *
 * libraryHref({ show: 'warned', page: 2 }) -> '/library?show=warned&page=2'
 */
export function libraryHref({ page, isEdited, ...view }: LibraryState): Route {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(view)) {
    const isUsual =
      value === '' ||
      (name === 'show' && value === 'all') ||
      (name === 'sort' && value === 'received');
    if (!isUsual) params.set(name, value);
  }
  if (isEdited === true) params.set('edit', '1');
  if (page !== undefined && page > 1) params.set('page', String(page));
  const query = params.toString();
  return `/library${query === '' ? '' : `?${query}`}` as Route;
}

/**
 * Gives the address of the report of a document.
 *
 * reportHref('hebi') -> '/library/reports/hebi'
 */
export function reportHref(documentId: string): Route {
  return `/library/reports/${encodeURIComponent(documentId)}` as Route;
}

/**
 * Gives the address of the file that holds what is known of the documents of a view.
 *
 * manifestHref({ show: 'all', … }, 'xlsx') -> '/api/v1/manifest?format=xlsx'
 */
export function manifestHref(view: Partial<DocumentsView>, format: string): string {
  const params = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(view)) if (value !== '') params.set(name, value);
  return `/api/v1/manifest?${params.toString()}`;
}
