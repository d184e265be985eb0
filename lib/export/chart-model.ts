/** What every chart says in words: they are drawn with it, and a listener hears them. */
export type ChartWords = {
  readonly title: string;
  /** One line below: what was counted, and in how much text. */
  readonly note: string;
  /** What a number counts, at the end of its axis. */
  readonly unit: string;
};

/** Numbers by category, one after the other or stacked by series. */
export type BarChart = ChartWords & {
  readonly kind: 'bars';
  /** `rows` for long names, which are read across; `columns` for years, which have an order. */
  readonly direction: 'rows' | 'columns';
  readonly categories: readonly string[];
  /** One value a category each. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
};

/** Numbers by row and column, the darker the more; an absent number is an empty cell. */
export type HeatChart = ChartWords & {
  readonly kind: 'heat';
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then column. */
  readonly values: readonly (readonly (number | undefined)[])[];
  /** What a cell says where the number alone would not: `3 照录`. Same shape as the values. */
  readonly labels?: readonly (readonly string[])[];
};

/** A chart before it is drawn. */
export type Chart = BarChart | HeatChart;

/**
 * Says a chart in one paragraph, for whoever cannot see it.
 *
 * describeChart(chart) -> '海绵城市：各地命中（处）。鹤壁市 7；濮阳市 1。检索 5 篇。'
 */
export function describeChart(chart: Chart): string {
  const facts = chart.kind === 'bars' ? sayBars(chart) : sayHeat(chart);
  return `${chart.title}（${chart.unit}）。${facts.join('；')}。${chart.note}`;
}

function sayBars({ categories, series }: BarChart): string[] {
  const [only] = series;
  if (series.length === 1 && only !== undefined) {
    return categories.map((category, place) => `${category} ${String(only.values[place] ?? 0)}`);
  }
  return categories.map((category, place) => {
    const parts = series.flatMap(({ name, values }) =>
      (values[place] ?? 0) === 0 ? [] : [`${name} ${String(values[place])}`],
    );
    return `${category} ${parts.length === 0 ? '0' : parts.join('、')}`;
  });
}

function sayHeat({ rows, columns, values, labels }: HeatChart): string[] {
  return rows.map((row, place) => {
    const parts = columns.flatMap((column, at) => {
      const value = values[place]?.[at];
      return value === undefined || value === 0
        ? []
        : [`${column} ${cellWords({ values, labels }, place, at)}`];
    });
    return `${row} ${parts.length === 0 ? '0' : parts.join('、')}`;
  });
}

/**
 * Gives what a cell says: its label, or its number.
 *
 * cellWords({ values: [[4]], labels: [['3 照录']] }, 0, 0) -> '3 照录'
 */
export function cellWords(
  { values, labels }: Pick<HeatChart, 'values'> & { readonly labels: HeatChart['labels'] },
  row: number,
  column: number,
): string {
  return labels?.[row]?.[column] ?? String(values[row]?.[column] ?? '');
}
