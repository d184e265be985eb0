import Link from 'next/link';
import type { ProposedPair } from '#db/recipes/propose-pairs.ts';
import type { DocumentSummary } from '#db/recipes/model.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { reportHref } from './library-href.ts';

type PairListProps = { readonly pairs: readonly ProposedPair[]; readonly say: Say };

const shownPairs = 50; // Those that are decided make room for the next.

/** Documents that look like versions of one text. Nothing is joined until somebody says so. */
export function PairList({ pairs, say }: PairListProps) {
  if (pairs.length === 0) return null;
  return (
    <details className="library-section" id="pairs" open={pairs.length <= 5}>
      <summary>
        <h2>{say('pairs.title', { count: pairs.length })}</h2>
      </summary>
      <p>{say('pairs.help')}</p>
      <ul>
        {pairs.slice(0, shownPairs).map(({ from, into }) => (
          <li key={`${from.documentId} ${into.documentId}`}>
            <span className="pair">
              <Side document={from} /> → <Side document={into} />
            </span>
            <form action="/library/change" method="post">
              <input type="hidden" name="from" value={from.documentId} />
              <input type="hidden" name="into" value={into.documentId} />
              <input type="hidden" name="back" value="/library" />
              <button className="button small" name="act" value="join">
                {say('pairs.join')}
              </button>{' '}
              <button className="button soft small" name="act" value="apart">
                {say('pairs.apart')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Side({ document }: { readonly document: DocumentSummary }) {
  const { documentId, title, issuedOn, year, place, status } = document;
  const known = [place, status, issuedOn ?? year].filter((each) => each !== null);
  return (
    <span lang="zh-Hans">
      <Link className="source" href={reportHref(documentId)}>
        <VisibleText text={title} />
      </Link>{' '}
      <small>{known.join(' · ')}</small>
    </span>
  );
}
