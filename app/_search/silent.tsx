import Link from 'next/link';
import type { DocumentSummary } from '#db/recipes/model.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { searchHref, type SearchView } from '#app/_ui/search-view.ts';
import type { Say } from '#lib/message/say-in.ts';

type SilentProps = {
  readonly documents: readonly DocumentSummary[];
  readonly view: SearchView;
  readonly say: Say;
};

const listed = 30; // A screen; in a large library nearly everybody is silent, and a page lists them all.

/** Names the documents that do not say it: silence is a result, and is counted like one. */
export function Silent({ documents, view, say }: SilentProps) {
  if (documents.length === 0) return <aside aria-hidden="true" />;
  return (
    <aside className="search-silent" aria-labelledby="silent">
      <h2 id="silent">
        {say('search.silent')}{' '}
        <small>{say('search.silent.count', { count: documents.length })}</small>
      </h2>
      <ul lang="zh-Hans">
        {documents.slice(0, listed).map(({ documentId, title, place }) => (
          <li key={documentId}>
            <Link href={documentHref(documentId)} prefetch={false}>
              {title}
            </Link>
            {place !== null && <small>{place}</small>}
          </li>
        ))}
      </ul>
      {documents.length > listed && (
        <p>
          <Link href={searchHref({ ...view, show: 'silent', cursor: undefined })} prefetch={false}>
            {say('search.silent.more', { count: documents.length - listed })}
          </Link>
        </p>
      )}
    </aside>
  );
}
