import { plainNote } from '#lib/annotation/parse-note.ts';
import {
  type AnnotationProject,
  codePath,
  type ExportedAnnotation,
  type ExportedPlace,
} from './annotation-project.ts';
import { citeHit } from './cite-hit.ts';
import { citeDocument } from './cite.ts';
import type { CitationStyle } from './cited-document.ts';
import type { ExportCell, ExportTable } from './table.ts';

/** What a coding table tells of each excerpt, with the width of its column. */
const widths = {
  number: 7,
  title: 36,
  place: 16,
  year: 8,
  sectionPath: 36,
  previous: 36,
  text: 44,
  next: 36,
  codes: 24,
  note: 44,
  status: 12,
  motivation: 10,
  author: 12,
  created: 22,
  modified: 22,
  visibility: 10,
  start: 9,
  end: 9,
  citation: 60,
  documentId: 22,
  versionId: 24,
  annotationId: 38,
} as const;

/** One column of a table of annotations. */
export type AnnotationColumn = keyof typeof widths;

/** All of them, in their order. */
export const annotationColumns = Object.keys(widths) as readonly AnnotationColumn[];

/** The words of a person's language, and how is cited. */
export type AnnotationWords = {
  readonly heading: (column: AnnotationColumn) => string;
  readonly status: (status: string) => string;
  readonly motivation: (motivation: string) => string;
  readonly visibility: (visibility: string) => string;
  readonly style: CitationStyle;
};

/**
 * Gives annotations as a table: one row a place, so that an excerpt of two places has two; a
 * document as a whole and a wording have one.
 *
 * annotationsTable(project, words).rows[0]?.[6] -> '“人地钱”挂钩'
 */
export function annotationsTable(project: AnnotationProject, words: AnnotationWords): ExportTable {
  const rows = project.annotations.flatMap((annotation, at) => {
    const shared = sharedCells(annotation, project, words);
    const places = annotation.places.length === 0 ? [undefined] : annotation.places;
    return places.map((place) => ({
      ...shared,
      number: at + 1,
      ...placeCells(annotation, place, words),
    }));
  });
  return {
    columns: annotationColumns.map((name) => ({
      name,
      heading: words.heading(name),
      width: widths[name],
    })),
    rows: rows.map((row) => annotationColumns.map((name) => row[name])),
  };
}

type Cells = Readonly<Record<AnnotationColumn, ExportCell>>;
type PlaceColumn =
  | 'sectionPath'
  | 'previous'
  | 'text'
  | 'next'
  | 'status'
  | 'start'
  | 'end'
  | 'citation'
  | 'versionId';

function sharedCells(
  annotation: ExportedAnnotation,
  { codes }: AnnotationProject,
  words: AnnotationWords,
): Omit<Cells, PlaceColumn | 'number'> {
  const { document, codeIds } = annotation;
  return {
    title: document?.title ?? null,
    place: document?.place ?? null,
    year: document?.year ?? null,
    codes: codeIds.map((codeId) => codePath(codes, codeId).join('/')).join('；'),
    note: plainNote(annotation.note),
    motivation: words.motivation(annotation.motivation),
    author: annotation.author,
    created: annotation.createdAt,
    modified: annotation.modifiedAt,
    visibility: words.visibility(annotation.visibility),
    documentId: annotation.documentId,
    annotationId: annotation.annotationId,
  };
}

function placeCells(
  { document, wording }: ExportedAnnotation,
  place: ExportedPlace | undefined,
  { status, style }: AnnotationWords,
): Pick<Cells, PlaceColumn> {
  if (place === undefined) {
    const nowhere = { sectionPath: null, previous: null, next: null, start: null, end: null };
    const citation = document === null ? null : citeDocument(document, style).text;
    const kind = status(wording === null ? 'document' : 'wording');
    return { ...nowhere, text: wording, status: kind, citation, versionId: null };
  }
  const { surroundings, span, versionId } = place;
  const { sectionPath, previous, quote, next } = surroundings;
  return {
    sectionPath: sectionPath.join(' / '),
    previous,
    text: quote,
    next,
    status: status(place.status),
    start: span.start,
    end: span.end,
    citation: document === null ? null : citeHit(document, { sectionPath, span }, style).text,
    versionId,
  };
}
