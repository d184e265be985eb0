import nodejieba from 'nodejieba';

const known = new Map<string, string>();

/**
 * Gives the class of a word as the segmenter's dictionary tags it: `n` noun, `v` verb, `ns` place;
 * `x` for what it does not know as one word.
 *
 * wordClass('户籍') -> 'n'; wordClass('推进') -> 'v'; wordClass('互促') -> 'x'
 */
export function wordClass(word: string): string {
  const cached = known.get(word);
  if (cached !== undefined) return cached;
  const tagged = nodejieba.tag(word.replaceAll('\0', ' '));
  const [first] = tagged;
  const found = tagged.length === 1 && first?.word === word ? first.tag : 'x';
  known.set(word, found);
  return found;
}
