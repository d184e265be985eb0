import type { Route } from 'next';
import type { FacetFilter, SearchMode, SortOrder } from '#lib/search/model.ts';

/** A search as the address bar says it, read and complete. */
export type SearchView = {
  readonly q: string;
  readonly mode: SearchMode;
  readonly filter: FacetFilter;
  /** A collection, by its id or name; undefined: the whole library. */
  readonly set: string | undefined;
  readonly sort: SortOrder;
  /** Forms, cautions and wordings that are left out. */
  readonly without: readonly string[];
  /** Which side of the same hits is shown. */
  readonly show: (typeof resultViews)[number];
  readonly cursor: string | undefined;
};

/** The parameters of a page's address, as Next hands them over. */
export type AddressParams = { readonly [name: string]: string | readonly string[] | undefined };

/** How queries can be read, and how results can be sorted; the first is what an address omits. */
export const searchModes = ['parsed', 'literal', 'raw'] as const;
export const sortOrders = ['text', 'hits', 'date', 'place', 'relevance'] as const;

/** The sides of a result: by document, line by line, counted, and who is silent; the first is usual. */
export const resultViews = ['documents', 'lines', 'spread', 'silent'] as const;

/** What results can be narrowed by, in the order of the margin. */
export const facetNames = ['place', 'genre', 'year'] as const;

/**
 * Reads a search from an address. Whatever is not understood counts as not said: an address that
 * was cut or mistyped still leads to an answer.
 *
 * readSearchView({ q: '海绵城市', place: ['鹤壁市', '濮阳市'], sort: '?' })
 *   -> { q: '海绵城市', mode: 'parsed', filter: { place: ['鹤壁市', '濮阳市'], … }, sort: 'text', … }
 */
export function readSearchView(params: AddressParams): SearchView {
  return {
    q: valuesOf(params, 'q')[0] ?? '',
    mode: searchModes.find((mode) => valuesOf(params, 'mode').includes(mode)) ?? 'parsed',
    filter: {
      place: valuesOf(params, 'place'),
      year: valuesOf(params, 'year'),
      genre: valuesOf(params, 'genre'),
    },
    set: valuesOf(params, 'set')[0] || undefined,
    sort: sortOrders.find((sort) => valuesOf(params, 'sort').includes(sort)) ?? 'text',
    without: [...new Set(valuesOf(params, 'without'))].filter((name) => name !== ''),
    show: resultViews.find((show) => valuesOf(params, 'view').includes(show)) ?? 'documents',
    cursor: valuesOf(params, 'cursor')[0],
  };
}

/**
 * Gives the address of a search: what has its usual value is left out, so that addresses stay
 * short enough to cite.
 */
export function searchHref(view: Partial<SearchView>): Route {
  return `/?${new URLSearchParams(searchFields(view)).toString()}`;
}

/** Gives a search as the names and values of an address or a form, in their usual order. */
export function searchFields(view: Partial<SearchView>): [name: string, value: string][] {
  const { q, mode = 'parsed', set, sort = 'text', show = 'documents', cursor } = view;
  const filter = facetNames.map((name) => [name, view.filter?.[name] ?? []] as const);
  const fields: readonly (readonly [string, readonly string[]])[] = [
    ['q', q === undefined ? [] : [q]],
    ['mode', mode === 'parsed' ? [] : [mode]],
    ...filter,
    ['set', set === undefined ? [] : [set]],
    ['without', view.without ?? []],
    ['sort', sort === 'text' ? [] : [sort]],
    ['view', show === 'documents' ? [] : [show]],
    ['cursor', cursor === undefined ? [] : [cursor]],
  ];
  return fields.flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
}

/** Gives a filter without one of its values. */
export function withoutFacet(
  filter: FacetFilter,
  name: keyof FacetFilter,
  value: string,
): FacetFilter {
  return { ...filter, [name]: filter[name].filter((each) => each !== value) };
}

/** Every value of a parameter, whether it stands once, often or not at all. */
export function valuesOf(params: AddressParams, name: string): string[] {
  const value = params[name];
  if (value === undefined) return [];
  return (typeof value === 'string' ? [value] : [...value]).map((each) => each.trim());
}
