import Link from 'next/link';
import { searchHref, type SearchView } from '#app/_ui/search-view.ts';
import type { Say } from '#lib/message/say-in.ts';

type InsteadProps = { readonly q: string; readonly view: SearchView; readonly say: Say };

/** A query to ask instead, narrowed as before. */
export function Instead({ q, view, say }: InsteadProps) {
  const href = searchHref({ ...view, q, without: [], cursor: undefined });
  return (
    <>
      {say('search.instead')}{' '}
      <Link className="source" lang="zh-Hans" href={href} prefetch={false}>
        {q}
      </Link>
    </>
  );
}
