import type { Cell } from '#lib/document/model.ts';
import type { Passage } from '#lib/passage/model.ts';
import { columnCount } from './arrange-row.ts';
import { CorrectForm } from './correct-form.tsx';
import type { ReaderSetting } from './reader-setting.ts';

type CellFormsProps = {
  readonly row: Passage;
  readonly rows: readonly Passage[];
  readonly setting: ReaderSetting;
};

/** Says in which column each cell of a row stands, and whether the row is a head. */
export function CellForms({ row, rows, setting }: CellFormsProps) {
  const { say, answer } = setting;
  const heads = headsOf(rows, setting);
  const cells = (row.cells ?? []).filter(({ span }) => span.end > span.start);
  const isHead = row.kind === 'tableHead';
  return (
    <div className="correct-cells">
      {cells.map((cell) => (
        <CorrectForm
          key={cell.span.start}
          span={cell.span}
          setting={setting}
          fields={
            <label>
              <q>{answer.document.text.slice(cell.span.start, cell.span.end)}</q>
              <ColumnSelect cell={cell} heads={heads} setting={setting} />
            </label>
          }
        >
          {say('reader.correct.do')}
        </CorrectForm>
      ))}
      <CorrectForm span={row.span} what={isHead ? 'bodyRow' : 'headRow'} setting={setting}>
        {say(isHead ? 'reader.correct.bodyRow' : 'reader.correct.headRow')}
      </CorrectForm>
    </div>
  );
}

type ColumnSelectProps = {
  readonly cell: Cell;
  readonly heads: readonly string[];
  readonly setting: ReaderSetting;
};

function ColumnSelect({ cell: { column }, heads, setting: { say } }: ColumnSelectProps) {
  return (
    <select
      className="select"
      name="what"
      defaultValue={column === undefined ? 'column:none' : `column:${column + 1}`}
    >
      <option value="column:none">{say('reader.correct.noColumn')}</option>
      {heads.map((head, at) => (
        <option key={at} value={`column:${at + 1}`}>
          {say('reader.correct.column', { column: at + 1, head })}
        </option>
      ))}
    </select>
  );
}

/** The names of the columns, as the last row of the head has them. */
function headsOf(rows: readonly Passage[], { answer }: ReaderSetting): readonly string[] {
  const columns = columnCount(rows.map(({ cells }) => cells ?? []));
  const head = rows.findLast(({ kind }) => kind === 'tableHead');
  return Array.from({ length: columns }, (_, column) => {
    const cell = head?.cells?.find((each) => each.column === column);
    const written = cell && answer.document.text.slice(cell.span.start, cell.span.end);
    return written?.replaceAll(/\s+/gu, '') ?? '';
  });
}
