import Link from 'next/link';
import type { DocumentSummary } from '#db/recipes/model.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import type { Say } from '#lib/message/say-in.ts';

type SilentProps = { readonly documents: readonly DocumentSummary[]; readonly say: Say };

/** Names the documents that do not say it: silence is a result, and is counted like one. */
export function Silent({ documents, say }: SilentProps) {
  if (documents.length === 0) return <aside aria-hidden="true" />;
  return (
    <aside className="search-silent" aria-labelledby="silent">
      <h2 id="silent">
        {say('search.silent')}{' '}
        <small>{say('search.silent.count', { count: documents.length })}</small>
      </h2>
      <ul lang="zh-Hans">
        {documents.map(({ documentId, title, place }) => (
          <li key={documentId}>
            <Link href={documentHref(documentId)}>{title}</Link>
            {place !== null && <small>{place}</small>}
          </li>
        ))}
      </ul>
    </aside>
  );
}
