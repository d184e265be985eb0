import { plainNote } from '#lib/annotation/parse-note.ts';
import { quoteWords } from '#lib/text/nest-quotes.ts';
import type { AnnotationProject, ExportedAnnotation } from './annotation-project.ts';
import type { CitedDocument } from './cited-document.ts';

/** A document and what was excerpted from it. */
type Reference = {
  readonly documentId: string;
  readonly document: CitedDocument;
  readonly excerpts: readonly string[];
};

/**
 * Writes the documents that annotations were made on as RIS, for Zotero and EndNote; excerpts and
 * notes are notes of their document.
 *
 * referencesRis(project) -> 'TY  - GOVDOC\r\nTI  - 鹤壁市新型城镇化规划（2021—2035年）\r\n…'
 */
export function referencesRis(project: AnnotationProject): string {
  return referencesOf(project)
    .map(({ documentId, document, excerpts }) => {
      const { title, documentNumber, issuedOn, publishedOn, year, url } = document;
      const date = issuedOn ?? publishedOn ?? year;
      const fields: readonly (readonly [string, string | null | undefined])[] = [
        ['TY', risTypes[document.genre ?? ''] ?? 'GOVDOC'],
        ['ID', documentId],
        ['TI', title],
        ...namesOf(document).map((name) => ['AU', name] as const),
        ['SN', documentNumber],
        ['PY', date?.slice(0, 4)],
        ['DA', date?.replaceAll('-', '/')],
        ['UR', url],
        ['LA', 'zh'],
        ...excerpts.map((excerpt) => ['N1', excerpt] as const),
      ];
      const lines = fields.flatMap(([tag, value]) => (isSaid(value) ? [risLine(tag, value)] : []));
      return [...lines, 'ER  - \r\n'].join('\r\n');
    })
    .join('\r\n');
}

/**
 * Writes the documents that annotations were made on as CSL-JSON, for Zotero and Pandoc.
 *
 * JSON.parse(referencesCsl(project))[0].title -> '鹤壁市新型城镇化规划（2021—2035年）'
 */
export function referencesCsl(project: AnnotationProject): string {
  const items = referencesOf(project).map(({ documentId, document, excerpts }) => {
    const { title, documentNumber, issuedOn, publishedOn, year, url } = document;
    const date = issuedOn ?? publishedOn ?? year;
    const authors = namesOf(document).map((literal) => ({ literal }));
    return {
      id: documentId,
      type: cslTypes[document.genre ?? ''] ?? 'legislation',
      title,
      ...(authors.length === 0 ? {} : { author: authors }),
      ...(isSaid(documentNumber) ? { number: documentNumber } : {}),
      ...(isSaid(date) ? { issued: { 'date-parts': [date.split('-').map(Number)] } } : {}),
      ...(isSaid(url) ? { URL: url } : {}),
      language: 'zh-CN',
      ...(excerpts.length === 0 ? {} : { note: excerpts.join('\n\n') }),
    };
  });
  return `${JSON.stringify(items, undefined, 2)}\n`;
}

const risTypes: Readonly<Record<string, string>> = { 讲话: 'SPEECH', 文章: 'NEWS' };
const cslTypes: Readonly<Record<string, string>> = {
  讲话: 'speech',
  文章: 'article-newspaper',
  规划: 'report',
  政府工作报告: 'report',
};

function referencesOf({ annotations }: AnnotationProject): Reference[] {
  const groups = Map.groupBy(annotations, ({ documentId }) => documentId);
  return [...groups].flatMap(([documentId, group]) => {
    const document = group[0]?.document;
    if (documentId === null || document === undefined || document === null) return [];
    return [{ documentId, document, excerpts: group.flatMap(excerptsOf) }];
  });
}

function excerptsOf({ places, note }: ExportedAnnotation): string[] {
  const quotes = places.map(({ surroundings }) => {
    const path = surroundings.sectionPath.join(' / ');
    return `${quoteWords(surroundings.quote)}${path === '' ? '' : `（${path}）`}`;
  });
  const words = plainNote(note);
  const all = [quotes.join('……'), words].filter((part) => part !== '');
  return all.length === 0 ? [] : [all.join('\n')];
}

function namesOf({ issuer, author }: CitedDocument): string[] {
  return (issuer ?? author ?? '')
    .split(/[、，,；;](?![^（(]*[）)])/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A field is one line; what goes on in the next would be read as a field. */
function risLine(tag: string, value: string): string {
  return `${tag}  - ${value.replaceAll(/\s*\n\s*/g, ' ¶ ').replaceAll(/\p{Cc}/gu, ' ')}`;
}

function isSaid(value: string | null | undefined): value is string {
  return value !== null && value !== undefined && value !== '';
}
