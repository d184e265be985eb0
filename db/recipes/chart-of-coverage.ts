import type { HeatChart } from '#lib/export/chart-model.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { Closeness, Coverage } from './compare/model.ts';
import type { DocumentSummary } from './document-summary.ts';

const mostRows = 40; // A printed page; the table and its files hold them all.
const mostColumns = 12; // More words than these do not fit beside each other.

const tones = { alone: 1, own: 2, close: 3, verbatim: 4, silent: undefined } as const;
const words = {
  alone: 'coverage.alone',
  own: 'coverage.own.closeness',
  close: 'coverage.close',
  verbatim: 'coverage.verbatim',
} as const;

/**
 * Gives a coverage matrix as a chart: tasks in rows, documents in columns, the darker the nearer to
 * what others write; each cell says how often and how near. Who says nothing has an empty cell.
 *
 * chartOfCoverage(coverage, say).labels?.[0]?.[0] -> '3 照录'
 */
export function chartOfCoverage({ columns, rows }: Coverage, say: Say): HeatChart {
  const documents = columns.slice(0, mostColumns);
  const tasks = rows.slice(0, mostRows);
  const cellsOf = (row: Coverage['rows'][number]) => row.cells.slice(0, mostColumns);
  return {
    kind: 'heat',
    title: say('coverage.title'),
    note: say('coverage.chart.note', {
      tasks: tasks.length,
      documents: documents.length,
      said: tasks.flatMap(cellsOf).filter(({ hits }) => hits > 0).length,
    }),
    unit: say('chart.hits.unit'),
    rows: tasks.map(({ name }) => name),
    columns: documents.map(({ summary }) => nameOf(summary)),
    values: tasks.map((row) => cellsOf(row).map(({ closeness }) => tones[closeness])),
    labels: tasks.map((row) =>
      cellsOf(row).map(({ closeness, hits }) => cellOf(closeness, hits, say)),
    ),
  };
}

function cellOf(closeness: Closeness, hits: number, say: Say): string {
  return closeness === 'silent' ? '' : `${String(hits)} ${say(words[closeness])}`;
}

/** A place that the text hides tells two documents apart as little as none does. */
function nameOf({ title, place }: Pick<DocumentSummary, 'title' | 'place'>): string {
  const last = place?.split('/').at(-1) ?? '';
  return last === '' || last === '原文隐去' ? title.slice(0, 8) : last;
}
