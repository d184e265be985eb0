import Link from 'next/link';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { searchHref, type SearchView } from '#app/_ui/search-view.ts';

type NothingFoundProps = {
  readonly view: SearchView;
  readonly read: { readonly documents: number; readonly characters: number };
  readonly say: Say;
};

/** No hit is a finding too: it says what was read, and how to ask more widely. */
export function NothingFound({ view, read, say }: NothingFoundProps) {
  const isNarrowed = Object.values(view.filter).some((values) => values.length > 0);
  const hasSeveral = /\s/.test(view.q);
  return (
    <EmptyState title={say('search.none')}>
      <p>{say('search.none.read', { ...read })}</p>
      <ul>
        {isNarrowed && (
          <li>
            <Link href={searchHref({ q: view.q, mode: view.mode })}>
              {say('search.none.widen')}
            </Link>
          </li>
        )}
        {view.mode !== 'parsed' && (
          <li>
            <Link href={searchHref({ ...view, mode: 'parsed', cursor: undefined })}>
              {say('search.none.loosen')}
            </Link>
          </li>
        )}
        {hasSeveral && <li>{say('search.none.fewer')}</li>}
        <li>{say('search.none.shorter')}</li>
      </ul>
    </EmptyState>
  );
}
