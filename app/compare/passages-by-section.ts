import type { Passage, Section } from '#lib/passage/model.ts';

/** Passages that stand under one heading, and the name of that heading on a page. */
export type SectionPassages = {
  /** Undefined before the first heading. */
  readonly anchor: string | undefined;
  readonly passages: readonly Passage[];
};

/** How deep headings are that begin a part of their own: chapters and their sections. */
export const partLevel = 2;

/**
 * Groups the passages of a document by the chapter or section they stand in, in text order; deeper
 * headings stay with what is around them.
 */
export function passagesBySection(document: {
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
}): readonly SectionPassages[] {
  const sections = document.sections.filter(({ level }) => level <= partLevel);
  const groups = Map.groupBy(
    document.passages.filter(({ span }) => span.start < span.end),
    ({ span }) => sections.findLast(({ extent }) => extent.start <= span.start),
  );
  return [...groups].map(([section, passages]) => ({
    anchor: section && anchorOfSection(section.sectionId),
    passages,
  }));
}

/** The last step of a section's id names it within its document. */
export function anchorOfSection(sectionId: string): string {
  return sectionId.split('/').at(-1) ?? sectionId;
}
