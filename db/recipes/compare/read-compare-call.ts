import { type CoverageTask, readCoverageTask } from '#lib/compare/coverage-task.ts';
import type { CitationStyle } from '#lib/export/cited-document.ts';
import type { CsvReader } from '#lib/export/table-csv.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { Span } from '#lib/text/span.ts';
import type { ListRequest } from '../model.ts';
import { cellKinds, citationStandards } from '../read-export.ts';
import { isSaid, readAsked as readAskedFor, readListRequest, readOneOf } from '../read-request.ts';
import type { TaskSource } from './model.ts';

/** What an address or a command line says of a comparison, value by value as it was written. */
export type WrittenComparison = {
  /** Two documents, joined by a comma. */
  readonly documents?: string | undefined;
  readonly document?: readonly string[] | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly quote?: string | undefined;
  readonly against?: readonly string[] | undefined;
  readonly q?: string | undefined;
  readonly mode?: string | undefined;
  /** Among which documents a query looks for its columns. */
  readonly place?: readonly string[] | undefined;
  readonly year?: readonly string[] | undefined;
  readonly genre?: readonly string[] | undefined;
  readonly set?: string | undefined;
  readonly phrase?: string | undefined;
  /** Chosen passages: `hebi:120-180`; of a quotation: where it begins. */
  readonly at?: readonly string[] | undefined;
  readonly task?: readonly string[] | undefined;
  readonly limit?: string | undefined;
  readonly cursor?: string | undefined;
  readonly format?: string | undefined;
  readonly citation?: string | undefined;
  readonly cells?: string | undefined;
};

/** The forms of an answer; the first is the default, the others are files. */
export const compareFormats = ['json', 'docx', 'md', 'csv', 'xlsx'] as const;
/** A comparison that is written into a file. */
export type CompareFormat = (typeof compareFormats)[number];

/** What is compared. */
export type CompareAsked =
  | { readonly kind: 'pair'; readonly left: string; readonly right: string }
  | {
      readonly kind: 'versions';
      readonly documentId: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'quote';
      readonly documentId: string;
      readonly quote: string;
      readonly at: number | undefined;
      readonly against: readonly string[];
    }
  | {
      readonly kind: 'rows';
      readonly source: TaskSource;
      readonly documentIds: readonly string[];
    };

/** What is compared, which page of it, and how it is to be written. */
export type CompareCall = {
  readonly asked: CompareAsked;
  readonly page: ListRequest;
  readonly format: CompareFormat;
  readonly style: CitationStyle;
  readonly reader: CsvReader;
};

/** A file holds everything, up to what a person still reads. */
export const compareLimits = { defaultLimit: 50, maxLimit: 500, fileLimit: 2_000 } as const;

/**
 * Reads a comparison; a value that means nothing is a named error.
 *
 * readCompareCall({ documents: 'hebi,puyang' }).asked -> { kind: 'pair', left: 'hebi', right: 'puyang' }
 */
export function readCompareCall(written: WrittenComparison): CompareCall {
  const format = readOneOf(compareFormats, written.format, 'badFormat') ?? 'json';
  const standard = readOneOf(citationStandards, written.citation, 'badCitation') ?? '2025';
  const cells = readOneOf(cellKinds, written.cells, 'badCells') ?? 'safe';
  const { fileLimit } = compareLimits;
  return {
    asked: readAsked(written),
    page: readListRequest(
      written,
      format === 'json' ? compareLimits : { defaultLimit: fileLimit, maxLimit: fileLimit },
    ),
    format,
    style: { standard },
    reader: cells === 'plain' ? 'program' : 'spreadsheet',
  };
}

function readAsked(written: WrittenComparison): CompareAsked {
  const { documents, document = [], before, after, quote, against = [], at = [] } = written;
  const [first = ''] = document;
  if (isSaid(documents)) return readPair(documents);
  if (isSaid(before) || isSaid(after)) {
    return { kind: 'versions', documentId: first, before: before ?? '', after: after ?? '' };
  }
  if (isSaid(quote)) {
    const place = Number(at[0]);
    const places = { at: Number.isSafeInteger(place) ? place : undefined };
    return { kind: 'quote', documentId: first, quote, ...places, against: listOf(against) };
  }
  return { kind: 'rows', source: readSource(written), documentIds: listOf(document) };
}

function readPair(documents: string): CompareAsked {
  const [left = '', right = '', ...more] = listOf([documents]);
  if (left === '' || right === '' || more.length > 0) {
    throw new NamedError('badPair', { value: documents });
  }
  return { kind: 'pair', left, right };
}

/** Several are joined by commas, or said several times. */
function listOf(written: readonly string[]): string[] {
  return written
    .flatMap((each) => each.split(','))
    .map((each) => each.trim().normalize('NFC'))
    .filter((each) => each !== '');
}

function readSource(written: WrittenComparison): TaskSource {
  const { q, phrase, at = [] } = written;
  const passages = at.filter(isSaid).map(readPassage);
  if (passages.length > 0) return { kind: 'passages', passages };
  if (isSaid(phrase)) return { kind: 'phrase', phrase };
  if (!isSaid(q)) throw new NamedError('nothingToCompare');
  const { mode, filter, set } = readAskedFor(written);
  return { kind: 'query', q, mode, scope: { filter, set } };
}

const place = /^(.+):(\d{1,9})-(\d{1,9})$/su;

function readPassage(written: string): { readonly documentId: string; readonly span: Span } {
  const [, documentId = '', start = '', end = ''] = place.exec(written) ?? [];
  const span = { start: Number(start), end: Number(end) };
  if (documentId === '' || span.end <= span.start)
    throw new NamedError('badPlace', { value: written });
  return { documentId, span };
}

/** A coverage matrix as it is asked for, and how it is to be written. */
export type CoverageCall = Pick<CompareCall, 'format' | 'reader'> & {
  readonly tasks: readonly CoverageTask[];
  readonly documentIds: readonly string[];
};

/**
 * Reads what a coverage matrix is about.
 *
 * readCoverageCall({ task: ['海绵城市'], document: ['hebi', 'puyang'] }).tasks.length -> 1
 */
export function readCoverageCall({
  task = [],
  document = [],
  ...written
}: WrittenComparison): CoverageCall {
  const tasks = task.filter((each) => each.trim() !== '').map(readCoverageTask);
  if (tasks.length === 0) throw new NamedError('nothingToCompare');
  const cells = readOneOf(cellKinds, written.cells, 'badCells') ?? 'safe';
  return {
    tasks,
    documentIds: listOf(document),
    format: readOneOf(compareFormats, written.format, 'badFormat') ?? 'json',
    reader: cells === 'plain' ? 'program' : 'spreadsheet',
  };
}
