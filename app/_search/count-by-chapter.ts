import type { Section } from '#lib/passage/model.ts';

/** A chapter, and how many of its passages were found. What stands before the first has no heading. */
export type ChapterCount = {
  readonly heading: string | undefined;
  readonly start: number;
  readonly passages: number;
};

/**
 * Counts places in a text by the chapter they stand in; chapters come in their order, those without
 * a place too. The part before the first chapter is named only where something stands in it.
 *
 * countByChapter([12, 480], [第一章 at 100, 第二章 at 900]) -> [before: 1, 第一章: 1, 第二章: 0]
 */
export function countByChapter(
  places: readonly number[],
  chapters: readonly Pick<Section, 'heading' | 'label' | 'span'>[],
): readonly ChapterCount[] {
  const counts = chapters.map(({ label, heading, span }, index) => {
    const end = chapters[index + 1]?.span.start ?? Infinity;
    return {
      heading: [label, heading].filter((part) => part !== '').join(' '),
      start: span.start,
      passages: places.filter((place) => place >= span.start && place < end).length,
    };
  });
  const first = chapters[0]?.span.start ?? Infinity;
  const before = places.filter((place) => place < first).length;
  return before === 0 ? counts : [{ heading: undefined, start: -1, passages: before }, ...counts];
}
