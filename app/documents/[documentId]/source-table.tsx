import type { Cell } from '#lib/document/model.ts';
import type { Passage } from '#lib/passage/model.ts';
import type { SheetBlock } from './arrange-document.ts';
import { arrangeRow, columnCount, type RowPlace } from './arrange-row.ts';
import { sectionAnchor, type ReaderSetting } from './reader-setting.ts';
import { SourceText } from './source-text.tsx';

type SourceTableProps = {
  readonly block: Extract<SheetBlock, { readonly kind: 'table' }>;
  readonly setting: ReaderSetting;
};

/** A table of the source as a table, set between three rules. */
export function SourceTable({ block: { section, captions, rows }, setting }: SourceTableProps) {
  const columns = columnCount(rows.map(cellsOf));
  const numeric = numericColumns(rows, setting);
  const heads = rows.filter(({ kind }) => kind === 'tableHead');
  const name = captions[0] ?? heads[0] ?? rows[0];
  const label = name === undefined ? undefined : textOf(name, setting);
  return (
    <div
      className="table-place"
      id={section?.kind === 'table' ? sectionAnchor(section) : undefined}
    >
      <div className="table-frame" role="region" aria-label={label} tabIndex={0}>
        <table>
          {captions.length > 0 && (
            <caption>
              {captions.map(({ passageId, span }) => (
                <SourceText key={passageId} as="span" span={span} setting={setting} />
              ))}
            </caption>
          )}
          {heads.length > 0 && (
            <thead>
              {heads.map((row) => (
                <Row key={row.passageId} {...{ row, columns, numeric, setting }} />
              ))}
            </thead>
          )}
          <tbody>
            {rows
              .filter(({ kind }) => kind !== 'tableHead')
              .map((row) => (
                <Row key={row.passageId} {...{ row, columns, numeric, setting }} />
              ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

type RowProps = {
  readonly row: Passage;
  readonly columns: number;
  readonly numeric: ReadonlySet<number>;
  readonly setting: ReaderSetting;
};

function Row({ row, columns, numeric, setting }: RowProps) {
  const places = arrangeRow(cellsOf(row), columns);
  const isUnsure = places.some(({ kind }) => kind === 'unassigned');
  return (
    <tr data-unsure={isUnsure ? '' : undefined}>
      {places.map((place, index) => (
        <Place key={index} {...{ place, numeric, setting }} isHead={row.kind === 'tableHead'} />
      ))}
    </tr>
  );
}

type PlaceProps = {
  readonly place: RowPlace;
  readonly isHead: boolean;
  readonly numeric: ReadonlySet<number>;
  readonly setting: ReaderSetting;
};

function Place({ place, isHead, numeric, setting }: PlaceProps) {
  switch (place.kind) {
    case 'empty':
      return <td colSpan={place.columns} />;
    case 'unassigned':
      return (
        <td colSpan={place.columns} className="unassigned">
          {place.cells.map(({ span }) => (
            <SourceText key={span.start} as="span" span={span} setting={setting} />
          ))}
          <small lang={setting.locale}>{setting.say('reader.unassigned')}</small>
        </td>
      );
    case 'cell': {
      const { span, column } = place.cell;
      const words = <SourceText as="span" span={span} setting={setting} />;
      const className = numeric.has(column ?? -1) ? 'number' : undefined;
      return isHead ? (
        <th scope="col" className={className}>
          {words}
        </th>
      ) : (
        <td className={className}>{words}</td>
      );
    }
  }
}

function cellsOf({ cells, span }: Passage) {
  return cells ?? [{ span, column: 0 }];
}

function textOf({ span }: Passage, { answer }: ReaderSetting): string {
  return answer.document.text.slice(span.start, span.end);
}

/** Figures stand one under the other, also where one row says 全省平均水平 instead. */
function numericColumns(rows: readonly Passage[], { answer }: ReaderSetting): ReadonlySet<number> {
  const cells = rows.filter(({ kind }) => kind !== 'tableHead').flatMap(cellsOf);
  const byColumn = Map.groupBy(cells, ({ column }) => column ?? -1);
  const isNumeric = (own: readonly Cell[]) =>
    own.filter(({ span }) => isNumber(answer.document.text.slice(span.start, span.end))).length >
    own.length / 2;
  return new Set([...byColumn].filter(([, own]) => isNumeric(own)).map(([column]) => column));
}

function isNumber(written: string): boolean {
  return /^[\s\d.,%％<>＜＞≤≥[\]+–—-]+$/u.test(written);
}
