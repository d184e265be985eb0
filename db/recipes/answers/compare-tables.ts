import { citeHit } from '#lib/export/cite-hit.ts';
import type { CitationStyle } from '#lib/export/cited-document.ts';
import type { ExportCell, ExportColumn, ExportTable } from '#lib/export/table.ts';
import { nameVersion } from '#lib/message/name-version.ts';
import type { Say } from '#lib/message/say-in.ts';
import type {
  Cell,
  Change,
  ComparedPair,
  ComparedRows,
  ComparedVersions,
  Coverage,
  PlaceInText,
  QuoteLinks,
} from '#db/recipes/compare/model.ts';
import type { DocumentSummary, ReadableDocument } from '#db/recipes/model.ts';
import { placeOf } from '#db/recipes/compare/text-places.ts';

/** The words of a person's language, how places are cited, and how they are read. */
export type TableWords = {
  readonly say: Say;
  readonly style: CitationStyle;
  /** Gives the words of a place, without marks that are not words. */
  readonly read: ReadPlace;
};
/** See `TableWords`. */
export type ReadPlace = (
  place: Pick<PlaceInText, 'documentId' | 'versionId' | 'span'>,
  extent?: 'whole' | 'part',
) => string;

const widths = {
  number: 6,
  task: 24,
  title: 30,
  place: 16,
  sectionPath: 30,
  words: 60,
  otherWords: 60,
  relation: 10,
  share: 10,
  score: 10,
  differences: 24,
  label: 12,
  otherLabel: 12,
  change: 12,
  start: 9,
  end: 9,
  citation: 60,
  otherCitation: 60,
} as const;
type Name = keyof typeof widths;

function columnsOf(names: readonly Name[], say: Say): ExportColumn[] {
  return names.map((name) => ({
    name,
    heading: say(`export.compare.${name}`),
    width: widths[name],
  }));
}

/**
 * A task over several documents: a line a cell, silence included.
 *
 * rowsTable(found, words).rows[0] -> [1, '放宽落户', '河南省…', …]
 */
export function rowsTable(found: ComparedRows, words: TableWords): ExportTable {
  const { say } = words;
  const summaries = new Map(found.columns.map(({ summary }) => [summary.documentId, summary]));
  const names: Name[] = [
    ...(['number', 'task', 'title', 'place', 'sectionPath', 'words'] as const),
    ...(['relation', 'share', 'differences', 'start', 'end', 'citation'] as const),
  ];
  const rows = found.rows.flatMap((row, at) =>
    row.cells.map((cell): ExportCell[] => {
      const summary = summaries.get(cell.documentId);
      const head = [at + 1, row.name, summary?.title ?? cell.documentId, summary?.place ?? null];
      const [passage] = cell.kind === 'said' ? cell.passages : [];
      if (cell.kind === 'silent' || passage === undefined) {
        return [...head, null, say('compare.silent'), null, null, null, null, null, null];
      }
      return [
        ...head,
        passage.sectionPath.join(' / '),
        words.read(passage),
        cell.relation === undefined
          ? say('compare.base')
          : say(`compare.relation.${cell.relation}`),
        cell.share ?? null,
        differencesOf(cell, words),
        passage.span.start,
        passage.span.end,
        citationOf(summary, passage, words),
      ];
    }),
  );
  return { columns: columnsOf(names, say), rows };
}

/** What differs, kind by kind: 力度：进一步 → 全面. */
function differencesOf(
  cell: Extract<Cell, { readonly kind: 'said' }>,
  { say, read }: TableWords,
): string {
  if (cell.relation === undefined) return '';
  return cell.passages
    .flatMap((passage) =>
      passage.parts.flatMap((part) => {
        if (part.kind !== 'different') return [];
        const own = read({ ...passage, span: part.span });
        return [`${say(`difference.${part.difference}`)}：${part.other} → ${own}`];
      }),
    )
    .join('；');
}

