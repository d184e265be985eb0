import type { CodeColour } from '#app/_ui/text-layer.ts';
import type { Section } from '#lib/passage/model.ts';
import type { Hit } from '#lib/search/model.ts';

/** A section of the outline, how many hits it holds with what is below it, and what that is. */
export type OutlineNode = {
  readonly section: Section;
  readonly hits: number;
  /** The colours of the notes in it, in the order of the text. */
  readonly notes: readonly CodeColour[];
  readonly children: readonly OutlineNode[];
};

/** Where a note begins, and the colour of its code. */
export type PlacedNote = { readonly start: number; readonly colour: CodeColour };

/**
 * Builds the outline as a tree, with the hits and notes of each section. Points such as （1） or 一要
 * are steps within a paragraph: they are read, not looked up, and so are left out.
 */
export function outlineTree(
  sections: readonly Section[],
  hits: readonly Hit[],
  notes: readonly PlacedNote[] = [],
): readonly OutlineNode[] {
  const children = Map.groupBy(
    sections.filter(({ kind }) => kind !== 'point'),
    ({ parentId }) => parentId,
  );
  const build = (parentId: string | undefined): OutlineNode[] =>
    (children.get(parentId) ?? []).map((section) => ({
      section,
      hits: hits.filter(({ span }) => isIn(span.start, section)).length,
      notes: notes.filter(({ start }) => isIn(start, section)).map(({ colour }) => colour),
      children: build(section.sectionId),
    }));
  return build(undefined);
}

function isIn(place: number, { extent }: Section): boolean {
  return extent.start <= place && place < extent.end;
}
