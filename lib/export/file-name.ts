/** Signs that some file system keeps for itself, control characters, and what turns text around. */
const forbidden = /[\\/:*?"<>|\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Windows opens a device under these names, whatever the extension. */
const deviceName = /^(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\.|$)/iu;

/** File systems count bytes, 255 of them; the rest is left for a browser's `(1)`. */
const maxNameBytes = 200;

/**
 * Gives the name of a file from the words that describe it: one that every system can store.
 *
 * fileName('检索 “人地钱”/挂钩', 'csv') -> '检索 “人地钱” 挂钩.csv'
 */
export function fileName(words: string, extension: string): string {
  const plain = words
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(forbidden, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/gu, '');
  const named = plain === '' || deviceName.test(plain) ? `zhengci ${plain}`.trim() : plain;
  return `${firstBytes(named, maxNameBytes - extension.length - 1).trim()}.${extension}`;
}

/**
 * Gives the header that saves an answer under its name (RFC 6266): in UTF-8 for every browser of
 * today, in ASCII for a program that knows nothing else.
 *
 * attachmentHeader('检索 城.csv')
 *   -> `attachment; filename="zhengci.csv"; filename*=UTF-8''%E6%A3%80%E7%B4%A2%20%E5%9F%8E.csv`
 */
export function attachmentHeader(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="zhengci.${extension}"; filename*=UTF-8''${encoded}`;
}

/** Never cuts a character in two. */
function firstBytes(text: string, maxBytes: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > maxBytes) return kept;
    kept += character;
  }
  return kept;
}
