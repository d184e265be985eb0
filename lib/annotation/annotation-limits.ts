/**
 * What an annotation may hold at most; characters are UTF-16 units.
 *
 * A note of 50,000 is longer than a plan; a selection of 20,000 is a chapter, and whoever means the
 * whole document annotates the document.
 */
export const annotationLimits = {
  noteChars: 50_000,
  selectionChars: 20_000,
  places: 50,
  codes: 50,
  collections: 50,
  wordingChars: 200,
  codeNameChars: 80,
  memoChars: 10_000,
} as const;

/** The colours of codes, by number: the interface has a light and a dark one of each. */
export const codeColours = [1, 2, 3, 4, 5, 6] as const;

/** What a person may say of two passages. */
export const linkRelations = [
  'same', // 同一任务
  'implements', // 落实
  'details', // 细化
  'differs', // 提法不同
  'contradicts', // 相左
  'cites', // 援引
] as const;

/**
 * Gives a note as it is kept: line breaks as `\n`, without control characters and halves of
 * characters, which no file format could carry.
 *
 * cleanNote('一\r\n二\u0000') -> '一\n二'
 */
export function cleanNote(written: string): string {
  return written
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g, '');
}
