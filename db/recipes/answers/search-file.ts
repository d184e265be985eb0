import type { CitationStyle } from '#lib/export/cited-document.ts';
import { fileName } from '#lib/export/file-name.ts';
import { hitsDocx } from '#lib/export/hits-docx.ts';
import {
  allHitColumns,
  hitsTable,
  type HitWords,
  readingHitColumns,
} from '#lib/export/hits-table.ts';
import type { CsvReader } from '#lib/export/table-csv.ts';
import type { Locale } from '#lib/message/format-message.ts';
import { type Say, sayIn } from '#lib/message/say-in.ts';
import type { LibraryConcordance, LibrarySearch } from '#db/recipes/model.ts';
import type { FileFormat } from '#db/recipes/read-export.ts';
import type { ReadHome } from './open-once.ts';
import { quoteHits } from './quote-hit.ts';
import { type FileContent, writeTable } from './table-file.ts';

/** How a search is written into a file. */
export type FileRequest = {
  readonly format: FileFormat;
  readonly style: CitationStyle;
  readonly reader: CsvReader;
  readonly locale: Locale;
  /** Gives the texts, so that what people read is quoted as it is read. */
  readonly read: ReadHome;
};

/** A file before it is saved or sent. */
export type SearchFile = {
  readonly content: FileContent;
  readonly mediaType: string;
  readonly name: string;
};

/** The media type of each kind of file. */
export const fileTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const satisfies Record<FileFormat, string>;

/**
 * Writes the hits of a search into a file, one a row, each with its citation.
 *
 * Markdown and Word are read by people, so they hold what a concordance shows, as it is read; the
 * others hold everything, as the source has it.
 * Where the library has more hits than the file, the last row says so and where the rest is.
 *
 * writeSearchFile(found, { format: 'csv', reader: 'spreadsheet', … }).name -> '检索 海绵城市.csv'
 */
export function writeSearchFile(found: LibrarySearch, request: FileRequest): SearchFile {
  const say = sayIn(request.locale);
  return writeHits({ ...found, remark: remarkOf(found, say) }, request, say);
}

/**
 * Writes a concordance into a file: its lines in their order, each with its citation.
 *
 * writeConcordanceFile(found, { format: 'xlsx', … }).name -> '检索 海绵城市.xlsx'
 */
export function writeConcordanceFile(found: LibraryConcordance, request: FileRequest): SearchFile {
  const say = sayIn(request.locale);
  const { next } = found;
  const remark = next === undefined ? undefined : say('export.moreLines', { next });
  return writeHits({ ...found, hits: found.lines, remark, areLines: true }, request, say);
}

type FoundHits = Pick<LibrarySearch, 'query' | 'counts' | 'hits' | 'summaries'> & {
  readonly remark: string | undefined;
  /** Lines have an order of their own: in a text for Word they are a table, not under documents. */
  readonly areLines?: boolean;
};

function writeHits(found: FoundHits, request: FileRequest, say: Say): SearchFile {
  const { format } = request;
  return {
    content: contentOf(found, request, say),
    mediaType: fileTypes[format],
    name: fileName(say('export.searchName', { query: found.query.input }), format),
  };
}

function contentOf(
  found: FoundHits,
  { format, style, reader, read }: FileRequest,
  say: Say,
): SearchFile['content'] {
  const request = {
    words: wordsIn(say),
    style,
    documentOf: (documentId: string) => found.summaries.get(documentId),
    remark: found.remark,
  };
  const head = headOf(found, say);
  if (format === 'docx' && found.areLines !== true) {
    return hitsDocx(found.hits.map(quoteHits(read, 'sentence')), { ...request, ...head });
  }
  const isRead = format === 'md' || format === 'docx';
  const columns = isRead ? readingHitColumns : allHitColumns;
  const hits = isRead ? found.hits.map(quoteHits(read, 'context')) : found.hits;
  const table = hitsTable(hits, { ...request, columns });
  return writeTable(table, { format, reader, title: head.title, sheet: say('export.hits') });
}

function headOf({ query, counts }: FoundHits, say: Say) {
  const { hits, documents } = counts;
  return {
    title: say('export.searchName', { query: query.input }),
    lead: say('export.lead', { hits, documents }),
  };
}

/** Possible hits come last in the list and are no part of `counts.hits`. */
function remarkOf({ hits, counts, next, nextOffset }: LibrarySearch, say: Say): string | undefined {
  if (next === undefined || nextOffset === undefined) return undefined;
  const total = counts.hits + counts.possible;
  return say('export.more', { first: nextOffset - hits.length + 1, last: nextOffset, total, next });
}

function wordsIn(say: Say): HitWords {
  return {
    heading: (column) => say(`column.${column}`),
    form: (form) => say(`form.${form}`),
    caution: (caution) => say(`caution.${caution}`),
    gap: (gap) => say(`citation.gap.${gap}`),
  };
}
