import type { BarChart } from '#lib/export/chart-model.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { DocumentSummary } from './document-summary.ts';
import type { PhraseReading } from './phrases/phrase-model.ts';

const mostSeries = 6; // As many as are told apart by colour and pattern.
const mostYears = 40; // So many columns carry their names.

type Counted = Pick<PhraseReading, 'phrase' | 'byVariant'>;
type Dated = Pick<DocumentSummary, 'documentId' | 'year'>;

/**
 * Gives a phrase over time as a chart: a column for each year, its wordings stacked. A year in which
 * nobody says it stands empty between others; documents without a year are counted in the note.
 *
 * chartOfPhrase(reading, { summaries, say }).categories -> ['2021', '2022']
 */
export function chartOfPhrase(
  { phrase, byVariant }: Counted,
  { summaries, say }: { readonly summaries: readonly Dated[]; readonly say: Say },
): BarChart {
  const yearOf = new Map(summaries.map(({ documentId, year }) => [documentId, year] as const));
  const counts = phrase.variants.map(({ key, text }) => ({
    name: text,
    years: countByYear(byVariant.get(key) ?? new Map(), yearOf),
  }));
  const years = yearsBetween(counts.flatMap((each) => [...each.years.keys()]));
  const series = fewSeries(counts, say).map(({ name, years: own }) => ({
    name,
    values: years.map((year) => own.get(year) ?? 0),
  }));
  return {
    kind: 'bars',
    title: say('phrase.chart.title', { phrase: phrase.text }),
    note: say('phrase.chart.note', {
      count: phrase.occurrences,
      undated: phrase.documentIds.filter((id) => (yearOf.get(id) ?? null) === null).length,
    }),
    unit: say('chart.hits.unit'),
    direction: 'columns',
    categories: years,
    series,
  };
}

type YearCounts = { readonly name: string; readonly years: ReadonlyMap<string, number> };

function countByYear(
  counts: ReadonlyMap<string, number>,
  yearOf: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (const [documentId, count] of counts) {
    const year = yearOf.get(documentId) ?? undefined;
    if (year !== undefined) years.set(year, (years.get(year) ?? 0) + count);
  }
  return years;
}

/** All years from the first to the last; only those that say it where there would be too many. */
function yearsBetween(said: readonly string[]): readonly string[] {
  const years = [...new Set(said)].sort();
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  if (!(last - first < mostYears)) return years.slice(-mostYears);
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
}

function fewSeries(counts: readonly YearCounts[], say: Say): readonly YearCounts[] {
  if (counts.length <= mostSeries) return counts;
  const rest = counts.slice(mostSeries - 1);
  const years = new Map<string, number>();
  for (const [year, count] of rest.flatMap((each) => [...each.years])) {
    years.set(year, (years.get(year) ?? 0) + count);
  }
  const others = { name: say('chart.others', { count: rest.length }), years };
  return [...counts.slice(0, mostSeries - 1), others];
}
