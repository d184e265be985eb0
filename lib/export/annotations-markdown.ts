import { type AnnotationProject, codePath, type ExportedAnnotation } from './annotation-project.ts';
import type { ExcerptWords } from './annotations-docx.ts';
import { citeHit } from './cite-hit.ts';

/**
 * Writes excerpts as Markdown with front matter, for Obsidian and others: a heading for each
 * document, excerpts as quotations with their citation, notes as they were written, codes as tags.
 *
 * annotationsMarkdown(project, words) -> '---\ntitle: "札记"\n…'
 */
export function annotationsMarkdown(project: AnnotationProject, words: ExcerptWords): string {
  const { annotations, codes } = project;
  const groups = Map.groupBy(annotations, ({ documentId }) => documentId);
  const tags = codes.map(({ codeId }) => tagOf(codePath(codes, codeId)));
  const head = [
    '---',
    `title: ${JSON.stringify(words.title)}`,
    `annotations: ${annotations.length}`,
    `documents: ${[...groups.keys()].filter((id) => id !== null).length}`,
    `tags: ${JSON.stringify(tags)}`,
    '---',
  ].join('\n');
  const parts = [...groups.values()].map((group) => {
    const title = group[0]?.document?.title ?? words.onWordings;
    const excerpts = group.map((annotation) => excerpt(annotation, project, words));
    return [`# ${oneLine(title)}`, ...excerpts].join('\n\n');
  });
  return `${[head, ...parts].join('\n\n')}\n`;
}

function excerpt(
  annotation: ExportedAnnotation,
  { codes }: AnnotationProject,
  words: ExcerptWords,
): string {
  const { document, places, wording, note, codeIds } = annotation;
  const quotes = places.map(({ surroundings, span, status }) => {
    const { sectionPath, quote } = surroundings;
    const cited =
      document === null ? '' : citeHit(document, { sectionPath, span }, words.style).text;
    const state = status === 'found' ? '' : ` (${words.status(status)})`;
    return `${quoted(quote)}\n>\n> — ${escaped(`${cited}${state}`)}`;
  });
  const whole = places.length === 0 ? [quoted(wording ?? words.onDocument)] : [];
  const tags = codeIds.map((codeId) => `#${tagOf(codePath(codes, codeId))}`).join(' ');
  return [...quotes, ...whole, tags, note].filter((part) => part !== '').join('\n\n');
}

/** The words of a source are no Markdown: what would be read as a mark is escaped. */
function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${escaped(line)}`)
    .join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*\d{1,9})([.)])/u, '$1\\$2')
    .replace(/^(\s*)([-+=])/u, '$1\\$2');
}

/** Spaces and signs end a tag. */
function tagOf(path: readonly string[]): string {
  return path.map((name) => name.replaceAll(/[^\p{L}\p{N}_-]+/gu, '_')).join('/');
}

function oneLine(text: string): string {
  return escaped(text.replaceAll(/\s+/g, ' '));
}
