import { BarsTable } from '#app/_ui/bars-table.tsx';
import { ChartFigure } from '#app/_ui/chart-figure.tsx';
import type { PhraseSetting } from './phrase-setting.ts';

/** The phrase by years, its wordings told apart: a table, and the same drawn for a paper. */
export function OverTime({ answer, say }: PhraseSetting) {
  const { overTime, reading } = answer;
  if (overTime.categories.length === 0) return null;
  const address = new URLSearchParams({ phrase: reading.phrase.text }).toString();
  return (
    <section className="section" aria-labelledby="over-time">
      <h2 id="over-time">
        {say('phrase.overTime')} <small>{say('phrase.overTime.help')}</small>
      </h2>
      <details className="charts">
        <summary>{say('spread.draw')}</summary>
        <ChartFigure
          src={`/api/v1/charts/phrase.svg?${address}`}
          title={overTime.title}
          say={say}
        />
      </details>
      <div className="table-scroll" role="region" tabIndex={0} aria-label={overTime.title}>
        <BarsTable chart={overTime} head={say('facet.year')} />
      </div>
    </section>
  );
}
