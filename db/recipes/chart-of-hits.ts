import type { BarChart } from '#lib/export/chart-model.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { Asked, DocumentSummary, Library } from './model.ts';

/** What the hits of a query are drawn by. */
export const hitCharts = ['place', 'year', 'placeYear'] as const;

/** One of them. */
export type HitChart = (typeof hitCharts)[number];

/** What a chart of hits is drawn from. */
export type ChartRequest = { readonly asked: Asked; readonly chart: HitChart; readonly say: Say };

const mostRows = 30; // As many as a printed page holds beside its text; the table lists them all.
const mostSeries = 6; // As many as are told apart by colour and pattern.

type Counted = Pick<DocumentSummary, 'place' | 'year'> & { readonly hits: number };

/**
 * Gives the hits of a query as a chart: by place, by year, or by place with its years stacked.
 *
 * Only what says it has a bar; in how many texts was looked, the note says. Possible hits are not
 * counted. Throws a NamedError like `search`.
 *
 * (await chartOfHits(library, { asked, chart: 'place', say })).categories -> ['河南省/鹤壁市', …]
 */
export async function chartOfHits(library: Library, request: ChartRequest): Promise<BarChart> {
  const { asked, chart, say } = request;
  const page = { limit: 1, contextChars: 0, cursor: undefined, sort: 'text' as const };
  const { counts, documents, read } = await library.search({ ...asked, ...page });
  const counted = documents.flatMap(({ documentId, hits }) => {
    const summary = library.findDocument(documentId);
    return summary === undefined || hits === 0 ? [] : [{ ...summary, hits }];
  });
  return {
    kind: 'bars',
    title: say(`chart.hits.${chart}`, { query: asked.q }),
    note: say('chart.hits.note', {
      hits: counts.hits,
      documents: counted.length,
      read: read.documents,
    }),
    unit: say('chart.hits.unit'),
    ...(chart === 'placeYear' ? stack(counted, say) : count(counted, chart, say)),
  };
}

type Bars = Pick<BarChart, 'direction' | 'categories' | 'series'>;

function count(documents: readonly Counted[], by: 'place' | 'year', say: Say): Bars {
  const sums = sumBy(documents, (document) => document[by] ?? say('facet.unknown'));
  const rows = by === 'year' ? inOrder(sums) : longestFirst(sums, say);
  return {
    direction: by === 'year' ? 'columns' : 'rows',
    categories: rows.map(([name]) => name),
    series: [{ name: say('chart.hits.unit'), values: rows.map(([, hits]) => hits) }],
  };
}

/** A row for each place, and on it a stretch for each year; early years are drawn together. */
function stack(documents: readonly Counted[], say: Say): Bars {
  const nameOfYear = yearNames(documents, say);
  const placeOf = ({ place }: Counted) => place ?? say('facet.unknown');
  const places = longestFirst(sumBy(documents, placeOf), say).map(([name]) => name);
  const listed = new Set(places);
  const rowOf = (document: Counted) =>
    listed.has(placeOf(document)) ? placeOf(document) : (places.at(-1) ?? '');
  const years = [...Map.groupBy(documents, nameOfYear)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    direction: 'rows',
    categories: places,
    series: years.map(([name, ofYear]) => {
      const sums = sumBy(ofYear, rowOf);
      return { name, values: places.map((place) => sums.get(place) ?? 0) };
    }),
  };
}

function yearNames(documents: readonly Counted[], say: Say): (document: Counted) => string {
  const years = [...new Set(documents.map(({ year }) => year ?? ''))].sort().reverse();
  const own = new Set(years.slice(0, years.length > mostSeries ? mostSeries - 1 : mostSeries));
  const last = [...own].at(-1) ?? '';
  return ({ year }) => {
    if (!own.has(year ?? '')) return say('chart.before', { year: last });
    return year ?? say('facet.unknown');
  };
}

function sumBy(documents: readonly Counted[], nameOf: (document: Counted) => string) {
  const sums = new Map<string, number>();
  for (const document of documents) {
    const name = nameOf(document);
    sums.set(name, (sums.get(name) ?? 0) + document.hits);
  }
  return sums;
}

function inOrder(sums: ReadonlyMap<string, number>) {
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}

function longestFirst(sums: ReadonlyMap<string, number>, say: Say) {
  const rows = [...sums].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (rows.length <= mostRows) return rows;
  const rest = rows.slice(mostRows - 1);
  const hits = rest.reduce((sum, [, each]) => sum + each, 0);
  return [
    ...rows.slice(0, mostRows - 1),
    [say('chart.others', { count: rest.length }), hits] as const,
  ];
}
