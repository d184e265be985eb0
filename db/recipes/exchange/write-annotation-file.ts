import { createHash } from 'node:crypto';
import { type ExcerptWords, annotationsDocx } from '#lib/export/annotations-docx.ts';
import { annotationsJsonLd } from '#lib/export/annotations-json-ld.ts';
import { annotationsMarkdown } from '#lib/export/annotations-markdown.ts';
import type { AnnotationProject } from '#lib/export/annotation-project.ts';
import { annotationsTable, type AnnotationWords } from '#lib/export/annotations-table.ts';
import type { CitationStyle } from '#lib/export/cited-document.ts';
import { fileName } from '#lib/export/file-name.ts';
import { projectQdpx } from '#lib/export/project-qdpx.ts';
import { referencesCsl, referencesRis } from '#lib/export/references.ts';
import { type CsvReader, tableCsv } from '#lib/export/table-csv.ts';
import { tableXlsx } from '#lib/export/table-xlsx.ts';
import type { Locale, MessageKey } from '#lib/message/format-message.ts';
import { type Say, sayIn } from '#lib/message/say-in.ts';

/** The formats annotations leave in; the first keeps everything. */
export const exportFormats = ['jsonld', 'csv', 'xlsx', 'docx', 'md', 'qdpx', 'ris', 'csl'] as const;

/** A format annotations leave in. */
export type ExportFormat = (typeof exportFormats)[number];

/** How annotations are written into a file. */
export type AnnotationFileRequest = {
  readonly format: ExportFormat;
  readonly style: CitationStyle;
  readonly reader: CsvReader;
  readonly locale: Locale;
  readonly now: Date;
};

/** A file before it is saved or sent. */
export type AnnotationFile = {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly name: string;
};

const types: Readonly<Record<ExportFormat, { readonly type: string; readonly extension: string }>> =
  {
    jsonld: {
      type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
      extension: 'jsonld',
    },
    csv: { type: 'text/csv; charset=utf-8', extension: 'csv' },
    xlsx: {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      extension: 'xlsx',
    },
    docx: {
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      extension: 'docx',
    },
    md: { type: 'text/markdown; charset=utf-8', extension: 'md' },
    qdpx: { type: 'application/zip', extension: 'qdpx' },
    ris: { type: 'application/x-research-info-systems; charset=utf-8', extension: 'ris' },
    csl: { type: 'application/vnd.citationstyles.csl+json', extension: 'json' },
  };

/**
 * Writes annotations into a file.
 *
 * writeAnnotationFile(project, { format: 'docx', … }).name -> '札记.docx'
 */
export function writeAnnotationFile(
  project: AnnotationProject,
  request: AnnotationFileRequest,
): AnnotationFile {
  const say = sayIn(request.locale);
  const { type, extension } = types[request.format];
  return {
    content: contentOf(project, request, say),
    mediaType: type,
    name: fileName(say('export.annotations'), extension),
  };
}

function contentOf(
  project: AnnotationProject,
  request: AnnotationFileRequest,
  say: Say,
): AnnotationFile['content'] {
  const { format, reader, style, now } = request;
  const title = say('export.annotations');
  switch (format) {
    case 'jsonld':
      return annotationsJsonLd(project);
    case 'csv':
      return tableCsv(annotationsTable(project, tableWords(say, style)), reader);
    case 'xlsx':
      return tableXlsx(annotationsTable(project, tableWords(say, style)), title);
    case 'docx':
      return annotationsDocx(project, excerptWords(say, style));
    case 'md':
      return annotationsMarkdown(project, excerptWords(say, style));
    case 'qdpx':
      return projectQdpx(project, { title, guidOf, colourOf, createdAt: now.toISOString() });
    case 'ris':
      return referencesRis(project);
    case 'csl':
      return referencesCsl(project);
  }
}

function tableWords(say: Say, style: CitationStyle): AnnotationWords {
  return {
    heading: (column) => say(`annotation.column.${column}`),
    status: (status) => say(`annotation.status.${status}` as MessageKey),
    motivation: (motivation) => say(`annotation.motivation.${motivation}` as MessageKey),
    visibility: (visibility) => say(`annotation.visibility.${visibility}` as MessageKey),
    style,
  };
}

function excerptWords(say: Say, style: CitationStyle): ExcerptWords {
  return {
    title: say('export.annotations'),
    onWordings: say('annotation.onWordings'),
    onDocument: say('annotation.onDocument'),
    codes: (names) => say('annotation.codes', { names }),
    status: (status) => say(`annotation.status.${status}` as MessageKey),
    style,
  };
}

/**
 * Gives a UUID that is always the same for the same name.
 *
 * guidOf('source hebi@1') -> '7c1d…-…-5…-8…-…'
 */
export function guidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}

/** The colours of codes on white paper. */
const paperColours = ['#B7791F', '#2F6B4F', '#2B5C8A', '#8A3B5C', '#6B4F9E', '#7A4A2B'];

function colourOf(colour: number): string {
  return paperColours[colour - 1] ?? '#595959';
}
