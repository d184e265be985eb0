import { ChartFigure } from '#app/_ui/chart-figure.tsx';
import type { Coverage } from '#db/recipes/compare/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { namedMatrix } from './named-matrix.ts';

type CoverageChartProps = { readonly coverage: Coverage; readonly say: Say };

/** The matrix above, drawn for a paper; fetched when somebody opens it. */
export function CoverageChart({ coverage, say }: CoverageChartProps) {
  const address = new URLSearchParams(namedMatrix(coverage)).toString();
  return (
    <details className="charts">
      <summary>{say('spread.draw')}</summary>
      <ChartFigure
        src={`/api/v1/charts/coverage.svg?${address}`}
        title={say('coverage.title')}
        say={say}
      />
    </details>
  );
}
