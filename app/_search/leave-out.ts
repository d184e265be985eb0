import type { SearchView } from '#app/_ui/search-view.ts';

/**
 * Gives the search without a form, a caution or a wording; or with it again, where it was left out.
 *
 * leaveOut(view, 'insideNumber').without -> ['insideNumber']
 */
export function leaveOut(view: SearchView, name: string): SearchView {
  const without = view.without.includes(name)
    ? view.without.filter((other) => other !== name)
    : [...view.without, name];
  return { ...view, without, cursor: undefined };
}
