/** Files that were made to harm a reader or whoever opens the page: refused, or harmless. */
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decode, decodeAny } from './decode.ts';
import type { RefusalCode } from './model.ts';
import { makeDocx, paragraph } from './testing/make-docx.ts';
import { makePdf } from './testing/make-pdf.ts';
import { pdfFolders } from './testing/pdf-folders.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';

test('a Word file that asks for a file of this machine is refused before it is read', () => {
  const outside = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`;
  const body = `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`;
  const bytes = zipSync({ 'word/document.xml': strToU8(outside + body) });
  expect(decode(bytes, 'a.docx')).toMatchObject({ kind: 'refused', code: 'unsafeFile' });
});

test('a part of a Word file that lies on another machine is not looked for', () => {
  const bytes = zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${word}"><w:body>${paragraph('一、总体要求')}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/footnotes" Target="http://127.0.0.1:9/a.xml" TargetMode="External"/><Relationship Id="r2" Type="${office}/styles" Target="../../../../etc/passwd"/></Relationships>`,
    ),
  });
  expect(decode(bytes, 'a.docx')).toMatchObject({ kind: 'decoded', text: '一、总体要求' });
});

test('a field of a Word file that would run a program gives its words at most', () => {
  const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>二、任务</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const decoded = decode(makeDocx({ body: field }), 'a.docx');
  expect(decoded).toMatchObject({ kind: 'decoded', text: '二、任务' });
});

test('a PDF of 10,000 pages is refused by its number of pages, in seconds', async () => {
  const bytes = makePdf({ pages: 10_000, line: 'A policy' });
  expect(await decodeAny(bytes, 'a.pdf', pdfFolders)).toMatchObject({
    kind: 'refused',
    code: 'tooManyPages',
    values: { pages: 10_000 },
  });
}, 20_000);

test('the same PDF of two pages is read', async () => {
  const decoded = await decodeAny(makePdf({ pages: 2, line: 'A policy' }), 'a.pdf', pdfFolders);
  expect(decoded).toMatchObject({ kind: 'decoded', text: 'A policy\n\nA policy' });
});

test('a PDF that says it has more pages than it has is read or refused, and ends', async () => {
  const text = new TextDecoder().decode(makePdf({ pages: 2, line: 'A policy' }));
  const bytes = strToU8(text.replace('/Count 2', '/Count 900'));
  expect(['decoded', 'refused']).toContain((await decodeAny(bytes, 'a.pdf', pdfFolders)).kind);
});

test('of a web page full of programs only the words stay', () => {
  const page = `<html><head><title>通知</title><style>@import url(http://127.0.0.1:9/a.css);</style></head>
    <body onload="steal()"><script>document.write('偷。')</script><noscript>无脚本。</noscript>
    <iframe src="javascript:steal()">框。</iframe><object data="a.swf">件。</object>
    <svg onload="steal()"><script>steal()</script></svg>
    <div><p onclick="steal()">一、<a href="javascript:steal()">总体</a>要求，<img src=x onerror="steal()">坚持。</p>
    <template><script>steal()</script></template><p>二、&lt;script&gt;例&lt;/script&gt;，照录。</p></div></body></html>`;
  const decoded = decode(strToU8(page), 'a.html');
  expect(decoded).toMatchObject({ kind: 'decoded' });
  const text = decoded.kind === 'decoded' ? decoded.text : '';
  expect(text).toContain('一、总体要求，坚持。');
  // What the author shows as words is words; nothing of it is markup any more.
  expect(text).toContain('二、<script>例</script>，照录。');
  expect(text).not.toMatch(/steal|onload|javascript:|@import|偷/u);
});

test('a web page nested 100,000 deep is read or refused, and ends', () => {
  const page = `<html><body>${'<div>'.repeat(100_000)}一、总体要求。</body></html>`;
  expect(['decoded', 'refused']).toContain(decode(strToU8(page), 'a.html').kind);
}, 20_000);

const refusals: Readonly<Record<RefusalCode, RegExp>> = {
  emptyFile: /没有可读入的文字/u,
  binaryFile: /另存为|扩展名/u,
  unknownEncoding: /另存为 UTF-8/u,
  unsupportedFormat: /可以读入 \.docx/u,
  tooLarge: /分成几个文件/u,
  damagedFile: /重新下载|另存/u,
  encryptedFile: /去掉密码/u,
  unsafeFile: /另存为 \.docx/u,
  notWord: /另存为 \.docx/u,
  noText: /文字识别/u,
  scannedPdf: /文字识别/u,
  tooManyPages: /拆|分/u,
  saveAsWord: /另存为 \.docx/u,
  ofdFile: /转成 PDF/u,
};

test.each(Object.entries(refusals))('%s says what to do', (code, advice) => {
  const path = new URL('../message/zh-CN.json', import.meta.url);
  const words = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  expect(words[`error.${code}`]).toMatch(advice);
});

test.each([
  { file: 'a.rtf', code: 'saveAsWord' },
  { file: 'a.wps', code: 'saveAsWord' },
  { file: 'a.odt', code: 'saveAsWord' },
  { file: 'a.ofd', code: 'ofdFile' },
  { file: 'a.exe', code: 'unsupportedFormat' },
  { file: 'a', code: 'unsupportedFormat' },
])('$file is refused as $code by its name', ({ file, code }) => {
  expect(decode(strToU8('{\\rtf1 a}'), file)).toMatchObject({ kind: 'refused', code });
});

test('a picture, a program and a NUL-filled file called .txt are refused as no text', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4]);
  const nuls = new Uint8Array(4096);
  for (const bytes of [png, nuls]) {
    expect(decode(bytes, 'a.txt')).toMatchObject({ kind: 'refused', code: 'binaryFile' });
  }
});
