/*
 * No syllable begins with I, U or V. Unicode's collation (CLDR) sorts Han by pinyin and holds a
 * sign before the first character of each letter, U+FDD0 and the letter: the table that every
 * browser has anyway stands in for one that would have to be loaded.
 */
const letters = Array.from('ABCDEFGHJKLMNOPQRSTWXYZ');
const pinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/** Characters of place names and titles that are read in a second way, with its letter. */
const otherReadings: Readonly<Record<string, string>> = {
  重: 'c',
  长: 'c',
  朝: 'c',
  乐: 'y',
  厦: 'x',
  会: 'k',
  行: 'h',
  都: 'd',
  调: 't',
  蔚: 'y',
  六: 'l',
  曾: 'c',
  单: 's',
  降: 'x',
};

/**
 * Gives the first letters of a name as one would type them, of a character with several readings
 * the commonest; what is not Han stands for itself.
 *
 * pinyinInitials('濮阳市新型城镇化规划2035') -> 'pysxxczhgh2035'
 */
export function pinyinInitials(name: string): string {
  return [...name].map((character) => initialOf(character)).join('');
}

/** Says whether `name` is meant by what was typed: its characters, or the letters they begin with. */
export function isMeant(name: string, typed: string): boolean {
  const wanted = [...typed.trim().toLowerCase()];
  if (name.toLowerCase().includes(wanted.join(''))) return true;
  const characters = [...name];
  return characters.some((_, from) =>
    wanted.every((letter, index) => isRead(characters[from + index], letter)),
  );
}

function isRead(character: string | undefined, letter: string): boolean {
  if (character === undefined) return false;
  return [character, initialOf(character), otherReadings[character]].includes(letter);
}

// Hundreds of names are read at each key, and their characters repeat.
const initials = new Map<string, string>();

function initialOf(character: string): string {
  const known = initials.get(character);
  if (known !== undefined) return known;
  const isHan = /\p{Script=Han}/u.test(character);
  const letter = letters.findLast((each) => pinyin.compare(`\uFDD0${each}`, character) <= 0);
  const initial = (isHan ? (letter ?? character) : character).toLowerCase();
  initials.set(character, initial);
  return initial;
}
