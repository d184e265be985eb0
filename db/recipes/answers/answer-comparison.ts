import { citeHit } from '#lib/export/cite-hit.ts';
import { wordsAsRead } from '#lib/export/words-as-read.ts';
import { type Locale } from '#lib/message/format-message.ts';
import { type Say, sayIn } from '#lib/message/say-in.ts';
import type {
  CompareAsked,
  CompareCall,
  CoverageCall,
} from '#db/recipes/compare/read-compare-call.ts';
import { readCursor, writeCursor } from '#db/recipes/cursor.ts';
import type { Library, ReadableDocument } from '#db/recipes/model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import {
  answerRows,
  answerVersions,
  type RowsAnswer,
  type VersionsAnswer,
} from './compare-answer.ts';
import { type CompareSheet, rowsBlocks, writeCompareFile } from './compare-file.ts';
import {
  coverageTable,
  pairTable,
  quoteTable,
  type ReadPlace,
  rowsTable,
  versionsTable,
} from './compare-tables.ts';
import { openOnce } from './open-once.ts';
import { versionsBlocks } from './versions-blocks.ts';
import {
  answerPair,
  answerQuote,
  type PairAnswer,
  type QuoteAnswer,
} from './correspondence-answer.ts';
import { answerCoverage, type CoverageAnswer } from './coverage-answer.ts';
import type { SearchFile } from './search-file.ts';

/** What a comparison answers: one of four, by what was asked. */
export type ComparisonAnswer =
  | { readonly kind: 'rows'; readonly answer: RowsAnswer }
  | { readonly kind: 'pair'; readonly answer: PairAnswer }
  | { readonly kind: 'versions'; readonly answer: VersionsAnswer }
  | { readonly kind: 'quote'; readonly answer: QuoteAnswer };

/** A comparison as an answer, or as a file. */
export type Compared =
  | (ComparisonAnswer & { readonly file?: undefined })
  | { readonly kind: 'file'; readonly file: SearchFile };

/**
 * Answers a comparison, as a program gets it or as a file.
 *
 * await answerComparison(library, readCompareCall({ documents: 'hebi,puyang' }), 'zh-CN')
 */
export async function answerComparison(
  library: Library,
  call: CompareCall,
  locale: Locale,
): Promise<Compared> {
  const { format } = call;
  if (format === 'json') return answerJson(library, call);
  const sheet = await sheetOf(library, call, sayIn(locale));
  return { kind: 'file', file: writeCompareFile(sheet, { format, reader: call.reader }) };
}

/** Where a page begins and how the next one is asked for. */
function pageOf(library: Library, { asked, page }: CompareCall) {
  const place = { edition: library.edition(), question: asked };
  const offset = readCursor(page.cursor, place);
  const next = (hasMore: boolean) =>
    hasMore ? writeCursor({ ...place, offset: offset + page.limit }) : undefined;
  return { offset, limit: page.limit, end: offset + page.limit, next };
}

async function answerJson(library: Library, call: CompareCall): Promise<ComparisonAnswer> {
  const { comparison } = library;
  const { asked } = call;
  const { offset, limit, end, next } = pageOf(library, call);
  switch (asked.kind) {
    case 'rows': {
      const found = await comparison.rows({ ...asked, limit, offset });
      return { kind: 'rows', answer: answerRows(found, next(end < found.totalRows)) };
    }
    case 'pair': {
      const pair = comparison.pair(asked);
      const links = pair.links.slice(offset, end);
      const texts = textsOf(library, asked);
      const more = next(end < pair.links.length);
      return { kind: 'pair', answer: answerPair({ pair, links, ...texts, next: more }) };
    }
    case 'versions': {
      const found = comparison.versions(asked);
      const changes = found.changes.slice(offset, end);
      const more = next(end < found.changes.length);
      return { kind: 'versions', answer: answerVersions(found, changes, more) };
    }
    case 'quote': {
      const found = comparison.quote({ ...asked, limit, offset });
      return { kind: 'quote', answer: answerQuote(found, next(found.hasMore)) };
    }
  }
}

