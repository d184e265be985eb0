import type { Caution, Form } from '#lib/search/form.ts';
import type { Hit } from '#lib/search/model.ts';
import type { CitationGap } from './cite.ts';
import type { CitationStyle, CitedDocument } from './cited-document.ts';
import { citeHit } from './cite-hit.ts';
import type { ExportCell, ExportTable } from './table.ts';

/** What a table of hits tells of each, with the width of its column. */
const widths = {
  documentId: 22,
  title: 36,
  place: 16,
  year: 8,
  sectionPath: 36,
  before: 44,
  text: 20,
  after: 44,
  form: 10,
  caution: 14,
  start: 9,
  end: 9,
  citation: 60,
  citationGaps: 24,
  versionId: 24,
  passageId: 28,
} as const;

/** One column of a table of hits. */
export type HitColumn = keyof typeof widths;

/** Everything, for a spreadsheet or a program. */
export const allHitColumns = Object.keys(widths) as readonly HitColumn[];

/** A concordance to be read: the citation names document, section and place. */
export const readingHitColumns: readonly HitColumn[] = [
  'before',
  'text',
  'after',
  'form',
  'caution',
  'citation',
  'citationGaps',
];

/** The words of a person's language for what the table says. */
export type HitWords = {
  readonly heading: (column: HitColumn) => string;
  readonly form: (form: Form) => string;
  readonly caution: (caution: Caution) => string;
  readonly gap: (gap: CitationGap) => string;
};

/** How a table of hits is made. */
export type HitsTableRequest = {
  readonly columns: readonly HitColumn[];
  readonly words: HitWords;
  readonly style: CitationStyle;
  readonly documentOf: (documentId: string) => CitedDocument | undefined;
  readonly remark?: string | undefined;
};

/**
 * Gives hits, or the lines of a concordance, as a table: one row a hit, in the order given.
 *
 * hitsTable([hit], { columns: ['before', 'text', 'after'], … }).rows
 *   -> [['落实', '“人地钱”挂钩', '政策。']]
 */
export function hitsTable(hits: readonly Hit[], request: HitsTableRequest): ExportTable {
  const { columns, words, remark } = request;
  return {
    columns: columns.map((name) => ({ name, heading: words.heading(name), width: widths[name] })),
    rows: hits.map((hit) => {
      const cells = cellsOf(hit, request);
      return columns.map((name) => cells[name]);
    }),
    remark,
  };
}

function cellsOf(hit: Hit, request: HitsTableRequest): Record<HitColumn, ExportCell> {
  const { documentId, versionId, passageId, sectionPath, span, before, text, after } = hit;
  const { words } = request;
  return {
    ...{ documentId, versionId, passageId, before, text, after },
    ...documentCells(hit, request),
    sectionPath: sectionPath.join(' / '),
    form: words.form(hit.form),
    caution: hit.caution === undefined ? null : words.caution(hit.caution),
    start: span.start,
    end: span.end,
  };
}

function documentCells(hit: Hit, { words, style, documentOf }: HitsTableRequest) {
  const document = documentOf(hit.documentId);
  if (document === undefined) {
    return { title: null, place: null, year: null, citation: null, citationGaps: null };
  }
  const { title, place, year } = document;
  const { text, gaps } = citeHit(document, hit, style);
  return { title, place, year, citation: text, citationGaps: gaps.map(words.gap).join('; ') };
}
