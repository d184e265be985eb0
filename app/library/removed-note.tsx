import Link from 'next/link';
import type { RemovedDocument } from '#db/library/removal.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { reportHref } from './library-href.ts';

type RemovedNoteProps = { readonly removed: RemovedDocument; readonly say: Say };

/** Stands where a text was that is out of the library, and brings it back. */
export function RemovedNote({ removed, say }: RemovedNoteProps) {
  const { documentId, removedAt, source } = removed;
  return (
    <main id="main" className="page library-page">
      <EmptyState title={say('removed.gone', { title: source, date: removedAt.slice(0, 10) })}>
        <p>{say('removed.help')}</p>
        <form action="/library/change" method="post">
          <input type="hidden" name="documentId" value={documentId} />
          <input type="hidden" name="back" value={reportHref(documentId)} />
          <button className="button main" name="act" value="restore">
            {say('removed.restore')}
          </button>{' '}
          <Link className="button soft" href="/library">
            {say('shell.library')}
          </Link>
        </form>
      </EmptyState>
    </main>
  );
}
