/** How files begin that are no text: zip (docx, xlsx), pdf, Word's and Excel's old form, pictures, programs, gzip, rar, 7z. */
const beginnings: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x1f, 0x8b, 0x08],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];
/** A text has hardly any; a hundredth leaves room for form feeds and a few NULs of a converter. */
const maxControlShare = 0.01;
const sampleBytes = 64 * 1024;

/** Says whether bytes are no text at all: a known beginning, or too many control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  if (beginnings.some((beginning) => beginning.every((byte, at) => bytes[at] === byte)))
    return true;
  const sample = bytes.subarray(0, sampleBytes);
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls += 1;
  return controls > Math.max(1, sample.length * maxControlShare);
}

function isControl(byte: number): boolean {
  return byte === 0x7f || (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b);
}