/** Two documents: a line a link. */
export function pairTable(
  pair: ComparedPair,
  [left, right]: readonly [ReadableDocument, ReadableDocument],
  words: TableWords,
): ExportTable {
  const { say } = words;
  const names: Name[] = [
    ...([
      'number',
      'words',
      'otherWords',
      'relation',
      'score',
      'citation',
      'otherCitation',
    ] as const),
  ];
  const rows = pair.links.map((link, at): ExportCell[] => {
    const [a, b] = [placeOf(left, link.left), placeOf(right, link.right)];
    return [
      at + 1,
      words.read(a),
      words.read(b),
      say(`compare.relation.${link.relation}`),
      link.score,
      citationOf(left.summary, a, words),
      citationOf(right.summary, b, words),
    ];
  });
  return { columns: columnsOf(names, say), rows };
}

/** Two versions of a document: a line a passage that is not as it was. */
export function versionsTable(found: ComparedVersions, { say, read }: TableWords): ExportTable {
  const names: Name[] = [
    'number',
    'change',
    'label',
    'words',
    'otherLabel',
    'otherWords',
    'differences',
  ];
  const rows = changesOf(found).map((change, at): ExportCell[] => [
    at + 1,
    changeName(change, say),
    change.before?.label ?? null,
    change.before === undefined ? null : read(change.before),
    change.after?.label ?? null,
    change.after === undefined ? null : read(change.after),
    kindsOf(change, say),
  ]);
  const versions = { words: found.before, otherWords: found.after } as const;
  const columns = columnsOf(names, say).map((column) =>
    column.name === 'words' || column.name === 'otherWords'
      ? { ...column, heading: nameVersion(versions[column.name], say) }
      : column,
  );
  return { columns, rows };
}

/** Everything that is not as it was, its number too. */
export function changesOf({ changes }: ComparedVersions): readonly Change[] {
  return changes.filter(({ kind, isRenumbered }) => kind !== 'same' || isRenumbered);
}

/** What became of a passage, in a word. */
export function changeName({ kind, isRenumbered }: Change, say: Say): string {
  return say(isRenumbered && kind === 'same' ? 'versions.renumbered' : `versions.kind.${kind}`);
}

function kindsOf({ differences }: Change, say: Say): string {
  return Object.entries(differences)
    .map(
      ([kind, count]) =>
        `${say(`difference.${kind as keyof typeof differences}`)} ${String(count)}`,
    )
    .join('；');
}

/** A quotation: a line a correspondence. */
export function quoteTable(
  { links }: QuoteLinks,
  summaryOf: (documentId: string) => DocumentSummary | undefined,
  words: TableWords,
): ExportTable {
  const { say } = words;
  const names: Name[] = [
    ...(['number', 'title', 'place', 'sectionPath', 'words', 'relation', 'score'] as const),
    ...(['start', 'end', 'citation'] as const),
  ];
  const rows = links.map((link, at): ExportCell[] => {
    const summary = summaryOf(link.documentId);
    return [
      at + 1,
      ...[summary?.title ?? link.documentId, summary?.place ?? null],
      ...[link.sectionPath.join(' / '), words.read(link)],
      ...[say(`compare.relation.${link.relation}`), link.score, link.span.start, link.span.end],
      citationOf(summary, link, words),
    ];
  });
  return { columns: columnsOf(names, say), rows };
}

/** A coverage matrix: a line a task, a column a document. */
export function coverageTable({ columns, rows }: Coverage, say: Say): ExportTable {
  return {
    columns: [
      { name: 'task', heading: say('export.compare.task'), width: widths.task },
      ...columns.map(({ summary }) => ({
        name: summary.documentId,
        heading: summary.title,
        width: widths.place,
      })),
    ],
    rows: rows.map(({ name, cells }) => [
      name,
      ...cells.map(({ closeness, hits, possible }) => {
        if (closeness !== 'silent')
          return `${say(`export.closeness.${closeness}`)} ${String(hits)}`;
        return possible > 0 ? say('coverage.possible', { count: possible }) : say('compare.silent');
      }),
    ]),
  };
}

function citationOf(
  summary: DocumentSummary | undefined,
  place: PlaceInText,
  { style }: TableWords,
): string | null {
  return summary === undefined ? null : citeHit(summary, place, style).text;
}
