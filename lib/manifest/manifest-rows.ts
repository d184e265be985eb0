import { columnOf, isManifestField, type ManifestColumn } from './fields.ts';
import { normalValue } from './normal-value.ts';
import { statementIn } from './plan-changes.ts';

/** A table as the entries of a manifest, and the cells of it that mean nothing. */
export type ManifestRows = {
  readonly rows: readonly Readonly<Partial<Record<ManifestColumn, string>>>[];
  readonly faults: readonly { readonly row: number; readonly text: string }[];
};

/**
 * Turns a table into the entries of a manifest, for files that are still to be read. What a cell
 * states is what it states there; rows without a file say nothing.
 *
 * manifestRows([['文件', '年份'], ['hebi.txt', '2022年']]).rows -> [{ file: 'hebi.txt', year: '2022' }]
 */
export function manifestRows(table: readonly (readonly string[])[]): ManifestRows {
  const [head = [], ...body] = table;
  const columns = head.map(columnOf);
  const faults: { row: number; text: string }[] = [];
  const rows = body.map((cells, at) => {
    const entry: Partial<Record<ManifestColumn, string>> = {};
    for (const [place, column] of columns.entries()) {
      const text = column === undefined ? undefined : statementIn(cells[place] ?? '');
      if (column === undefined || text === undefined || text === '') continue;
      const normal = isManifestField(column) ? normalValue(column, text) : undefined;
      if (normal?.kind === 'fault') faults.push({ row: at + 2, text });
      else entry[column] = normal?.value ?? text;
    }
    return entry;
  });
  return { rows: rows.filter(({ file }) => file !== undefined), faults };
}
