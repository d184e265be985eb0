/**
 * A concordance: every hit on a line of its own, with what stands before and after it (KWIC).
 *
 *   …充分调动各类资源，落实 | “人地钱”挂钩 | 政策。完善财政政策…
 *
 * Lines are read and sorted in characters, not in words: a wording that the segmenter cuts in two
 * would otherwise be sorted by half of itself. What a skeleton drops is dropped for sorting too.
 */
import { classOf } from '#lib/text/character-class.ts';
import { foldPoint, foldText } from '#lib/text/fold-text.ts';
import type { Hit } from './model.ts';

/** One thing to sort by; positions count characters from the node, 1 is its neighbour. */
export type SortKey =
  | { readonly by: 'left' | 'right'; readonly position: number }
  | { readonly by: 'node' | 'place' | 'date' };

/** What is known of a document that lines can be sorted by. */
export type LineFacts = { readonly place: string; readonly date: string };

/** More keys than this decide nothing. */
export const maxSortKeys = 3;

const collator = new Intl.Collator('zh-CN');

/**
 * Gives the lines in the order of the keys, the first key first; equal lines keep their order.
 *
 * A left key reads leftwards: position 1 is the character before the node, then the one before it.
 */
export function sortConcordance(
  lines: readonly Hit[],
  keys: readonly SortKey[],
  factsOf: (documentId: string) => LineFacts,
): Hit[] {
  const keyed = lines.map((line) => ({
    line,
    values: keys.map((key) => valueOf(key, line, factsOf)),
  }));
  keyed.sort((a, b) => compareValues(a.values, b.values));
  return keyed.map(({ line }) => line);
}

/**
 * Gives the characters before (leftwards) or after a hit that count: no quotes, spaces, signs.
 *
 * It reads outward and stops where the sentence does: code points fold alone, so what stands
 * further away changes nothing, and of a long passage only the nearest clause is read.
 *
 * neighbours('right', { …, after: '”政策。' }) -> '政策'
 */
export function neighbours(side: 'left' | 'right', hit: Pick<Hit, 'before' | 'after'>): string {
  let counting = '';
  const points = side === 'left' ? pointsLeftwards(hit.before) : hit.after;
  for (const point of points) {
    const folded = [...foldPoint(point)];
    for (const character of side === 'left' ? folded.reverse() : folded) {
      const kind = classOf(character);
      if (kind === 'kept') counting += character;
      else if (kind !== 'dropped') return counting;
    }
  }
  return counting;
}

/** A surrogate pair is one point from either end. */
function* pointsLeftwards(text: string): Generator<string> {
  for (let end = text.length; end > 0;) {
    const isPair = end > 1 && (text.codePointAt(end - 2) ?? 0) > 0xffff;
    const start = end - (isPair ? 2 : 1);
    yield text.slice(start, end);
    end = start;
  }
}

/** Puts a line without such a neighbour (a sentence begins or ends there) before all others. */
function valueOf(key: SortKey, line: Hit, factsOf: (documentId: string) => LineFacts): string {
  switch (key.by) {
    case 'left':
    case 'right':
      return [...neighbours(key.by, line)].slice(key.position - 1).join('');
    case 'node':
      return foldText(line.text).text;
    case 'place':
    case 'date':
      return factsOf(line.documentId)[key.by];
  }
}

function compareValues(a: readonly string[], b: readonly string[]): number {
  for (const [index, value] of a.entries()) {
    const order = collator.compare(value, b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
