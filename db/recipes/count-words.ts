import type { Span } from '#lib/text/span.ts';
import { sliceSpan } from '#lib/text/span.ts';
import { segment } from '#lib/token/segment.ts';

/** A word worth suggesting: two characters or more, and not a number alone. */
const worthSuggesting = /^(?=.*[\p{L}\p{Script=Han}])..+$/u;

/**
 * Says whether a word is counted and suggested.
 *
 * isWorthSuggesting('城镇化') -> true; isWorthSuggesting('2035') -> false
 */
export function isWorthSuggesting(word: string): boolean {
  return worthSuggesting.test(word);
}

/**
 * Counts the words of some stretches of a text.
 *
 * countWords('推进城镇化。城镇化率', [{ start: 0, end: 6 }, { start: 6, end: 10 }]).get('城镇化') -> 2
 */
export function countWords(text: string, spans: Iterable<Span>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const span of spans) {
    for (const word of segment(sliceSpan(text, span))) {
      if (!isWorthSuggesting(word.text)) continue;
      counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
    }
  }
  return counts;
}
