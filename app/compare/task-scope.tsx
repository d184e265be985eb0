import Link from 'next/link';
import { compareHref, type RowsView } from '#app/_ui/compare-view.ts';
import { facetNames } from '#app/_ui/search-view.ts';
import type { Say } from '#lib/message/say-in.ts';

type TaskScopeProps = { readonly view: RowsView; readonly say: Say };

/** What the search that led here was narrowed by: columns are chosen among these, until it is dropped. */
export function TaskScope({ view, say }: TaskScopeProps) {
  const { task, documentIds } = view;
  const scope = task.kind === 'query' && documentIds.length === 0 ? task.scope : undefined;
  if (task.kind !== 'query' || scope === undefined) return null;
  const { filter, set } = scope;
  const chosen = facetNames.flatMap((name) =>
    filter[name].map((value) => ({
      value,
      without: {
        set,
        filter: { ...filter, [name]: filter[name].filter((each) => each !== value) },
      },
    })),
  );
  const inSet = set === undefined ? [] : [{ value: set, without: { filter, set: undefined } }];
  return (
    <ul className="task-scope" aria-label={say('search.narrowedBy')}>
      {[...chosen, ...inSet].map(({ value, without }) => (
        <li key={value}>
          <Link
            className="chip"
            href={compareHref({ ...view, task: { ...task, scope: without }, offset: 0 })}
            prefetch={false}
            aria-label={say('search.drop', { value })}
          >
            <span lang="zh-Hans">{value}</span>
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
