import { isSign } from '#lib/text/skeleton.ts';
import { segment } from '#lib/token/segment.ts';
import { pairCode } from './common-pairs.ts';

/** Numbers of pairs of neighbouring characters, each once, in rising order. */
export type PairCodes = Uint32Array;

/**
 * Gives the pairs of neighbours in skeletons. A sign stands beside nothing: what is redacted is
 * neither found nor missed.
 *
 * pairCodes(['城镇化¶']) -> the numbers of 城镇 and 镇化
 */
export function pairCodes(skeletons: readonly string[]): PairCodes {
  const codes = new Set<number>();
  for (const skeleton of skeletons) {
    let isOpen = false;
    for (let at = 0; at < skeleton.length; at += 1) {
      const isKept = !isSign(skeleton[at]);
      if (isOpen && isKept) codes.add(pairCode(skeleton, at - 1));
      isOpen = isKept;
    }
  }
  return sortedCodes(codes);
}

/**
 * Gives the words of a skeleton, in order.
 *
 * wordsOf('城镇化建设') -> ['城镇化', '建设']
 */
export function wordsOf(skeleton: string): string[] {
  return segment(skeleton).map(({ text }) => text);
}

/** Gives codes each once, in rising order. */
export function sortedCodes(codes: Iterable<number>): PairCodes {
  return Uint32Array.from(new Set(codes)).sort();
}
