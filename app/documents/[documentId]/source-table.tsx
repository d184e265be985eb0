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
  const heads = rows.filter(({ kind }) => kind === 'tableHead');
  const name = captions[0] ?? heads[0] ?? rows[0];
  const label = name === undefined ? undefined : textOf(name, setting);
  return (
    <div
      className="table-frame"
      id={section?.kind === 'table' ? sectionAnchor(section) : undefined}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
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
              <Row key={row.passageId} {...{ row, columns, setting }} />
            ))}
          </thead>
        )}
        <tbody>
          {rows
            .filter(({ kind }) => kind !== 'tableHead')
            .map((row) => (
              <Row key={row.passageId} {...{ row, columns, setting }} />
            ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  readonly row: Passage;
  readonly columns: number;
  readonly setting: ReaderSetting;
};

function Row({ row, columns, setting }: RowProps) {
  const places = arrangeRow(cellsOf(row), columns);
  const isUnsure = places.some(({ kind }) => kind === 'unassigned');
  return (
    <tr data-unsure={isUnsure ? '' : undefined}>
      {places.map((place, index) => (
        <Place key={index} {...{ place, setting }} isHead={row.kind === 'tableHead'} />
      ))}
    </tr>
  );
}

type PlaceProps = {
  readonly place: RowPlace;
  readonly isHead: boolean;
  readonly setting: ReaderSetting;
};

function Place({ place, isHead, setting }: PlaceProps) {
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
      const { span } = place.cell;
      const words = <SourceText as="span" span={span} setting={setting} />;
      const written = setting.answer.document.text.slice(span.start, span.end);
      const className = isNumber(written) ? 'number' : undefined;
      return isHead ? (
        <th scope="col">{words}</th>
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

function isNumber(written: string): boolean {
  return /^[\s\d.,%％<>＜＞≤≥[\]+–—-]+$/u.test(written);
}
