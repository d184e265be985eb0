import Link from 'next/link';
import { compareHref } from '#app/_ui/compare-view.ts';
import { whoOf } from '#app/_ui/who-of.ts';
import { rowsAPage, type RowsScene } from './rows-scene.ts';

/** What does not stand on this page: further tasks, and the documents that have no column yet. */
export function RowPages({ view, found, say }: RowsScene) {
  const { columns, totalRows } = found.compared;
  const ids = columns.map(({ summary }) => summary.documentId);
  const { offset } = view;
  return (
    <footer className="compare-foot">
      <p>
        {offset > 0 && (
          <Link
            className="button small"
            href={compareHref({ ...view, offset: Math.max(0, offset - rowsAPage) })}
          >
            {say('compare.previous')}
          </Link>
        )}{' '}
        {offset + rowsAPage < totalRows && (
          <Link
            className="button small"
            href={compareHref({ ...view, offset: offset + rowsAPage })}
          >
            {say('compare.next')}
          </Link>
        )}
      </p>
      <section aria-labelledby="add-column">
        <h2 className="label" id="add-column">
          {say('compare.addColumn')}
        </h2>
        {found.others.length === 0 ? (
          <p>{say('compare.addColumn.none')}</p>
        ) : (
          <ul lang="zh-Hans">
            {found.others.map((summary) => (
              <li key={summary.documentId}>
                <Link
                  href={compareHref({
                    ...view,
                    documentIds: [...ids, summary.documentId],
                    offset: 0,
                  })}
                  prefetch={false}
                >
                  {whoOf(summary) !== summary.title && <b>{whoOf(summary)} </b>}
                  {summary.title}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
    </footer>
  );
}
