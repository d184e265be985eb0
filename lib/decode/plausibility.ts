/** Besides common Han: Latin, white space, ·, general and Chinese punctuation, ①, full-width forms. */
const plausibleRanges: readonly (readonly [number, number])[] = [
  [0x09, 0x0a],
  [0x0d, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xb7, 0xb7],
  [0x2010, 0x203b],
  [0x2460, 0x2473],
  [0x3000, 0x3017],
  [0xff01, 0xff5e],
];

let table: Uint8Array | undefined;

/**
 * Says how much a text reads like Chinese prose, from 0 to 1: the share of its characters that are
 * common Han, Chinese or Latin punctuation, letters, digits or white space.
 *
 * Common Han are the 3,755 characters of GB 2312's first level, in which official texts are nearly
 * wholly written. Bytes read in a wrong encoding become Han of other levels, or no Han at all.
 */
export function plausibility(text: string): number {
  table ??= buildTable();
  let plausible = 0;
  for (let at = 0; at < text.length; at += 1) plausible += table[text.charCodeAt(at)] ?? 0;
  return text.length === 0 ? 0 : plausible / text.length;
}

function buildTable(): Uint8Array {
  const built = new Uint8Array(0x10000);
  for (const [first, last] of plausibleRanges) built.fill(1, first, last + 1);
  for (const character of readCommonHan()) built[character.charCodeAt(0)] = 1;
  return built;
}

/** GB 2312 has its first level at rows B0 to D7, in cells A1 to FE. */
function readCommonHan(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    const last = row === 0xd7 ? 0xf9 : 0xfe;
    for (let cell = 0xa1; cell <= last; cell += 1) bytes.push(row, cell);
  }
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}
