/**
 * What a folded character is to the skeleton. Each character has one class, whatever stands
 * around it: a class that looked at neighbours would break the law that every substring of a
 * text is found in it.
 */
export type CharacterClass = 'kept' | 'dropped' | 'end' | 'line' | 'star';

/** White space inside a line, default-ignorables, quotes and book title marks, and 、. */
const dropped = /^[ \u1680\u00ad\u200b-\u200d\u2060\ufeff"'「」『』《》〈〉、]$/u;
const sentenceEnd = /^[。！？；!?;]$/u;
const lineBreak = /^[\t\n\v\f\r\u0085\u2028\u2029]$/u;

const cache = new Map<string, CharacterClass>();

/**
 * Gives the class of one character of a folded text.
 *
 * classOf('、') -> 'dropped'; classOf('。') -> 'end'; classOf('\t') -> 'line'; classOf(',') -> 'kept'
 */
export function classOf(folded: string): CharacterClass {
  const known = cache.get(folded);
  if (known !== undefined) return known;
  const found = decide(folded);
  cache.set(folded, found);
  return found;
}

function decide(folded: string): CharacterClass {
  if (folded === '*') return 'star';
  if (dropped.test(folded)) return 'dropped';
  if (sentenceEnd.test(folded)) return 'end';
  return lineBreak.test(folded) ? 'line' : 'kept';
}
