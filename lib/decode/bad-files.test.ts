import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decode, decodeAny } from './decode.ts';
import { Refusal } from './refusal.ts';
import { makeDocx, paragraph } from './testing/make-docx.ts';
import { pdfFolders } from './testing/pdf-folders.ts';
import { unpackZip } from './unpack-zip.ts';

const cases = join(import.meta.dirname, 'cases');
const law = (format: string) => readFileSync(join(cases, `law-with-articles.${format}`));
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordOf = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });
const nested = '<w:p>'.repeat(300) + '</w:p>'.repeat(300);
const onlyPage =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>';

test.each([
  {
    name: 'a Word file that declares entities',
    file: 'a.docx',
    code: 'unsafeFile',
    bytes: wordOf(`<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="${word}"/>`),
  },
  {
    name: 'a Word file that unpacks to a thousand times its size',
    file: 'a.docx',
    code: 'unsafeFile',
    bytes: zipSync({ 'word/document.xml': new Uint8Array(30_000_000) }),
  },
  {
    name: 'a Word file of too many parts',
    file: 'a.docx',
    code: 'unsafeFile',
    bytes: manyParts(2001),
  },
  {
    name: 'a Word file nested without end',
    file: 'a.docx',
    code: 'unsafeFile',
    bytes: makeDocx({ body: nested }),
  },
  {
    name: 'a Word file that was cut',
    file: 'a.docx',
    code: 'damagedFile',
    bytes: law('docx').subarray(0, 3000),
  },
  {
    name: 'a Word file whose XML was cut',
    file: 'a.docx',
    code: 'damagedFile',
    bytes: wordOf(`<w:document xmlns:w="${word}"><w:body>`),
  },
  {
    name: 'a spreadsheet called .docx',
    file: 'a.docx',
    code: 'notWord',
    bytes: zipSync({ 'xl/workbook.xml': strToU8('<a/>') }),
  },
  {
    name: 'a Word file of nothing but pictures',
    file: 'a.docx',
    code: 'noText',
    bytes: makeDocx({ body: '<w:p><w:r><w:drawing/></w:r></w:p>' }),
  },
  {
    name: 'an old Word file that was cut',
    file: 'a.doc',
    code: 'damagedFile',
    bytes: law('doc').subarray(0, 4000),
  },
  { name: 'RTF called .doc', file: 'a.doc', code: 'saveAsWord', bytes: strToU8('{\\rtf1 a}') },
  { name: 'a WPS file', file: 'a.wps', code: 'saveAsWord', bytes: strToU8('a') },
  { name: 'an OFD file', file: 'a.ofd', code: 'ofdFile', bytes: strToU8('PK') },
  { name: 'an empty Word file', file: 'a.docx', code: 'emptyFile', bytes: new Uint8Array() },
  {
    name: 'a PDF with a password',
    file: 'a.pdf',
    code: 'encryptedFile',
    bytes: readFileSync(join(cases, 'encrypted.pdf')),
  },
  { name: 'a PDF of pictures', file: 'a.pdf', code: 'scannedPdf', bytes: strToU8(onlyPage) },
  {
    name: 'a PDF that was cut at its beginning',
    file: 'a.pdf',
    code: 'damagedFile',
    bytes: law('pdf').subarray(0, 200),
  },
  { name: 'a text called .pdf', file: 'a.pdf', code: 'damagedFile', bytes: strToU8('城镇化') },
])('refuses $name as $code', async ({ file, bytes, code }) => {
  expect(await decodeAny(bytes, file, pdfFolders)).toMatchObject({
    kind: 'refused',
    code,
    values: { fileName: file },
  });
});

test.each(['docx', 'doc', 'pdf'])(
  'a .%s with any byte changed is read or refused',
  async (format) => {
    const bytes = law(format);
    for (let at = 7; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const { kind } = await decodeAny(changed, `a.${format}`, pdfFolders);
      expect(['decoded', 'refused']).toContain(kind);
    }
  },
);

test('reads a web page or a new Word file that is called .doc', () => {
  const page = '<html><body><h1>通知</h1><p>一、总体要求。</p></body></html>';
  expect(decode(strToU8(page), 'a.doc')).toMatchObject({ kind: 'decoded', format: 'html' });
  const file = makeDocx({ body: paragraph('一、总体要求。') });
  expect(decode(file, 'a.doc')).toMatchObject({ format: 'docx', text: '一、总体要求。' });
});

test.each(['../a.txt', '/etc/a.txt', 'C:\\a.txt', 'b\\..\\..\\a.txt'])(
  'an archive that holds %s is not unpacked',
  (name) => {
    expect(() => [...unpackZip(zipSync({ [name]: strToU8('a') }))]).toThrow(Refusal);
  },
);

test('an archive gives its files and leaves out what systems put beside them', () => {
  const archive = zipSync({
    '市级/规划.txt': strToU8('一、'),
    '__MACOSX/._规划.txt': strToU8('x'),
    'Thumbs.db': strToU8('x'),
  });
  expect([...unpackZip(archive)]).toEqual([{ name: '市级/规划.txt', bytes: strToU8('一、') }]);
});

test('an archive in an archive of zeros is stopped while it is counted', () => {
  const archive = zipSync({ 'a.txt': new Uint8Array(120_000_000) });
  expect(() => [...unpackZip(archive)]).toThrow(Refusal);
});

test('a Word file with a password is refused, in its old form and its new one', () => {
  const locked = renamed(law('doc'), 'WordDocument', 'EncryptedPackage');
  expect(decode(locked, 'a.docx')).toMatchObject({ kind: 'refused', code: 'encryptedFile' });
  const old = Uint8Array.from(law('doc'));
  const header = old.findIndex(
    (byte, at) => at % 64 === 0 && byte === 0xec && old[at + 1] === 0xa5,
  );
  old[header + 11] = (old[header + 11] ?? 0) | 0x01;
  expect(decode(old, 'a.doc')).toMatchObject({ kind: 'refused', code: 'encryptedFile' });
});

/** Gives a stream of a compound file another name: 32 characters, then the length in bytes. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const changed = Buffer.from(bytes);
  const at = changed.indexOf(Buffer.from(from, 'utf16le'));
  changed.fill(0, at, at + 64);
  changed.write(to, at, 'utf16le');
  changed.writeUInt16LE((to.length + 1) * 2, at + 64);
  return changed;
}

function manyParts(count: number): Uint8Array {
  const names = Array.from({ length: count }, (_, at) => [`${at}.xml`, new Uint8Array()] as const);
  return zipSync(Object.fromEntries(names), { level: 0 });
}
