/*
 * No syllable begins with I, U or V. Unicode's collation (CLDR) sorts Han by pinyin and holds a
 * sign before the first character of each letter, U+FDD0 and the letter: the table that every
 * browser has anyway stands in for one that would have to be loaded.
 */
const letters = Array.from('ABCDEFGHJKLMNOPQRSTWXYZ');
const pinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/**
 * Gives the first letters of a name as one would type them; what is not Han stands for itself.
 *
 * A character with several readings has the commonest one: 重庆 is zq.
 *
 * pinyinInitials('濮阳市新型城镇化规划2035') -> 'pysxxczhgh2035'
 */
export function pinyinInitials(name: string): string {
  return [...name].map((character) => initialOf(character)).join('');
}

/** Says whether `name` is meant by what was typed: its characters, or the letters they begin with. */
export function isMeant(name: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || pinyinInitials(name).includes(wanted);
}

function initialOf(character: string): string {
  const isHan = /\p{Script=Han}/u.test(character);
  const letter = letters.findLast((each) => pinyin.compare(`\uFDD0${each}`, character) <= 0);
  return (isHan ? (letter ?? character) : character).toLowerCase();
}
