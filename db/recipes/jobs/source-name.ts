/** Longer paths are cut from the left: the name of the file is at their end. */
const maxChars = 400;

/**
 * Gives the path by which a sent file is known. It is a name and never a way: `..`, drives and
 * roots are left out, signs that turn the direction of writing too.
 *
 * sourceName('..\\..\\规划/鹤壁市.docx') -> '规划/鹤壁市.docx'
 */
export function sourceName(sent: string): string {
  const parts = sent
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^\.+$/u.test(part) && !/^[A-Za-z]:$/u.test(part));
  return [...parts.join('/')].slice(-maxChars).join('').replace(/^\/+/u, '');
}

/**
 * Gives the value of a parameter whose bytes may be GB18030: that is what programs on Chinese
 * systems send.
 *
 * readSentName('?source=%B9%E6%BB%AE.txt', 'source') -> '规划.txt'
 */
export function readSentName(search: string, name: string): string {
  const pair = search
    .replace(/^\?/u, '')
    .split('&')
    .find((each) => each.startsWith(`${name}=`));
  const written = pair?.slice(name.length + 1).replaceAll('+', ' ') ?? '';
  const bytes = bytesOf(written);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function bytesOf(written: string): Uint8Array {
  const pieces = written.match(/%[0-9A-Fa-f]{2}|[^%]+|%/gu) ?? [];
  return Buffer.concat(
    pieces.map((piece) =>
      /^%[0-9A-Fa-f]{2}$/u.test(piece)
        ? Buffer.from(piece.slice(1), 'hex')
        : Buffer.from(piece, 'utf8'),
    ),
  );
}
