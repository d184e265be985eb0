import Link from 'next/link';
import { documentHref } from '#app/_ui/document-view.ts';
import type { DocumentSummary } from '#db/recipes/model.ts';
import type { Say } from '#lib/message/say-in.ts';

type SilentListProps = { readonly documents: readonly DocumentSummary[]; readonly say: Say };

/** The documents that were searched and do not say it, one by one. */
export function SilentList({ documents, say }: SilentListProps) {
  if (documents.length === 0) return <p className="silent-list">{say('silent.none')}</p>;
  return (
    <section className="silent-list" aria-labelledby="silent-list">
      <h2 id="silent-list">{say('silent.title', { count: documents.length })}</h2>
      <ol>
        {documents.map(({ documentId, title, place, genre, year, characters }) => (
          <li key={documentId}>
            <h3 className="source" lang="zh-Hans">
              <Link href={documentHref(documentId)}>{title}</Link>
            </h3>
            <ul className="facts" lang="zh-Hans">
              {[place, genre, year]
                .filter((fact) => fact !== null)
                .map((fact) => (
                  <li key={fact}>{fact}</li>
                ))}
              <li>{say('silent.characters', { characters })}</li>
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
