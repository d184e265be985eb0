import { isSign } from '#lib/text/skeleton.ts';

/**
 * Gives the grams of a skeleton: each character, and each pair of neighbours.
 *
 * Index and query both cut with this one function. Grams that hold a sign (¶ □ ␣) are left out:
 * they are frequent, say little, and a superset of the candidates stays a superset without them.
 *
 * gramsOf('城镇化¶') -> Set { '城', '城镇', '镇', '镇化', '化' }
 */
export function gramsOf(skeleton: string): Set<string> {
  const grams = new Set<string>();
  let previous = '';
  for (const character of skeleton) {
    const isWordless = isSign(character);
    if (!isWordless) grams.add(character);
    if (!isWordless && previous !== '') grams.add(previous + character);
    previous = isWordless ? '' : character;
  }
  return grams;
}
