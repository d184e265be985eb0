import type { SearchRequest } from '#db/recipes/model.ts';

/**
 * Gives the request of a first page: everything counted, twenty ranked hits with their context.
 *
 * requestOf('城镇化').limit -> 20
 */
export function requestOf(q: string): SearchRequest {
  return {
    q,
    mode: 'literal',
    filter: { place: [], year: [], genre: [] },
    sort: 'relevance',
    limit: 20,
    cursor: undefined,
    contextChars: 40,
  };
}
