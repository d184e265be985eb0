import type { Route } from 'next';
import Link from 'next/link';
import type { CoverageCell } from '#db/recipes/compare/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { coverageHref, type CoverageView } from './coverage-view.ts';

/** The four tones, the darkest first. */
export const closenesses = ['verbatim', 'close', 'own', 'alone'] as const;

const words = {
  verbatim: 'coverage.verbatim',
  close: 'coverage.close',
  own: 'coverage.own.closeness',
  alone: 'coverage.alone',
} as const;

type ClosenessCellProps = {
  readonly cell: CoverageCell;
  readonly row: number;
  readonly view: CoverageView;
  readonly say: Say;
};

/** How often and how near: a tone, a number and a word. It leads to the passages. */
export function ClosenessCell({ cell, row, view, say }: ClosenessCellProps) {
  const { closeness, documentId, hits, possible } = cell;
  if (closeness === 'silent' && possible === 0)
    return <span className="coverage-cell">{say('coverage.silent')}</span>;
  const isChosen = view.cell?.row === row && view.cell.documentId === documentId;
  return (
    <Link
      className="coverage-cell"
      href={`${coverageHref({ ...view, cell: { row, documentId } })}#peek` as Route}
      aria-current={isChosen ? 'true' : undefined}
      data-closeness={closeness}
      prefetch={false}
      replace
      scroll={false}
    >
      {closeness === 'silent' ? (
        <span>{say('coverage.possible', { count: possible })}</span>
      ) : (
        <>
          <b>{hits}</b>
          <span>{say(words[closeness])}</span>
        </>
      )}
    </Link>
  );
}
