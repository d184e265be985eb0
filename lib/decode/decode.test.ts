import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, maxBytes } from './decode.ts';
import type { Decoded } from './model.ts';

let known: Map<string, readonly number[]> | undefined;
const sentence = '第一章　发展基础\r\n城镇化是现代化的必由之路，2020年达到60.98%。\n“人地钱”挂钩';

test.each([
  { name: 'UTF-8', bytes: utf8(sentence), encoding: 'utf-8', notes: [] },
  {
    name: 'UTF-8 with a mark',
    bytes: [0xef, 0xbb, 0xbf, ...utf8(sentence)],
    encoding: 'utf-8',
    notes: ['byteOrderMark'],
  },
  { name: 'GB18030', bytes: gb18030(sentence), encoding: 'gb18030', notes: [] },
  {
    name: 'UTF-16 with a mark',
    bytes: [0xff, 0xfe, ...utf16(sentence)],
    encoding: 'utf-16le',
    notes: ['byteOrderMark'],
  },
  {
    name: 'big-endian UTF-16 with a mark',
    bytes: [0xfe, 0xff, ...swapped(utf16(sentence))],
    encoding: 'utf-16be',
    notes: ['byteOrderMark'],
  },
  {
    name: 'UTF-16 without a mark',
    bytes: utf16(sentence),
    encoding: 'utf-16le',
    notes: ['guessedEncoding'],
  },
  {
    name: 'big-endian UTF-16 without a mark',
    bytes: swapped(utf16(sentence)),
    encoding: 'utf-16be',
    notes: ['guessedEncoding'],
  },
])('reads $name and keeps every character', ({ bytes, encoding, notes }) => {
  const decoded = decode(Uint8Array.from(bytes), '规划.txt');
  expect(textOf(decoded)).toBe(sentence);
  expect(decoded).toMatchObject({ encoding, format: 'txt' });
  expect(noteKinds(decoded)).toEqual(notes);
});

test('keeps line breaks, NBSP and control characters as they are', () => {
  const text = '信息\u00a0索引号\r\n正文\u000b二\n\r\f三　四';
  expect(textOf(decode(Uint8Array.from(utf8(text)), 'a.md'))).toBe(text);
});

test('replaces bytes that mean nothing and notes each place', () => {
  const bytes = [...utf8(sentence.repeat(3)), 0xff, 0xfe, ...utf8('结束。')];
  const decoded = decode(Uint8Array.from(bytes), '规划.txt');
  const at = sentence.length * 3;
  expect(textOf(decoded)).toBe(`${sentence.repeat(3)}\ufffd\ufffd结束。`);
  expect(decoded).toMatchObject({
    encoding: 'utf-8',
    notes: [
      { kind: 'guessedEncoding' },
      { kind: 'invalidBytes', span: { start: at, end: at + 2 }, text: '\ufffd\ufffd' },
    ],
  });
});

test('reads a text that was cut inside its last character', () => {
  const decoded = decode(Uint8Array.from(utf8(sentence).slice(0, -1)), '规划.txt');
  expect(textOf(decoded)).toBe(`${sentence.slice(0, -1)}\ufffd`);
  expect(noteKinds(decoded)).toContain('invalidBytes');
});

test('notes NUL characters and keeps them', () => {
  const decoded = decode(Uint8Array.from(utf8(`${sentence}\0结束`)), '规划.txt');
  expect(textOf(decoded)).toBe(`${sentence}\0结束`);
  expect(noteKinds(decoded)).toEqual(['nulCharacters']);
});

test.each([
  { name: 'an empty file', bytes: [], file: 'a.txt', code: 'emptyFile' },
  {
    name: 'a file of nothing but a mark and blanks',
    bytes: [0xef, 0xbb, 0xbf, 0x20, 0x0a],
    file: 'a.txt',
    code: 'emptyFile',
  },
  {
    name: 'a picture',
    bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
    file: 'a.txt',
    code: 'binaryFile',
  },
  {
    name: 'a renamed Word file',
    bytes: [0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0],
    file: 'a.txt',
    code: 'binaryFile',
  },
  {
    name: 'a program',
    bytes: Array.from({ length: 512 }, (_, at) => (at * 37) % 251),
    file: 'a.txt',
    code: 'binaryFile',
  },
  {
    name: 'a text in an encoding of Russian',
    bytes: Array.from({ length: 400 }, (_, at) => (at % 6 === 5 ? 0x20 : 0xc0 + ((at * 7) % 32))),
    file: 'a.txt',
    code: 'unknownEncoding',
  },
  { name: 'a spreadsheet', bytes: utf8('a'), file: '附件.xlsx', code: 'unsupportedFormat' },
  {
    name: 'a name without an extension',
    bytes: utf8('a'),
    file: 'README',
    code: 'unsupportedFormat',
  },
])('refuses $name as $code', ({ bytes, file, code }) => {
  expect(decode(Uint8Array.from(bytes), file)).toMatchObject({
    kind: 'refused',
    code,
    values: { fileName: file },
  });
});

test('refuses what is larger than the limit without reading it', () => {
  const decoded = decode(new Uint8Array(maxBytes + 1), 'a.txt');
  expect(decoded).toMatchObject({ kind: 'refused', code: 'tooLarge', values: { limit: 64 } });
});

test('reads any Chinese text back in any encoding', () => {
  const han = fc.constantFrom(
    ...'城镇化是现代化的必由之路推动农业转移人口市民高质量发展，。、；：“”（）《》—…１２'.split(''),
  );
  const ascii = fc.constantFrom(...'0123456789 %()\n'.split(''));
  const texts = fc
    .array(fc.oneof({ weight: 5, arbitrary: han }, ascii), { minLength: 20, maxLength: 300 })
    .map((characters) => `第一章${characters.join('')}`);
  const encode = fc.constantFrom(utf8, gb18030, utf16, (text: string) => swapped(utf16(text)));
  fc.assert(
    fc.property(texts, encode, (text, toBytes) => {
      expect(textOf(decode(Uint8Array.from(toBytes(text)), '文.md'))).toBe(text);
    }),
    { numRuns: 400 },
  );
});

function textOf(decoded: Decoded): string | undefined {
  return decoded.kind === 'decoded' ? decoded.text : undefined;
}

function noteKinds(decoded: Decoded): string[] {
  return decoded.kind === 'decoded' ? decoded.notes.map(({ kind }) => kind) : [];
}

function utf8(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}

function utf16(text: string): number[] {
  return Array.from(text).flatMap((character) =>
    Array.from({ length: character.length }, (_, at) => character.charCodeAt(at)).flatMap(
      (unit) => [unit & 0xff, unit >> 8],
    ),
  );
}

function swapped(bytes: readonly number[]): number[] {
  return bytes.map((_, at) => bytes[at ^ 1] ?? 0);
}

/** There is no encoder of GB18030 at hand, so the decoder is asked about every pair of bytes. */
function gb18030(text: string): number[] {
  const table = gbTable();
  return Array.from(text).flatMap((character) => table.get(character) ?? [0x3f]);
}

function gbTable(): Map<string, readonly number[]> {
  if (known !== undefined) return known;
  known = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let code = 0; code < 0x80; code += 1) known.set(String.fromCharCode(code), [code]);
  for (let row = 0xa1; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      known.set(decoder.decode(Uint8Array.of(row, cell)), [row, cell]);
    }
  }
  return known;
}
