import type { BarChart } from '#lib/export/chart-model.ts';
import './chart-figure.css';

type BarsTableProps = { readonly chart: BarChart; readonly head: string };

/** The numbers of a chart of bars, as a table: what is drawn can be read, heard and copied. */
export function BarsTable({ chart, head }: BarsTableProps) {
  const { title, note, unit, categories, series } = chart;
  return (
    <table className="bars-table">
      <caption>
        {title}（{unit}）<small>{note}</small>
      </caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {series.map(({ name }) => (
            <th key={name} scope="col" lang="zh-Hans">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, at) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            {series.map(({ name, values }) => (
              <td key={name}>{(values[at] ?? 0).toLocaleString('en')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
