import type { ReactNode } from 'react';
import './data-table.css';

/** A column: its name, and what it shows of a row; undefined where a row has nothing to show. */
export type Column<Row> = {
  readonly key: string;
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
};

type DataTableProps<Row> = {
  readonly label: string;
  /** The first of them names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What stands there when there are no rows. */
  readonly nothing?: string;
};

/**
 * Things in rows, set between rules. It scrolls sideways within itself; on a phone every row is a
 * block that begins with its name.
 */
export function DataTable<Row>({ label, columns, rows, keyOf, nothing }: DataTableProps<Row>) {
  const [head, ...facts] = columns;
  return (
    <div className="data-table" role="region" aria-label={label} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {columns.map(({ key, name, isNumber }) => (
              <th key={key} scope="col" data-number={isNumber}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{nothing}</td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row" lang="zh-Hans">
                {head.cell(row)}
              </th>
              {facts.map((column) => (
                <Fact key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A fact that nobody states is a dash, and is left out where there is little room. */
function Fact<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const shown = column.cell(row);
  return (
    <td data-number={column.isNumber} data-unknown={shown === undefined || undefined}>
      {shown ?? '—'}
    </td>
  );
}
