import { Fragment } from 'react';
import type { CoverageRow } from '#db/recipes/compare/model.ts';
import type { CoverageAnswer } from '#app/_server/answer-coverage.ts';
import { Legend } from '#app/_ui/legend.tsx';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import { whoOf } from '#app/_ui/who-of.ts';
import type { Say } from '#lib/message/say-in.ts';
import { ClosenessCell, closenesses } from './closeness-cell.tsx';
import type { CoverageView } from './coverage-view.ts';

type CoverageTableProps = {
  readonly matrix: Extract<CoverageAnswer['matrix'], { readonly kind: 'found' }>;
  readonly view: CoverageView;
  readonly say: Say;
};

/** Tasks in rows, documents in columns; each cell by its tone, its number and its word. */
export function CoverageTable({ matrix, view, say }: CoverageTableProps) {
  const { coverage, groups } = matrix;
  return (
    <div className="coverage">
      <Legend
        label={say('coverage.legend')}
        signs={closenesses.map((closeness) => ({
          sign: <i className="coverage-sign" data-closeness={closeness} />,
          means: say(`coverage.legend.${closeness}`),
        }))}
      />
      <p className="bounds">
        {say('coverage.legend.number')}
        <Bounds matrix={matrix} say={say} />
      </p>
      <div
        className="coverage-scroll"
        role="region"
        tabIndex={0}
        aria-label={say('compare.way.coverage')}
      >
        <table>
          <caption className="visually-hidden">{say('compare.way.coverage')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('coverage.task')}</th>
              {coverage.columns.map(({ summary, said }) => (
                <th key={summary.documentId} scope="col" lang="zh-Hans" title={summary.title}>
                  <span className="who">
                    <VisibleText text={whoOf(summary)} />
                  </span>
                  <small>
                    {[summary.genre, say('coverage.said', { count: said })]
                      .filter(Boolean)
                      .join('，')}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.rows.map((row, index) => (
              <Fragment key={`${index} ${row.name}`}>
                {groups[index] !== undefined && groups[index] !== groups[index - 1] && (
                  <tr className="group">
                    <th scope="rowgroup" colSpan={coverage.columns.length + 1} lang="zh-Hans">
                      {groups[index]}
                    </th>
                  </tr>
                )}
                <TaskRow row={row} index={index} view={view} say={say} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

type TaskRowProps = {
  readonly row: CoverageRow;
  readonly index: number;
  readonly view: CoverageView;
  readonly say: Say;
};

function TaskRow({ row, index, view, say }: TaskRowProps) {
  return (
    <tr>
      <th scope="row" className="source" lang="zh-Hans">
        <VisibleText text={row.name} />
      </th>
      {row.cells.map((cell) => (
        <td key={cell.documentId}>
          <ClosenessCell cell={cell} row={index} view={view} say={say} />
        </td>
      ))}
    </tr>
  );
}

function Bounds({ matrix, say }: Pick<CoverageTableProps, 'matrix' | 'say'>) {
  const { coverage, allTasks, allDocuments } = matrix;
  const { rows, columns } = coverage;
  return (
    <>
      {rows.length < allTasks &&
        ` ${say('coverage.moreTasks', { shown: rows.length, all: allTasks })}`}
      {columns.length < allDocuments &&
        ` ${say('coverage.moreColumns', { shown: columns.length, all: allDocuments })}`}
    </>
  );
}
