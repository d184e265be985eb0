'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FaultNote } from '#app/_ui/fault-note.tsx';
import { hearKeys } from '#app/_ui/hear-keys.ts';
import { useSayDone } from '#app/_ui/toasts.tsx';
import { fillWords } from './fill-words.ts';
import { type Cell, cutPasted, stepFrom } from './grid-steps.ts';
import { sendChange } from './send-change.ts';
import { type Edits, useKeptEdits } from './use-kept-edits.ts';
import { type GridColumn, gridColumns, type GridWords } from './shelf-words.ts';

/** A document to be edited: what is known, and which of it is a guess. */
export type GridRow = {
  readonly documentId: string;
  readonly title: string;
  readonly values: Readonly<Partial<Record<GridColumn, string>>>;
  readonly guessed: readonly string[];
};

type MetadataGridProps = {
  readonly documents: readonly GridRow[];
  readonly known: Readonly<Record<'place' | 'genre' | 'status', readonly string[]>>;
  readonly words: GridWords;
};

type Statement = { readonly documentId: string; readonly facts: Record<string, string | null> };

/** Facts of many documents in one table, saved together: typed, or pasted from a spreadsheet. */
export function MetadataGrid({ documents, known, words }: MetadataGridProps) {
  const [edits, setEdits] = useKeptEdits();
  const [fault, setFault] = useState<string>();
  const sayDone = useSayDone();
  const router = useRouter();
  const count = Object.keys(edits).length;

  const edit = (changes: Edits) => {
    setEdits(withoutIdle({ ...edits, ...changes }, documents));
  };
  const send = async (statements: readonly Statement[]) => {
    const answer = await sendChange<{ readonly undo: readonly Statement[] }>(
      '/api/v1/facts',
      { statements },
      words.unreachable,
    );
    setFault(answer.isDone ? undefined : answer.reason);
    if (!answer.isDone) return;
    setEdits({});
    const { undo } = answer.value;
    sayDone(fillWords(words.stated, { count: statements.length }), {
      name: words.undo,
      act: () => void send(undo),
    });
    router.refresh();
  };
  return (
    <div className="library-grid">
      <p className="help">{words.help}</p>
      {fault !== undefined && <FaultNote title={fault}>{''}</FaultNote>}
      <div className="scroll" role="region" aria-label={words.label} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.document}</th>
              {gridColumns.map((column) => (
                <th key={column} scope="col">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {documents.map((document, row) => (
              <GridLine
                key={document.documentId}
                {...{ document, row, edits, known, words }}
                onEdit={edit}
                onPaste={(cells, at) => {
                  edit(pastedAt(at, cells, documents));
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      {Object.entries(known).map(([name, values]) => (
        <datalist key={name} id={`grid-${name}`}>
          {values.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      ))}
      <div className="bar" role="group" aria-label={words.save}>
        <b role="status">{fillWords(words.changed, { count })}</b>
        <button
          className="button main small"
          type="button"
          disabled={count === 0}
          onClick={() => void send(statementsOf(edits))}
        >
          {words.save}
        </button>
        <button
          className="button soft small"
          type="button"
          disabled={count === 0}
          onClick={() => {
            setEdits({});
          }}
        >
          {words.revert}
        </button>
      </div>
    </div>
  );
}

type GridLineProps = {
  readonly document: GridRow;
  readonly row: number;
  readonly edits: Edits;
  readonly known: MetadataGridProps['known'];
  readonly words: GridWords;
  readonly onEdit: (changes: Edits) => void;
  readonly onPaste: (cells: readonly (readonly string[])[], at: Cell) => void;
};

function GridLine({ document, row, edits, known, words, onEdit, onPaste }: GridLineProps) {
  const { documentId, title } = document;
  return (
    <tr>
      <th scope="row" lang="zh-Hans" title={title}>
        {documentId}
      </th>
      {gridColumns.map((name, column) => {
        const key = keyOf(documentId, name);
        const isGuess = document.guessed.includes(name) && edits[key] === undefined;
        return (
          <td
            key={name}
            data-edited={edits[key] !== undefined || undefined}
            data-guess={isGuess || undefined}
          >
            <input
              lang="zh-Hans"
              data-cell={`${row} ${column}`}
              value={edits[key] ?? document.values[name] ?? ''}
              list={name in known ? `grid-${name}` : undefined}
              title={isGuess ? words.guess : undefined}
              aria-label={fillWords(words.cell, { column: words.columns[name], title })}
              onChange={({ currentTarget }) => {
                onEdit({ [key]: currentTarget.value });
              }}
              onKeyDown={hearKeys((event) => {
                if (goTo(event.currentTarget, stepFrom({ row, column }, event.key))) {
                  event.preventDefault();
                }
              })}
              onPaste={(event) => {
                const cells = cutPasted(event.clipboardData.getData('text/plain'));
                if (cells === undefined) return;
                event.preventDefault();
                onPaste(cells, { row, column });
              }}
            />
          </td>
        );
      })}
    </tr>
  );
}

/** Moves the focus to a cell; false where there is none, and the key means what it always does. */
function goTo(from: HTMLInputElement, cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  const name = `input[data-cell="${cell.row} ${cell.column}"]`;
  const next = from.closest('table')?.querySelector<HTMLInputElement>(name);
  next?.focus();
  return next !== null && next !== undefined;
}

/** No id holds a line break. */
function keyOf(documentId: string, column: GridColumn): string {
  return `${documentId}\n${column}`;
}

/** What was typed and undone again is no change. */
function withoutIdle(edits: Edits, documents: readonly GridRow[]): Edits {
  const known = new Map(
    documents.flatMap(({ documentId, values }) =>
      gridColumns.map((column) => [keyOf(documentId, column), values[column] ?? ''] as const),
    ),
  );
  return Object.fromEntries(
    Object.entries(edits).filter(([key, value]) => known.get(key) !== value),
  );
}

function pastedAt(
  { row, column }: Cell,
  cells: readonly (readonly string[])[],
  documents: readonly GridRow[],
): Edits {
  const edits: Record<string, string> = {};
  for (const [down, line] of cells.entries()) {
    const documentId = documents[row + down]?.documentId;
    for (const [right, value] of line.entries()) {
      const name = gridColumns[column + right];
      if (documentId !== undefined && name !== undefined) edits[keyOf(documentId, name)] = value;
    }
  }
  return edits;
}

function statementsOf(edits: Edits): Statement[] {
  const byDocument = new Map<string, Record<string, string | null>>();
  for (const [key, value] of Object.entries(edits)) {
    const [documentId = '', column = ''] = key.split('\n');
    byDocument.set(documentId, { ...byDocument.get(documentId), [column]: value.trim() });
  }
  return [...byDocument].map(([documentId, facts]) => ({ documentId, facts }));
}
