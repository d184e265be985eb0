import { columnOf, isManifestField, type ManifestField } from './fields.ts';
import { normalValue, type NormalValue } from './normal-value.ts';

/** What is known of a document now, as a manifest would say it. */
export type KnownDocument = {
  readonly documentId: string;
  /** The path it came from. */
  readonly source: string;
  readonly values: Readonly<Partial<Record<ManifestField, string>>>;
  /** Values that nobody states: to write one down is to confirm it. */
  readonly guessed: ReadonlySet<ManifestField>;
};

/** One cell that says something else than what is known. */
export type PlannedChange = {
  readonly documentId: string;
  readonly field: ManifestField;
  /** undefined: nothing was known. */
  readonly from: string | undefined;
  /** '' says that nobody knows. */
  readonly to: string;
};

/** What a table would change, and what of it means nothing. Rows are counted as a spreadsheet does. */
export type ManifestPlan = {
  readonly changes: readonly PlannedChange[];
  /** Rows that speak of a document. */
  readonly rows: number;
  readonly unknownRows: readonly { readonly row: number; readonly text: string }[];
  readonly faults: readonly {
    readonly row: number;
    readonly field: ManifestField;
    readonly text: string;
    readonly code: Extract<NormalValue, { kind: 'fault' }>['code'];
  }[];
  readonly ignoredColumns: readonly string[];
  /** False where no column says which document a row speaks of. */
  readonly hasKey: boolean;
};

/** A value that ends so is a guess that nobody has confirmed: it says nothing. */
export const guessMarks = ['（推测）', '(guess)'] as const;
/** Said instead of nothing: that nobody knows. */
const nobodyKnows = /^[-–—－]+$/u;

/**
 * Compares a table with what is known: only cells that differ say something. An empty cell says
 * nothing, — says that nobody knows, and a guess counts once its mark is deleted.
 *
 * planChanges([['编号', '文种'], ['hebi', '规划']], known).changes
 *   -> [{ documentId: 'hebi', field: 'genre', from: undefined, to: '规划' }]
 */
export function planChanges(
  table: readonly (readonly string[])[],
  known: readonly KnownDocument[],
): ManifestPlan {
  const [head = [], ...rows] = table;
  const columns = head.map(columnOf);
  const byId = new Map(known.map((each) => [each.documentId, each]));
  const bySource = new Map(known.map((each) => [each.source, each]));
  const find = (row: readonly string[]): KnownDocument | undefined =>
    byId.get(cellOf(row, columns.indexOf('documentId'))) ??
    bySource.get(cellOf(row, columns.indexOf('file')).replaceAll('\\', '/'));
  const found = rows.map((row, at) => ({ row, number: at + 2, document: find(row) }));
  const read = found.flatMap(({ row, number, document }) =>
    document === undefined ? [] : readRow({ row, number, document, columns }),
  );
  return {
    changes: read.flatMap(({ change }) => change ?? []),
    rows: found.filter(({ document }) => document !== undefined).length,
    unknownRows: found
      .filter(({ document }) => document === undefined)
      .map(({ row, number }) => ({
        row: number,
        text: row.filter((cell) => cell !== '')[0] ?? '',
      })),
    faults: read.flatMap(({ fault }) => fault ?? []),
    ignoredColumns: head.filter((heading, at) => heading !== '' && columns[at] === undefined),
    hasKey: columns.includes('documentId') || columns.includes('file'),
  };
}

type Row = {
  readonly row: readonly string[];
  readonly number: number;
  readonly document: KnownDocument;
  readonly columns: readonly ReturnType<typeof columnOf>[];
};
type ReadCell = {
  readonly change?: PlannedChange;
  readonly fault?: ManifestPlan['faults'][number];
};

function readRow({ row, number, document, columns }: Row): ReadCell[] {
  return columns.flatMap((field, at): ReadCell[] => {
    if (field === undefined || !isManifestField(field)) return [];
    const text = statementIn(row[at] ?? '');
    if (text === undefined) return [];
    const normal = normalValue(field, text);
    if (normal.kind === 'fault')
      return [{ fault: { row: number, field, text, code: normal.code } }];
    const from = document.values[field];
    if (normal.value === (from ?? '') && !document.guessed.has(field)) return [];
    return [{ change: { documentId: document.documentId, field, from, to: normal.value } }];
  });
}

/**
 * Gives what a cell states; undefined where it says nothing. Our own files put a `'` before what a
 * spreadsheet would take for a formula.
 *
 * statementIn('2022（推测）') -> undefined; statementIn('—') -> ''
 */
export function statementIn(cell: string): string | undefined {
  const text = cell.trim().replace(/^'(?=[=+\-@＝＋－＠])/u, '');
  if (text === '' || guessMarks.some((mark) => text.endsWith(mark))) return undefined;
  return nobodyKnows.test(text) ? '' : text;
}

function cellOf(row: readonly string[], column: number): string {
  return column === -1 ? '' : (row[column] ?? '').trim().normalize('NFC');
}
