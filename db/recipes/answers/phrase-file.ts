import { citeHit } from '#lib/export/cite-hit.ts';
import type { CitationStyle } from '#lib/export/cited-document.ts';
import { fileName } from '#lib/export/file-name.ts';
import type { ExportCell, ExportTable } from '#lib/export/table.ts';
import { tableCsv } from '#lib/export/table-csv.ts';
import { tableDocx } from '#lib/export/table-docx.ts';
import { tableMarkdown } from '#lib/export/table-markdown.ts';
import { tableXlsx } from '#lib/export/table-xlsx.ts';
import { type Say, sayIn } from '#lib/message/say-in.ts';
import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import type { Actor } from '#db/recipes/actor.ts';
import type { DocumentSummary, Library, ReadableDocument } from '#db/recipes/model.ts';
import type { PhrasePlace } from '#db/recipes/phrases/phrase-model.ts';
import { readPhraseRequest } from '#db/recipes/phrases/read-phrase-request.ts';
import type { FileRequest, SearchFile } from './search-file.ts';
import { fileTypes } from './search-file.ts';
import { quoteHits } from './quote-hit.ts';

/** How one phrase is written into a file. */
export type PhraseFileRequest = Omit<FileRequest, 'read'> & {
  readonly actor: Actor;
  readonly wording: string;
};

const mostPlaces = 10_000; // As many rows as other files hold.

const columns = [
  ['written', 'phrase.column.written', 22],
  ['kin', 'phrase.column.kin', 12],
  ['place', 'column.place', 16],
  ['date', 'library.column.date', 12],
  ['title', 'column.title', 30],
  ['sentence', 'column.sentence', 60],
  ['citation', 'column.citation', 60],
] as const;

/**
 * Writes one phrase into a file: every place of it, then of its family, in whose text it stands, in
 * its sentence and with its citation. Throws `unknownPhrase`.
 *
 * writePhraseFile(library, { wording: '15分钟生活圈', format: 'docx', … }).name -> '提法 15分钟生活圈.docx'
 */
export function writePhraseFile(library: Library, request: PhraseFileRequest): SearchFile {
  const { actor, wording, format, reader, locale, style } = request;
  const say = sayIn(locale);
  const { phrase, family } = library.phrases.read(actor, wording);
  const rows = [phrase, ...family].flatMap((member) =>
    rowsOf(member, { library, actor, say, style, isFamily: member !== phrase }),
  );
  const table: ExportTable = {
    columns: columns.map(([name, heading, width]) => ({ name, heading: say(heading), width })),
    rows: rows.slice(0, mostPlaces),
  };
  const title = say('phrase.file.name', { phrase: phrase.text });
  const named = { mediaType: fileTypes[format], name: fileName(title, format) };
  switch (format) {
    case 'csv':
      return { content: tableCsv(table, reader), ...named };
    case 'xlsx':
      return { content: tableXlsx(table, say('shell.phrases')), ...named };
    case 'md':
      return { content: tableMarkdown(table), ...named };
    case 'docx':
      return { content: tableDocx(table, title), ...named };
  }
}

type Scene = {
  readonly library: Library;
  readonly actor: Actor;
  readonly say: Say;
  readonly style: CitationStyle;
  readonly isFamily: boolean;
};

function rowsOf(phrase: DecidedPhrase, scene: Scene): ExportCell[][] {
  const { library, say, isFamily } = scene;
  const read: Library['readDocument'] = (id, versionId) => library.readDocument(id, versionId);
  const quote = quoteHits(read, 'sentence');
  const kinds = new Map(phrase.variants.map(({ text, kind }) => [text, kind]));
  return placesOf(phrase, scene).map((place): ExportCell[] => {
    const { before, text, after } = quote({ ...place, before: '', after: '' });
    const kind = isFamily ? 'family' : (kinds.get(place.variant) ?? 'itself');
    const home = read(place.documentId);
    return [
      ...[text, say(`phrase.kin.${kind}`)],
      ...aboutDocument(home?.summary),
      before + text + after,
      home === undefined ? null : cite(place, home, scene),
    ];
  });
}

function aboutDocument(summary: DocumentSummary | undefined): ExportCell[] {
  if (summary === undefined) return [null, null, null];
  const { place, issuedOn, publishedOn, year, title } = summary;
  return [place, issuedOn ?? publishedOn ?? year, title];
}

function cite(
  { passageId, span }: PhrasePlace,
  { summary, passages }: ReadableDocument,
  { style }: Scene,
): string {
  const passage = passages.find((each) => each.passageId === passageId);
  return citeHit(summary, { sectionPath: passage?.sectionPath ?? [], span }, style).text;
}

function placesOf({ key }: DecidedPhrase, { library, actor }: Scene): readonly PhrasePlace[] {
  const asked = readPhraseRequest({ phrase: key }, { limit: mostPlaces, cursor: undefined });
  return library.phrases.list(actor, asked).places ?? [];
}
