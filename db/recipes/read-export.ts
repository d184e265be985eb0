import type { CitationStandard, CitationStyle } from '#lib/export/cited-document.ts';
import type { CsvReader } from '#lib/export/table-csv.ts';
import type { ConcordanceRequest, ListRequest, SearchRequest } from './model.ts';
import { readConcordanceRequest, type WrittenConcordance } from './read-concordance-request.ts';
import {
  readListRequest,
  readOneOf,
  readSearchRequest,
  requestLimits,
  type Written,
} from './read-request.ts';

/** A search with the form of its answer, value by value as it was written. */
export type WrittenCall = Written & {
  readonly format?: string | undefined;
  readonly citation?: string | undefined;
  readonly cells?: string | undefined;
};

/** The forms of an answer; the first is the default, the others are files. */
export const answerFormats = ['json', 'csv', 'xlsx', 'md', 'docx'] as const;
/** The editions of GB/T 7714; the first, which is in force, is the default. */
export const citationStandards = ['2025', '2015'] as const satisfies readonly CitationStandard[];
/** The kinds of CSV: safe for spreadsheets, or plain for programs; the first is the default. */
export const cellKinds = ['safe', 'plain'] as const;

/** A search that is written into a file. */
export type FileFormat = Exclude<(typeof answerFormats)[number], 'json'>;

/** A file is read as a whole: it holds all hits, up to what a spreadsheet still opens at once. */
export const fileLimits = { defaultLimit: 10_000, maxLimit: 10_000 };

/** A search, and how its answer is to be written. */
export type SearchCall = {
  readonly search: SearchRequest;
  readonly format: (typeof answerFormats)[number];
  readonly style: CitationStyle;
  readonly reader: CsvReader;
};

/**
 * Reads a search and the form of its answer; a value that means nothing is a named error.
 *
 * readSearchCall({ q: '海绵城市', format: 'xlsx' })
 *   -> { search: { limit: 10000, … }, format: 'xlsx', style: { standard: '2025' }, … }
 */
export function readSearchCall(written: WrittenCall): SearchCall {
  const form = readForm(written);
  const limits = form.format === 'json' ? requestLimits : fileLimits;
  return { search: readSearchRequest(written, limits), ...form };
}

function readForm(written: WrittenCall): Omit<SearchCall, 'search'> {
  const standard = readOneOf(citationStandards, written.citation, 'badCitation') ?? '2025';
  const cells = readOneOf(cellKinds, written.cells, 'badCells') ?? 'safe';
  return {
    format: readOneOf(answerFormats, written.format, 'badFormat') ?? 'json',
    style: { standard },
    reader: cells === 'plain' ? 'program' : 'spreadsheet',
  };
}

/** A concordance, and how its lines are to be written. */
export type ConcordanceCall = Omit<SearchCall, 'search'> & {
  readonly concordance: ConcordanceRequest;
};

/**
 * Reads a concordance and the form of its answer; a value that means nothing is a named error.
 *
 * readConcordanceCall({ q: '人地钱', sortBy: 'left1', format: 'docx' }).concordance.limit -> 10000
 */
export function readConcordanceCall(written: WrittenCall & WrittenConcordance): ConcordanceCall {
  const form = readForm(written);
  const limits = form.format === 'json' ? requestLimits : fileLimits;
  return { concordance: readConcordanceRequest(written, limits), ...form };
}

/** A page of a list, and how it is to be written. */
export type ListCall = Omit<SearchCall, 'search'> & { readonly page: ListRequest };

/**
 * Reads which page of a list is wanted, and in which form; a file holds the whole list.
 *
 * readListCall({ format: 'csv' }) -> { page: { limit: 10000, … }, format: 'csv', … }
 */
export function readListCall(written: WrittenCall): ListCall {
  const form = readForm(written);
  const limits = form.format === 'json' ? requestLimits : fileLimits;
  return { page: readListRequest(written, limits), ...form };
}
