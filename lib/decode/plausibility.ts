let common: Set<number> | undefined;

/**
 * Says how much a text reads like Chinese prose, from 0 to 1: the share of its characters that are
 * common Han, Chinese or Latin punctuation, letters, digits or white space.
 *
 * Common Han are the 3,755 characters of GB 2312's first level, in which official texts are nearly
 * wholly written. Bytes read in a wrong encoding become Han of other levels, or no Han at all.
 */
export function plausibility(text: string): number {
  common ??= readCommonHan();
  let plausible = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isPlausible(text.charCodeAt(at), common)) plausible += 1;
  }
  return text.length === 0 ? 0 : plausible / text.length;
}

function isPlausible(code: number, han: ReadonlySet<number>): boolean {
  if (code >= 0x20 && code < 0x7f) return true;
  if (code === 0x0a || code === 0x0d || code === 0x09 || code === 0xa0 || code === 0xb7)
    return true;
  if (code >= 0x2010 && code <= 0x203b) return true;
  if (code >= 0x3000 && code <= 0x3017) return true;
  if (code >= 0xff01 && code <= 0xff5e) return true;
  if (code >= 0x2460 && code <= 0x2473) return true;
  return han.has(code);
}

/** GB 2312 has its first level at rows B0 to D7, in cells A1 to FE. */
function readCommonHan(): Set<number> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    const last = row === 0xd7 ? 0xf9 : 0xfe;
    for (let cell = 0xa1; cell <= last; cell += 1) bytes.push(row, cell);
  }
  const characters = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}
