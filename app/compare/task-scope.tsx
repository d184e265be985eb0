import { compareHref, type RowsView } from '#app/_ui/compare-view.ts';
import { NarrowedBy } from '#app/_ui/narrowed-by.tsx';
import { facetNames, withoutFacet } from '#app/_ui/search-view.ts';
import type { Say } from '#lib/message/say-in.ts';

type TaskScopeProps = { readonly view: RowsView; readonly say: Say };

/** What the search that led here was narrowed by: columns are chosen among these, until it is dropped. */
export function TaskScope({ view, say }: TaskScopeProps) {
  const { task, documentIds } = view;
  if (task.kind !== 'query' || task.scope === undefined || documentIds.length > 0) return null;
  const { filter, set } = task.scope;
  const hrefIn = (scope: typeof task.scope) =>
    compareHref({ ...view, task: { ...task, scope }, offset: 0 });
  const chosen = facetNames.flatMap((name) =>
    filter[name].map((value) => ({
      name: value === '' ? say('facet.unknown') : value,
      without: hrefIn({ set, filter: withoutFacet(filter, name, value) }),
    })),
  );
  const inSet =
    set === undefined ? [] : [{ name: set, without: hrefIn({ filter, set: undefined }) }];
  return <NarrowedBy chosen={[...chosen, ...inSet]} say={say} />;
}
