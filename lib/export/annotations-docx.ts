import { type NoteBlock, parseNote } from '#lib/annotation/parse-note.ts';
import type { NoteInline } from '#lib/annotation/parse-note-inline.ts';
import {
  type AnnotationProject,
  codePath,
  type ExportedAnnotation,
  type ExportedPlace,
} from './annotation-project.ts';
import { citeHit } from './cite-hit.ts';
import type { CitationStyle } from './cited-document.ts';
import type { DocxBlock, DocxRun } from './docx-model.ts';
import { writeDocx } from './docx.ts';

/** The words of a person's language around excerpts. */
export type ExcerptWords = {
  readonly title: string;
  readonly onWordings: string;
  readonly onDocument: string;
  readonly codes: (names: string) => string;
  readonly status: (status: string) => string;
  readonly style: CitationStyle;
};

/**
 * Writes excerpts for Word: documents are headings of the first level, their chapters and sections
 * of the second and third, and every excerpt is one paragraph with its citation under it. Programs
 * for qualitative research read the headings as they stand.
 *
 * annotationsDocx(project, words) -> the bytes of a zip
 */
export function annotationsDocx(
  project: AnnotationProject,
  words: ExcerptWords,
): Uint8Array<ArrayBuffer> {
  const groups = Map.groupBy(project.annotations, ({ documentId }) => documentId);
  const blocks = [...groups.values()].flatMap((group) => documentBlocks(group, project, words));
  const title: DocxBlock = { kind: 'paragraph', style: 'Title', runs: [{ text: words.title }] };
  return writeDocx({ title: words.title, blocks: [title, ...blocks] });
}

function documentBlocks(
  group: readonly ExportedAnnotation[],
  project: AnnotationProject,
  words: ExcerptWords,
): DocxBlock[] {
  const title = group[0]?.document?.title ?? words.onWordings;
  const blocks: DocxBlock[] = [{ kind: 'heading', level: 1, runs: [{ text: title }] }];
  let path: readonly string[] = [];
  for (const annotation of group) {
    const sectionPath = annotation.places[0]?.surroundings.sectionPath.slice(0, 2) ?? [];
    blocks.push(...headings(path, sectionPath), ...excerptBlocks(annotation, project, words));
    path = sectionPath;
  }
  return blocks;
}

/** Only what changed since the excerpt before. */
function headings(before: readonly string[], now: readonly string[]): DocxBlock[] {
  const first = now.findIndex((heading, at) => heading !== before[at]);
  if (first === -1) return [];
  return now.slice(first).map((heading, at) => ({
    kind: 'heading',
    level: first + at === 0 ? 2 : 3,
    runs: [{ text: heading }],
  }));
}

function excerptBlocks(
  annotation: ExportedAnnotation,
  project: AnnotationProject,
  words: ExcerptWords,
): DocxBlock[] {
  const { places, wording, codeIds, note } = annotation;
  const quoted = places.flatMap((place) => placeBlocks(annotation, place, words));
  const whole: DocxBlock[] =
    places.length > 0
      ? []
      : [{ kind: 'paragraph', style: 'Quote', runs: [{ text: wording ?? words.onDocument }] }];
  const names = codeIds.map((codeId) => codePath(project.codes, codeId).join('/')).join('；');
  const codes: DocxBlock[] =
    names === ''
      ? []
      : [{ kind: 'paragraph', style: 'Caption', runs: [{ text: words.codes(names) }] }];
  return [...quoted, ...whole, ...codes, ...parseNote(note).flatMap(noteBlocks)];
}

function placeBlocks(
  { document }: ExportedAnnotation,
  { surroundings, span, status }: ExportedPlace,
  words: ExcerptWords,
): DocxBlock[] {
  const { sectionPath, quote } = surroundings;
  const excerpt: DocxBlock = { kind: 'paragraph', style: 'Quote', runs: [{ text: quote }] };
  if (document === null) return [excerpt];
  const { text } = citeHit(document, { sectionPath, span }, words.style);
  const state = status === 'found' ? '' : ` (${words.status(status)})`;
  return [excerpt, { kind: 'paragraph', style: 'Caption', runs: [{ text: `${text}${state}` }] }];
}

function noteBlocks(block: NoteBlock): DocxBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', runs: runsOf(block.children) }];
    case 'quote':
      return [{ kind: 'paragraph', style: 'Quote', runs: runsOf(block.children) }];
    case 'list':
      return block.items.map((item, at) => ({
        kind: 'paragraph',
        style: block.isOrdered ? 'ListNumber' : 'ListBullet',
        runs: [{ text: block.isOrdered ? `${at + 1}. ` : '• ' }, ...runsOf(item)],
      }));
  }
}

function runsOf(nodes: readonly NoteInline[], look: Omit<DocxRun, 'text'> = {}): DocxRun[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'text':
      case 'code':
        return [{ ...look, text: node.text }];
      case 'break':
        return [{ ...look, text: '\n' }];
      case 'strong':
        return runsOf(node.children, { ...look, bold: true });
      case 'emphasis':
        return runsOf(node.children, { ...look, italic: true });
      case 'strike':
        return runsOf(node.children, { ...look, strike: true });
      case 'link':
        // A place of this site leads nowhere from a file.
        return runsOf(
          node.children,
          node.href.startsWith('/') ? look : { ...look, link: node.href },
        );
    }
  });
}
