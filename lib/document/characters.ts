/** Marks that end a sentence. */
const sentenceEnds = new Set('。！？；!?;');
/** Marks that may follow a sentence end and belong to it. */
const closers = new Set('”’」』）)》〉】］]');
/** Marks that cannot begin a sentence. */
const followers = new Set('，、,。；;：:！？!?）)》〉”’」』】］]%％');

/**
 * Ranges that are white space or as invisible as it: NBSP, U+3000, BOM, zero-width characters.
 * A table of all units, because every character of every text is asked about.
 */
const spaceRanges: readonly (readonly [number, number])[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200f],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x2060],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const spaces = new Uint8Array(0x10000);
for (const [first, last] of spaceRanges) spaces.fill(1, first, last + 1);

/** Says whether a UTF-16 unit is white space, or as invisible as white space. */
export function isSpaceCode(code: number): boolean {
  return spaces[code] === 1;
}

/** Says whether a character ends a sentence: 。！？； and their half-width forms. */
export function isSentenceEnd(character: string): boolean {
  return sentenceEnds.has(character);
}

/** Says whether a line that begins so cannot be the beginning of a sentence. */
export function isFollower(character: string): boolean {
  return followers.has(character);
}

/**
 * Gives the place behind the first sentence of `text`, counted from `from`; the length of the text
 * where no sentence ends. A closing quote or bracket stays with the sentence it closes.
 *
 * firstSentenceEnd('主城区人口大幅增加。国务院批复', 0) -> 10
 */
export function firstSentenceEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '。' || character === '！' || character === '？') {
      return skipClosers(text, at + 1);
    }
  }
  return text.length;
}

/** Says whether `text` has a mark that ends a sentence before its last character. */
export function hasInnerSentenceEnd(text: string): boolean {
  for (let at = 0; at < text.length - 1; at += 1) {
    if (isSentenceEnd(text.charAt(at))) return true;
  }
  return false;
}

function skipClosers(text: string, from: number): number {
  let at = from;
  while (at < text.length && closers.has(text.charAt(at))) at += 1;
  return at;
}
