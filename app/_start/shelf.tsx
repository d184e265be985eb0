import Link from 'next/link';
import type { DocumentSummary } from '#db/recipes/model.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import type { Say } from '#lib/message/say-in.ts';

type ShelfProps = { readonly documents: readonly DocumentSummary[]; readonly say: Say };

const shownSpines = 24;
const thinnestRem = 2.9; // Two lines of a title and air.
const thickestRem = 7;
const remPerCharacter = 7e-5; // 38,000 characters, a city's plan, are about twice as thick.

/** The documents as spines; each is as thick as its text is long. */
export function Shelf({ documents, say }: ShelfProps) {
  return (
    <div className="shelf" role="region" aria-label={say('start.shelf')} tabIndex={0}>
      {documents.slice(0, shownSpines).map((document) => (
        <Link
          key={document.documentId}
          className="spine"
          lang="zh-Hans"
          href={documentHref(document.documentId)}
          style={{ width: `${thickness(document.characters)}rem` }}
        >
          <span>{document.title}</span>
          <small>{document.status ?? document.genre ?? document.place}</small>
        </Link>
      ))}
      {documents.length > shownSpines && (
        <Link className="spine more" href="/library">
          {say('start.more', { count: documents.length - shownSpines })}
        </Link>
      )}
    </div>
  );
}

function thickness(characters: number): number {
  return Math.min(thickestRem, thinnestRem + characters * remPerCharacter);
}
