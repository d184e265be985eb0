import { parse } from 'node:path/posix';

const maxChars = 80; // Ids stand in addresses; a Han character takes nine bytes there.

/**
 * Gives the id that a file name wishes for: all but letters, digits and Han is `-`.
 *
 * documentIdOf('规划/鹤壁市 规划(2021).txt') -> '鹤壁市-规划-2021-'
 */
export function documentIdOf(source: string): string {
  const { name } = parse(source.normalize('NFC'));
  return cut(name.replaceAll(/[^\p{L}\p{Nd}\p{Script=Han}]/gu, '-'), maxChars);
}

/**
 * Gives the wished id, or the first of `-2`, `-3`, … that is free; never longer than 80 characters.
 *
 * freeDocumentId('规划', (id) => id === '规划') -> '规划-2'
 */
export function freeDocumentId(wish: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(wish)) return wish;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    const id = cut(wish, maxChars - suffix.length) + suffix;
    if (!isTaken(id)) return id;
  }
}

/** Counts code points, so that a rare character is not cut in two. */
function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join('');
}
