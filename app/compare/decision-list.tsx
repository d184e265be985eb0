import type { QuotedPlace } from '#db/library/correspondences.ts';
import { compareHref } from '#app/_ui/compare-view.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import { whoIn } from './cells-of-row.ts';
import type { RowsScene } from './rows-scene.ts';

/** What people decided between these documents: it wins over what is computed, and can be taken back. */
export function DecisionList({ view, found, say }: RowsScene) {
  const { decisions } = found;
  if (decisions.length === 0) return null;
  const quote = ({ documentId, exact }: QuotedPlace) => (
    <>
      <b>{whoIn(found, documentId)}</b>{' '}
      <span className="source">
        <VisibleText text={exact} />
      </span>
    </>
  );
  return (
    <details className="decisions">
      <summary>{say('compare.decisions', { count: decisions.length })}</summary>
      <ul lang="zh-Hans">
        {decisions.map(({ decisionId, verdict, left, right }) => (
          <li key={decisionId}>
            <p className="label">{say(`compare.decision.${verdict}`)}</p>
            <p>{quote(left)}</p>
            <p>{quote(right)}</p>
            <form className="decide" action="/compare/decide" method="post">
              <input type="hidden" name="back" value={compareHref(view)} />
              <button className="link-button" name="withdraw" value={decisionId}>
                {say('compare.withdraw')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
}
