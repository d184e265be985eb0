import type { Block, OutlineEntry, PolicyDocument } from '#lib/document/model.ts';
import type { Passage, Passages, Section } from './model.ts';

/**
 * Cuts a document into passages, each with the path of the sections it stands in.
 *
 * A passage is a block; ids count from 1 in text order, so that an unchanged text keeps them.
 *
 * cutPassages(document, '第一章  发展基础\n我市认真贯彻…', 'v1').passages
 *   -> [{ passageId: 'v1/p1', kind: 'heading', sectionPath: ['第一章 发展基础'], … },
 *       { passageId: 'v1/p2', kind: 'paragraph', sectionPath: ['第一章 发展基础'], … }]
 */
export function cutPassages(document: PolicyDocument, text: string, versionId: string): Passages {
  const { outline, blocks } = document;
  const ends = sectionEnds(outline, blocks);
  const paths = sectionPaths(outline);
  const sectionId = (at: number): string => `${versionId}/s${at + 1}`;
  return {
    sections: outline.map(({ parent, ...entry }, at): Section => {
      const end = Math.min(ends[at] ?? entry.span.end, text.length);
      return {
        ...entry,
        sectionId: sectionId(at),
        parentId: parent === undefined ? undefined : sectionId(parent),
        extent: { start: entry.span.start, end },
      };
    }),
    passages: blocks.map(({ entry, ...block }, at): Passage => ({
      ...block,
      passageId: `${versionId}/p${at + 1}`,
      sectionId: entry === undefined ? undefined : sectionId(entry),
      sectionPath: entry === undefined ? [] : (paths[entry] ?? []),
    })),
  };
}

/**
 * Gives label and heading of a section in one string: `第一章 发展基础`, `（三）要在城市组团发展上重点突破`.
 *
 * A label that ends with its own mark needs no space behind it.
 */
export function sectionName(section: { readonly label: string; readonly heading: string }): string {
  const { label, heading } = section;
  if (label === '' || heading === '') return label + heading;
  return /[\p{L}\p{N}]$/u.test(label) ? `${label} ${heading}` : label + heading;
}

/** A section ends with the last block that it or a section below it governs. */
function sectionEnds(
  outline: readonly OutlineEntry[],
  blocks: readonly Block[],
): readonly number[] {
  const ends = outline.map((entry) => entry.span.end);
  for (const { entry, span } of blocks) {
    if (entry !== undefined) ends[entry] = Math.max(ends[entry] ?? 0, span.end);
  }
  for (let at = outline.length - 1; at >= 0; at -= 1) {
    const parent = outline[at]?.parent;
    if (parent !== undefined) ends[parent] = Math.max(ends[parent] ?? 0, ends[at] ?? 0);
  }
  return ends;
}

function sectionPaths(outline: readonly OutlineEntry[]): readonly (readonly string[])[] {
  const paths: (readonly string[])[] = [];
  for (const entry of outline) {
    const above = entry.parent === undefined ? [] : (paths[entry.parent] ?? []);
    paths.push([...above, sectionName(entry)]);
  }
  return paths;
}