async function sheetOf(library: Library, call: CompareCall, say: Say): Promise<CompareSheet> {
  const { comparison } = library;
  const { asked, style, page } = call;
  const read = readerOf(library);
  const words = { say, style, read };
  const everything = { limit: page.limit, offset: 0 };
  const name = say('export.compare.name', { subject: subjectOf(library, asked, say) });
  switch (asked.kind) {
    case 'rows': {
      const found = await comparison.rows({ ...asked, ...everything });
      const summaries = new Map(found.columns.map(({ summary }) => [summary.documentId, summary]));
      const blocks = rowsBlocks(name, found, {
        ...{ say, read },
        citations: (passage) => {
          const summary = summaries.get(passage.documentId);
          return summary === undefined ? '' : citeHit(summary, passage, style).text;
        },
      });
      return { name, table: rowsTable(found, words), blocks };
    }
    case 'pair': {
      const { left, right } = textsOf(library, asked);
      return { name, table: pairTable(comparison.pair(asked), [left, right], words) };
    }
    case 'versions': {
      const found = comparison.versions(asked);
      const blocks = versionsBlocks(name, found, words);
      return { name, table: versionsTable(found, words), blocks };
    }
    case 'quote': {
      const found = comparison.quote({ ...asked, ...everything });
      return { name, table: quoteTable(found, (id) => library.findDocument(id), words) };
    }
  }
}

/** Reads places of a library. */
function readerOf(library: Library): ReadPlace {
  const open = openOnce((documentId, versionId) => library.readDocument(documentId, versionId));
  return ({ documentId, versionId, span }, extent) => {
    const document = open(documentId, versionId);
    return document === undefined ? '' : wordsAsRead(document, span, extent);
  };
}

function textsOf(
  library: Library,
  { left, right }: Extract<CompareAsked, { readonly kind: 'pair' }>,
): { readonly left: ReadableDocument; readonly right: ReadableDocument } {
  const read = (documentId: string) => {
    const document = library.readDocument(documentId);
    if (document !== undefined) return document;
    throw new NamedError('unknownDocument', { documentId });
  };
  return { left: read(left), right: read(right) };
}

const shownSubject = 30; // Of a quotation in the name of a file.

function subjectOf(library: Library, asked: CompareAsked, say: Say): string {
  const titleOf = (documentId: string) => library.findDocument(documentId)?.title ?? documentId;
  switch (asked.kind) {
    case 'rows': {
      const { source } = asked;
      if (source.kind === 'query') return source.q;
      return source.kind === 'phrase'
        ? source.phrase
        : say('compare.picked', { count: source.passages.length });
    }
    case 'pair':
      return `${titleOf(asked.left)} ${titleOf(asked.right)}`;
    case 'versions':
      return titleOf(asked.documentId);
    case 'quote':
      return asked.quote.slice(0, shownSubject);
  }
}

/**
 * Answers a coverage matrix, as a program gets it or as a file.
 *
 * await answerCoverageCall(library, readCoverageCall({ task: ['海绵城市'] }), 'zh-CN')
 */
export async function answerCoverageCall(
  library: Library,
  { tasks, documentIds, format, reader }: CoverageCall,
  locale: Locale,
): Promise<
  | { readonly kind: 'coverage'; readonly answer: CoverageAnswer }
  | { readonly kind: 'file'; readonly file: SearchFile }
> {
  const found = await library.comparison.coverage({ tasks, documentIds });
  if (format === 'json') return { kind: 'coverage', answer: answerCoverage(found) };
  const say = sayIn(locale);
  const name = say('export.compare.coverage');
  const sheet = { name, table: coverageTable(found, say) };
  return { kind: 'file', file: writeCompareFile(sheet, { format, reader }) };
}
