import Link from 'next/link';
import { compareHref } from '#app/_ui/compare-view.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import { whoOf } from '#app/_ui/who-of.ts';
import { quietColumns } from './quiet-columns.ts';
import type { RowsScene } from './rows-scene.ts';

/** Heads the columns: whose text it is, how much it says, and which one the others are held against. */
export function RowsColumns({ view, found, say }: RowsScene) {
  const { columns } = found.compared;
  const ids = columns.map(({ summary }) => summary.documentId);
  const quiet = quietColumns(found.compared);
  const hrefOf = (documentIds: readonly string[]) =>
    compareHref({ ...view, documentIds, offset: 0 });
  return (
    <header className="compare-columns">
      {columns.map(({ summary, rows }, index) => (
        <div key={summary.documentId} data-quiet={quiet.has(summary.documentId) || undefined}>
          <h2 className="source" lang="zh-Hans">
            <VisibleText text={whoOf(summary)} />
          </h2>
          <span className="says">
            {rows === 0 ? say('compare.columnSilent') : say('compare.columnSays', { rows })}
          </span>
          <p lang="zh-Hans">
            <Link href={documentHref(summary.documentId)} prefetch={false} title={summary.title}>
              {/* A text without a place has its title for a name, and need not say it twice. */}
              {whoOf(summary) === summary.title ? (
                say('compare.openText')
              ) : (
                <VisibleText text={summary.title} />
              )}
            </Link>
          </p>
          <p className="acts">
            {index === 0 ? (
              <span className="base">{say('compare.base')}</span>
            ) : (
              <Link
                href={hrefOf([summary.documentId, ...without(ids, summary.documentId)])}
                prefetch={false}
                scroll={false}
              >
                {say('compare.makeBase')}
              </Link>
            )}
            {ids.length > 1 && (
              <Link
                href={hrefOf(without(ids, summary.documentId))}
                prefetch={false}
                scroll={false}
                title={say('compare.removeColumn')}
                aria-label={`${say('compare.removeColumn')}：${whoOf(summary)}`}
              >
                ×
              </Link>
            )}
          </p>
        </div>
      ))}
    </header>
  );
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((each) => each !== id);
}
