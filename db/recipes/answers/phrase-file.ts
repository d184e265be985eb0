import { citeHit } from '#lib/export/cite-hit.ts';
import type { CitationStyle } from '#lib/export/cited-document.ts';
import { fileName } from '#lib/export/file-name.ts';
import type { ExportCell, ExportTable } from '#lib/export/table.ts';
import { type Say, sayIn } from '#lib/message/say-in.ts';
import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import type { Actor } from '#db/recipes/actor.ts';
import type { DocumentSummary, Library, ReadableDocument } from '#db/recipes/model.ts';
import type { PhrasePlace } from '#db/recipes/phrases/phrase-model.ts';
import { readPhraseRequest } from '#db/recipes/phrases/read-phrase-request.ts';
import { openOnce, type ReadHome } from './open-once.ts';
import { quoteHits } from './quote-hit.ts';
import { type FileRequest, fileTypes, type SearchFile } from './search-file.ts';
import { writeTable } from './table-file.ts';

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
  const places = [phrase, ...family].flatMap((member) => placesOf(member, library, actor));
  const open = openOnce((documentId, versionId) => library.readDocument(documentId, versionId));
  const scene = { phrase, open, quote: quoteHits(open, 'sentence'), say, style };
  const table: ExportTable = {
    columns: columns.map(([name, heading, width]) => ({ name, heading: say(heading), width })),
    rows: places.slice(0, mostPlaces).map((place) => rowOf(place, scene)),
    remark:
      places.length > mostPlaces
        ? say('phrase.file.cut', { count: mostPlaces, total: places.length })
        : undefined,
  };
  const title = say('phrase.file.name', { phrase: phrase.text });
  return {
    content: writeTable(table, { format, reader, title, sheet: say('shell.phrases') }),
    mediaType: fileTypes[format],
    name: fileName(title, format),
  };
}

type Scene = {
  /** The phrase itself; what else has places is of its family. */
  readonly phrase: DecidedPhrase;
  readonly open: ReadHome;
  readonly quote: ReturnType<typeof quoteHits>;
  readonly say: Say;
  readonly style: CitationStyle;
};

type MemberPlace = PhrasePlace & { readonly member: DecidedPhrase };

function placesOf(member: DecidedPhrase, library: Library, actor: Actor): MemberPlace[] {
  const asked = readPhraseRequest({ phrase: member.key }, { limit: mostPlaces, cursor: undefined });
  const { places = [] } = library.phrases.list(actor, asked);
  return places.map((place) => ({ ...place, member }));
}

function rowOf(place: MemberPlace, { phrase, open, quote, say, style }: Scene): ExportCell[] {
  const { before, text, after } = quote({ ...place, before: '', after: '' });
  const { variants } = place.member;
  const own = variants.find((variant) => variant.text === place.variant)?.kind ?? 'itself';
  const home = open(place.documentId, place.versionId);
  return [
    ...[text, say(`phrase.kin.${place.member === phrase ? own : 'family'}`)],
    ...aboutDocument(home?.summary),
    before + text + after,
    home === undefined ? null : cite(place, home, style),
  ];
}

function aboutDocument(summary: DocumentSummary | undefined): ExportCell[] {
  if (summary === undefined) return [null, null, null];
  const { place, issuedOn, publishedOn, year, title } = summary;
  return [place, issuedOn ?? publishedOn ?? year, title];
}

function cite(
  { passageId, span }: PhrasePlace,
  { summary, passages }: ReadableDocument,
  style: CitationStyle,
): string {
  const passage = passages.find((each) => each.passageId === passageId);
  return citeHit(summary, { sectionPath: passage?.sectionPath ?? [], span }, style).text;
}
