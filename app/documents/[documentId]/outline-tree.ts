import type { Section } from '#lib/passage/model.ts';
import type { Hit } from '#lib/search/model.ts';

/** A section of the outline, how many hits it holds with what is below it, and what that is. */
export type OutlineNode = {
  readonly section: Section;
  readonly hits: number;
  readonly children: readonly OutlineNode[];
};

/**
 * Builds the outline as a tree, with the hits of each section counted. Points such as （1） or 一要
 * are steps within a paragraph: they are read, not looked up, and so are left out.
 */
export function outlineTree(
  sections: readonly Section[],
  hits: readonly Hit[],
): readonly OutlineNode[] {
  const children = Map.groupBy(
    sections.filter(({ kind }) => kind !== 'point'),
    ({ parentId }) => parentId,
  );
  const build = (parentId: string | undefined): OutlineNode[] =>
    (children.get(parentId) ?? []).map((section) => ({
      section,
      hits: hits.filter(({ span }) => isIn(span.start, section)).length,
      children: build(section.sectionId),
    }));
  return build(undefined);
}

function isIn(place: number, { extent }: Section): boolean {
  return extent.start <= place && place < extent.end;
}
