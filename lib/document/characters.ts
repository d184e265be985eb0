/** Marks that end a sentence. */
const sentenceEnds = new Set('。！？；!?;');
/** Marks after which a sentence surely goes on. */
const carriers = new Set('，、,（(《〈“‘「『—-～~/／');
/** Marks that may follow a sentence end and belong to it. */
const closers = new Set('”’」』）)》〉】］]');
/** Marks that cannot begin a sentence. */
const followers = new Set('，、,。；;：:！？!?）)》〉”’」』】］]%％');

/**
 * Says whether a UTF-16 unit is white space, or as invisible as white space: NBSP, U+3000, BOM,
 * zero-width characters.
 */
export function isSpaceCode(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x85) return false;
  return (
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x1680 ||
    code === 0xfeff
  );
}

/** Says whether a UTF-16 unit is a Han character of the blocks that policy texts use. */
export function isHanCode(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007
  );
}

/** Says whether a character ends a sentence: 。！？； and their half-width forms. */
export function isSentenceEnd(character: string): boolean {
  return sentenceEnds.has(character);
}

/** Says whether a sentence cannot stop at this character: ， 、 an opening bracket, a dash. */
export function isCarrier(character: string): boolean {
  return carriers.has(character);
}

/** Says whether a character closes a quotation or bracket. */
export function isCloser(character: string): boolean {
  return closers.has(character);
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
  while (at < text.length && isCloser(text.charAt(at))) at += 1;
  return at;
}
