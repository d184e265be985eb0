import { fileName } from '#lib/export/file-name.ts';
import type { ExportTable } from '#lib/export/table.ts';
import type { CsvReader } from '#lib/export/table-csv.ts';
import type { Locale } from '#lib/message/format-message.ts';
import { type Say, sayIn } from '#lib/message/say-in.ts';
import type { LibraryPhrases } from '#db/recipes/phrases/phrase-model.ts';
import type { FileFormat } from '#db/recipes/read-export.ts';
import { fileTypes, type SearchFile } from './search-file.ts';
import { writeTable } from './table-file.ts';

/** How a list of phrases is written into a file. */
export type PhrasesFileRequest = {
  readonly format: FileFormat;
  readonly reader: CsvReader;
  readonly locale: Locale;
  /** The titles of documents, by id. */
  readonly titleOf: (documentId: string) => string;
};

/**
 * Writes a list of phrases into a file, one a row.
 *
 * writePhrasesFile(found, { format: 'xlsx', … }).name -> '提法.xlsx'
 */
export function writePhrasesFile(found: LibraryPhrases, request: PhrasesFileRequest): SearchFile {
  const { format, reader, locale } = request;
  const say = sayIn(locale);
  const table = tableOf(found, request, say);
  const title = say('shell.phrases');
  return {
    content: writeTable(table, { format, reader, title, sheet: title }),
    mediaType: fileTypes[format],
    name: fileName(title, format),
  };
}

const columns = [
  ['phrase', 'phrases.column.phrase', 28],
  ['type', 'phrases.column.type', 12],
  ['family', 'phrases.column.family', 16],
  ['occurrences', 'phrases.column.occurrences', 8],
  ['documents', 'phrases.column.documents', 8],
  ['variants', 'phrases.column.variants', 40],
  ['titles', 'phrases.column.titles', 60],
  ['standing', 'phrases.facet.standing', 12],
  ['note', 'phrases.note', 40],
] as const;

function tableOf(
  { phrases, total }: LibraryPhrases,
  { titleOf }: PhrasesFileRequest,
  say: Say,
): ExportTable {
  return {
    columns: columns.map(([name, heading, width]) => ({ name, heading: say(heading), width })),
    rows: phrases.map((phrase) => [
      ...[phrase.text, say(`phrases.type.${phrase.type}`), phrase.family || null],
      ...[phrase.occurrences, phrase.documentIds.length],
      phrase.variants.map(({ text, occurrences }) => `${text} ${String(occurrences)}`).join('；'),
      phrase.documentIds.map(titleOf).join('；'),
      phrase.standing === 'found' ? null : say(`phrases.is.${phrase.standing}`),
      phrase.note || null,
    ]),
    remark:
      phrases.length < total ? say('phrases.fileCut', { count: phrases.length, total }) : undefined,
  };
}
