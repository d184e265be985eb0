import type { Row } from '#db/recipes/compare/model.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import { SaidCell } from './said-cell.tsx';
import { SilentCell } from './silent-cell.tsx';
import { DifferenceCounts } from './difference-counts.tsx';
import { countedDifferences } from './difference-seal.ts';
import { quietColumns } from './quiet-columns.ts';
import type { RowsScene } from './rows-scene.ts';

type CompareRowProps = RowsScene & { readonly row: Row; readonly number: number };

/** One task: what all share of its wording, and how each document puts it. */
export function CompareRow({ row, number, ...scene }: CompareRowProps) {
  const { found, say } = scene;
  const quiet = quietColumns(found.compared);
  return (
    <section className="compare-row" aria-labelledby={`row-${number}`}>
      <header>
        <span className="number">{number}</span>
        <h2 className="source" id={`row-${number}`} lang="zh-Hans">
          <VisibleText text={row.name} />
        </h2>
        <DifferenceCounts counts={countedDifferences(row.differences)} say={say} />
      </header>
      {row.common.length > 0 && (
        <p className="common">
          <span className="label">{say('compare.common')}</span>
          <span className="source" lang="zh-Hans">
            <VisibleText text={row.common.join('……')} />
          </span>
        </p>
      )}
      <div className="compare-cells">
        {row.cells.map((cell) => (
          <div
            key={cell.documentId}
            className="compare-cell"
            data-quiet={quiet.has(cell.documentId) || undefined}
          >
            {cell.kind === 'said' ? (
              <SaidCell cell={cell} row={row} {...scene} />
            ) : (
              <SilentCell cell={cell} row={row} {...scene} />
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
