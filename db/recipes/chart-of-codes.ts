import type { HeatChart } from '#lib/export/chart-model.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { Actor } from './actor.ts';
import type { AnnotationFilter } from './annotations/model.ts';
import type { StatisticsColumn } from './annotations/statistics.ts';
import type { Library } from './model.ts';

/** What a chart of codes is drawn from. */
export type CodeChartRequest = {
  readonly filter: AnnotationFilter;
  readonly by: StatisticsColumn;
  readonly say: Say;
};

const most = 40; // Rows and columns that a printed page holds; the table lists them all.

/**
 * Gives how often codes stand where as a chart: the darker the more. Codes without an annotation
 * have no row.
 *
 * chartOfCodes(library, localActor, { filter: {}, by: 'place', say }).columns -> ['河南省', '鹤壁市']
 */
export function chartOfCodes(
  library: Pick<Library, 'annotations' | 'codes' | 'findDocument'>,
  actor: Actor,
  { filter, by, say }: CodeChartRequest,
): HeatChart {
  const { columns, rows, total } = library.annotations.statistics(actor, filter, by);
  const names = new Map(library.codes.list(actor).map(({ codeId, name }) => [codeId, name]));
  const nameOf = (value: string | null) => {
    if (value === null) return say('facet.unknown');
    if (by === 'document') return library.findDocument(value)?.title ?? value;
    return by === 'place' ? (value.split('/').at(-1) ?? value) : value;
  };
  const shown = rows.filter((row) => row.total.annotations > 0).slice(0, most);
  return {
    kind: 'heat',
    title: say(`notebook.statistics.${by}`),
    note: say('notebook.chart.note', { count: total.annotations, documents: total.documents }),
    unit: say('notebook.chart.unit'),
    rows: shown.map(({ codeId }) => names.get(codeId ?? '') ?? say('notebook.without.code')),
    columns: columns.slice(0, most).map(nameOf),
    values: shown.map(({ cells }) => cells.slice(0, most).map(({ annotations }) => annotations)),
  };
}
