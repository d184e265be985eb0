/**
 * How often words stand as words: 发展 in 产业发展 is one, in 开发展示 it is made of two others.
 * Where the segmenter would cut decides only the order of passages, never whether a hit is one.
 */
import type { Token } from '#lib/token/segment.ts';
import type { MatchedPassage } from './document-tally.ts';
import type { Leaf } from './expression.ts';
import { findLeaf } from './find-leaf.ts';
import type { ReadText } from './model.ts';

/** What part of a hit counts that begins or ends inside a word. */
const partOfWord = 0.4;

/** Cuts a text into words. */
export type Segment = (text: string) => readonly Token[];

/**
 * Gives the frequencies of the leaves in a passage with hits inside words counted in part.
 *
 * wordFrequencies(match of '发展' in '开发展示平台', …) -> [0.4]
 */
export function wordFrequencies(
  { held, frequencies }: Pick<MatchedPassage, 'held' | 'frequencies'>,
  leaves: readonly Leaf[],
  { segment, readText }: { readonly segment: Segment; readonly readText: ReadText },
): number[] {
  const borders = bordersOf(segment(held.skeleton));
  return leaves.map((leaf, index) => {
    const all = frequencies[index] ?? 0;
    if (all === 0 || leaf.kind !== 'folded') return all;
    const whole = findLeaf(leaf, held, readText).filter(
      ({ span }) => borders.has(span.start) && borders.has(span.end),
    ).length;
    const words = Math.min(all, whole);
    return words + partOfWord * (all - words);
  });
}

function bordersOf(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(tokens.flatMap(({ span }) => [span.start, span.end]));
}
