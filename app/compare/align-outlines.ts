import type { SectionPair } from '#db/recipes/compare/model.ts';
import type { Section } from '#lib/passage/model.ts';
import { partLevel } from './passages-by-section.ts';

/** A line of two outlines: a heading and its nearest on the other side; one of them may be missing. */
export type OutlineLine = {
  readonly left: Section | undefined;
  readonly right: Section | undefined;
};

/**
 * Sets two outlines beside each other, in the order of the left one. A heading of the right that
 * nothing on the left is near to stands behind the one it follows in its own document.
 */
export function alignOutlines(
  left: readonly Section[],
  right: readonly Section[],
  pairs: readonly SectionPair[],
): readonly OutlineLine[] {
  const partnerOf = nearestPartners(pairs);
  const rights = new Map(right.map((section) => [section.sectionId, section]));
  const lines: OutlineLine[] = left.filter(isShown).map((section) => ({
    left: section,
    right: headingOf(rights.get(partnerOf.get(section.sectionId) ?? ''), rights),
  }));
  const placed = new Set(lines.map((line) => line.right?.sectionId));
  let before: string | undefined;
  for (const section of right.filter(isShown)) {
    if (!placed.has(section.sectionId)) {
      const at = lines.findLastIndex((line) => line.right?.sectionId === before);
      lines.splice(before === undefined ? 0 : at + 1, 0, { left: undefined, right: section });
    }
    before = section.sectionId;
  }
  return lines;
}

/** A box belongs to the section it stands in: 发展目标 is not beside the table of its figures. */
function headingOf(
  section: Section | undefined,
  all: ReadonlyMap<string, Section>,
): Section | undefined {
  if (section?.kind !== 'box' && section?.kind !== 'table') return section;
  return headingOf(all.get(section.parentId ?? ''), all) ?? section;
}

/** Of several that are near, those that are each other's nearest come first, then the best. */
function nearestPartners(pairs: readonly SectionPair[]): ReadonlyMap<string, string> {
  const worstFirst = pairs.toSorted(
    (a, b) => Number(a.isReciprocal) - Number(b.isReciprocal) || a.score - b.score,
  );
  return new Map(worstFirst.map(({ left, right }) => [left, right]));
}

function isShown({ level }: Section): boolean {
  return level <= partLevel;
}
