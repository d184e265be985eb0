import { strFromU8, unzipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readDocx } from '#lib/decode/read-docx.ts';
import {
  elementsOf,
  findElement,
  parseXml,
  valueAt,
  type XmlElement,
} from '#lib/decode/xml-tree.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { localActor } from '#db/recipes/actor.ts';
import type { NewAnnotation } from '#db/recipes/annotations/model.ts';
import type { Library } from '#db/recipes/model.ts';
import { copyOf, newLibrary } from '#db/recipes/testing/library-for-test.ts';
import { checkWebAnnotations } from './testing/check-web-annotation.ts';
import type { ExportFormat } from './write-annotation-file.ts';

const hebi =
  '一、总则\n坚持以人为本。用字𬭎、𠮷为例，落实“人地钱”挂钩政策。建设海绵城市。\n二、保障\n加强组织领导。';
const puyang = '一、总则\r\n建设海绵城市，\r\n推进𠮷地人地钱挂钩。';
const changed = hebi.replace('建设海绵城市。', '').replace('加强组织', '切实加强组织');

const ingested = newLibrary({ 'hebi.txt': hebi, 'puyang.txt': puyang });
let library: Library;
let other: Library;

beforeAll(() => {
  ingested.ingest();
  writeFileSync(join(ingested.texts, 'hebi.txt'), changed);
  ingested.ingest();
});
beforeEach(() => {
  library = copyOf(ingested).open();
  other = copyOf(ingested).open();
});
afterEach(() => {
  library.close();
  other.close();
});

test('exported, imported and exported again, the bytes are the same, and again', () => {
  fill();
  const first = write('jsonld');
  const report = importInto(other, first);
  expect(report).toMatchObject({
    added: 6,
    unchanged: 0,
    kept: [],
    skipped: [],
    codes: 2,
    links: 1,
  });
  const second = write('jsonld', other);
  expect(second).toBe(first);
  expect(importInto(other, second)).toMatchObject({ added: 0, unchanged: 6, codes: 0, links: 0 });
  expect(write('jsonld', other)).toBe(first);
});

test('what is exported is valid by the model of the W3C, with offsets in code points', () => {
  fill();
  const file = JSON.parse(write('jsonld')) as {
    first: { items: { target: { selector: object[] }; body?: object[] }[] };
  };
  expect(checkWebAnnotations(file)).toEqual([]);
  const quoted = file.first.items.find(({ body }) => JSON.stringify(body ?? '').includes('注𠮷'));
  const start = [...hebi].join('').indexOf('“人地钱”');
  const points = [...hebi.slice(0, start)].length;
  expect(points).toBe(start - 2);
  expect(quoted?.target.selector).toMatchObject([
    { exact: '“人地钱”挂钩' },
    { start: points, end: points + 7 },
  ]);
});

test('the check of the model finds what is broken', () => {
  fill();
  const broken = write('jsonld').replaceAll('"TextQuoteSelector"', '"QuoteSelector"');
  expect(checkWebAnnotations(JSON.parse(broken))).toContain('4.2 a selector of the model');
  const foreign = write('jsonld').replace('"zhengci:visibility"', '"visibility"');
  expect(checkWebAnnotations(JSON.parse(foreign))).not.toEqual([]);
});

test('a workbook is read by a foreign reader, texts and offsets as they are', async () => {
  fill();
  const [heads = [], ...rows] = await readSheet(Buffer.from(bytesOf('xlsx')));
  const cell = (row: readonly unknown[] | undefined, heading: string) =>
    row?.[heads.indexOf(heading)];
  const row = rows.find((each) => cell(each, '批注') === '注𠮷');
  expect(cell(row, '原文')).toBe('“人地钱”挂钩');
  expect(cell(row, '编码')).toBe('土地/人地钱');
  const [start, end] = [Number(cell(row, '起')), Number(cell(row, '止'))];
  expect(changed.slice(start, end)).toBe('“人地钱”挂钩');
  expect([cell(row, '前一句'), cell(row, '后一句')]).toEqual(['坚持以人为本。', '二、保障']);
});

test('a CSV for spreadsheets runs no formula', () => {
  mark('hebi', '海绵城市', { note: '=HYPERLINK("http://x")' });
  const csv = write('csv');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
});

test('a file for Word has real headings, and one paragraph an excerpt', () => {
  fill();
  const bytes = bytesOf('docx');
  const paragraphs = paragraphsOf(bytes);
  const styled = (style: string) =>
    paragraphs.filter((each) => valueAt(each, 'w:pPr/w:pStyle') === style).map(wordsOf);
  expect(styled('Heading1')).toEqual(['关于说法', 'hebi', 'puyang']);
  expect(styled('Heading2')).toContain('一、总则');
  expect(styled('Quote')).toEqual([
    '人地钱挂钩',
    '（整篇文档）',
    '以人为本',
    '“人地钱”挂钩',
    '海绵城市',
    '加强组织',
    '𠮷地人地钱挂钩',
  ]);
  expect(readDocx(bytes).text).toContain('注𠮷');
});

test('a project for qualitative research has the texts, and positions that slice them', () => {
  fill();
  const parts = unzipSync(bytesOf('qdpx'));
  // The reader gives names of other standards than Word's a prefix of its own: it is left out.
  const xml = strFromU8(parts['project.qde'] ?? new Uint8Array());
  const project = parseXml(Buffer.from(xml.replace(' xmlns="urn:QDA-XML:project:1.0"', '')));
  const [sources] = elementsOf(project, 'Sources');
  const quotes = elementsOf(sources ?? project, 'TextSource').flatMap((source) => {
    const name = String(source.attributes['plainTextPath']).replace('internal://', 'sources/');
    const points = [...strFromU8(parts[name] ?? new Uint8Array())];
    return elementsOf(source, 'PlainTextSelection').map(({ attributes }) =>
      points.slice(Number(attributes['startPosition']), Number(attributes['endPosition'])).join(''),
    );
  });
  expect(quotes.sort()).toEqual(
    ['以人为本', '加强组织', '“人地钱”挂钩', '海绵城市', '𠮷地人地钱挂钩'].sort(),
  );
  const codes = findElement(project, 'CodeBook/Codes/Code');
  expect(codes?.attributes['name']).toBe('土地');
  expect(findElement(project, 'CodeBook/Codes/Code/Code')?.attributes['name']).toBe('人地钱');
  const selection = elementsOf(sources ?? project, 'TextSource')
    .flatMap((source) => elementsOf(source, 'PlainTextSelection'))
    .find((each) => elementsOf(each, 'Coding').length > 0);
  const target = findElement(selection ?? project, 'Coding/CodeRef')?.attributes['targetGUID'];
  expect(findElement(project, 'CodeBook/Codes/Code/Code')?.attributes['guid']).toBe(target);
  const notes = elementsOf(findElement(project, 'Notes') ?? project, 'Note').map((note) =>
    wordsIn(findElement(note, 'PlainTextContent') ?? note),
  );
  expect(notes).toContain('注𠮷');
  expect(elementsOf(findElement(project, 'Links') ?? project, 'Link')).toHaveLength(1);
});

test('Markdown has front matter, tags, and sources without marks of their own', () => {
  fill();
  mark('puyang', '海绵城市', { note: '**重点**' });
  const markdown = write('md');
  expect(markdown).toMatch(
    /^---\ntitle: "札记"\nannotations: 7\ndocuments: 2\ntags: \["土地","土地\/人地钱"\]\n---\n/,
  );
  expect(markdown).toContain('> “人地钱”挂钩\n>\n> — ');
  expect(markdown).toContain('\n\n#土地/人地钱\n\n注𠮷');
  expect(markdown).toContain('\n\n**重点**');
});

test('references are read by RIS and CSL-JSON, with the excerpts as notes', () => {
  fill();
  const ris = write('ris');
  expect(ris.match(/^TY {2}- /gm)).toHaveLength(2);
  expect(ris).toContain('N1  - “𠮷地人地钱挂钩”');
  expect(ris.split('\r\n').every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(
    true,
  );
  const items = JSON.parse(write('csl')) as { id: string; note?: string }[];
  expect(items.map(({ id }) => id)).toEqual(['hebi', 'puyang']);
  expect(items[0]?.note).toContain('“‘人地钱’挂钩”');
});

test('what is different here is kept and named, and replaced only where that is asked for', () => {
  fill();
  const file = write('jsonld');
  const [, , third] = library.annotations.all(localActor, {});
  const id = third?.annotationId ?? '';
  library.annotations.change(localActor, id, { revision: undefined, note: '这里改过' });
  expect(importInto(library, file)).toMatchObject({ unchanged: 5, kept: [id] });
  expect(library.annotations.require(localActor, id).note).toBe('这里改过');
  const bytes = Buffer.from(file);
  const replaced = library.exchange.importFile(localActor, bytes, {
    ...{ format: 'jsonld', isReplacing: true },
  });
  expect(replaced).toMatchObject({ unchanged: 5, replaced: 1, kept: [] });
  expect(library.annotations.require(localActor, id).note).toBe(third?.note);
});

test('what was deleted comes back with the file it was saved in', () => {
  fill();
  const file = write('jsonld');
  const [first] = library.annotations.all(localActor, {});
  library.annotations.remove(localActor, first?.annotationId ?? '');
  expect(importInto(library, file)).toMatchObject({ unchanged: 5, restored: 1 });
});

test('a library without the version keeps the quotation and finds it in its own', () => {
  fill();
  const lone = newLibrary({ 'hebi.txt': `序言。\n${hebi}` });
  lone.ingest();
  const elsewhere = lone.open();
  const report = importInto(elsewhere, write('jsonld'));
  expect(report).toMatchObject({ added: 5, skipped: [{ reason: 'documentUnknown' }] });
  const places = elsewhere.annotations.all(localActor, {}).flatMap((each) => each.places);
  expect(places.map(({ located }) => located.kind)).toEqual(places.map(() => 'found'));
  elsewhere.close();
});

test('annotations of Hypothesis find their document by its words, tags become codes', () => {
  const report = library.exchange.importFile(localActor, Buffer.from(JSON.stringify(hypothesis)), {
    format: 'hypothesis',
  });
  expect(report).toMatchObject({ added: 2, codes: 1, skipped: [{ reason: 'documentUnknown' }] });
  const [note] = library.annotations.all(localActor, { text: '来自网页' });
  expect(note).toMatchObject({
    ...{ documentId: 'puyang', author: 'li', visibility: 'team', status: 'found' },
    targets: [{ exact: '推进𠮷地人地钱挂钩' }],
  });
  const again = library.exchange.importFile(localActor, Buffer.from(JSON.stringify(hypothesis)), {
    format: 'hypothesis',
  });
  expect(again).toMatchObject({ added: 0, unchanged: 2, codes: 0 });
});

test.each([
  { name: 'truncated', code: 'brokenImport', bytes: () => write('jsonld').slice(0, -200) },
  { name: 'no UTF-8', code: 'brokenImport', bytes: () => Buffer.from([0xff, 0xfe, 0x00]) },
  { name: 'foreign', code: 'foreignImport', bytes: () => '{"type":"FeatureCollection"}' },
  { name: 'a table', code: 'foreignImport', bytes: () => write('csv') },
  { name: 'of Hypothesis', code: 'foreignImport', bytes: () => JSON.stringify(hypothesis) },
  { name: 'of 50 MB', code: 'importTooLarge', bytes: () => Buffer.alloc(50 * 1024 * 1024, 32) },
  {
    name: 'damaged in one place',
    code: 'brokenImport',
    bytes: () =>
      write('jsonld').replace('"zhengci:visibility": "private"', '"zhengci:visibility": 7'),
  },
])('a file that is $name is refused as $code, and nothing is half done', ({ code, bytes }) => {
  fill();
  const content = bytes();
  const file = typeof content === 'string' ? Buffer.from(content) : content;
  let fault: unknown;
  try {
    other.exchange.importFile(localActor, file, { format: 'jsonld' });
  } catch (error) {
    fault = error;
  }
  expect(fault instanceof NamedError ? fault.code : fault).toBe(code);
  expect(other.annotations.all(localActor, {})).toEqual([]);
  expect(other.codes.list(localActor)).toEqual([]);
});

const hypothesis = {
  export_date: '2026-11-20T00:00:00.000Z',
  client_version: '1.1',
  annotations: [
    row(
      'a1',
      { text: '来自网页', tags: ['城乡'] },
      quote('推进𠮷地人地钱挂钩', '建设海绵城市，\n', '。'),
    ),
    row('a2', {}, quote('加强组织领导', '二、保障 切实', '。')),
    row('a3', { text: '别处的' }, quote('并不在文库里的一句话', '', '')),
  ],
};

function row(id: string, words: { text?: string; tags?: string[] }, target: object) {
  return {
    ...{
      id,
      text: '',
      tags: [],
      ...words,
      target: [target],
      user: 'acct:li@hypothes.is',
      group: '__world__',
    },
    ...{ created: '2026-11-01T08:00:00.123456+08:00', updated: '2026-11-02T00:00:00+00:00' },
    ...{ uri: 'https://example.org/page', permissions: { read: ['group:__world__'] } },
  };
}

function quote(exact: string, prefix: string, suffix: string) {
  const position = { type: 'TextPositionSelector', start: 1, end: 2 };
  return {
    source: 'https://example.org/page',
    selector: [position, { type: 'TextQuoteSelector', exact, prefix, suffix }],
  };
}

/** Codes, a decision, a collection, a link; on two places, a whole document and a wording. */
function fill(): void {
  const land = library.codes.add(localActor, { name: '土地', memo: '含𠮷', shortcut: '1' }).codeId;
  const money = library.codes.add(localActor, { name: '人地钱', parentId: land }).codeId;
  const quoted = mark('hebi', '“人地钱”挂钩', { note: '注𠮷', codeIds: [money] });
  const gone = mark('hebi', ['海绵城市', '加强组织']);
  const third = mark('puyang', '𠮷地人地钱挂钩', { note: '<b>粗</b>' });
  mark('hebi', '以人为本');
  const shared = { note: '全', codeIds: [land], collectionIds: [], visibility: 'team' as const };
  library.annotations.add(localActor, { on: { kind: 'document', documentId: 'hebi' }, ...shared });
  library.annotations.add(localActor, { on: { kind: 'wording', text: '人地钱挂钩' }, ...shared });
  const set = library.collections.add(localActor, { name: '摘录', author: '', documentIds: [] });
  library.annotations.bulk(localActor, [third], { kind: 'addTo', collectionId: set.collectionId });
  library.links.add(localActor, { fromId: quoted, toId: third, relation: 'same', note: '同' });
  library.annotations.decide(localActor, gone, {
    ...{ ordinal: 0, versionId: 'hebi@2', decision: { kind: 'gone' } },
  });
}

function mark(
  documentId: string,
  words: string | readonly string[],
  more: Partial<NewAnnotation> = {},
): string {
  const text = documentId === 'hebi' ? hebi : puyang;
  const spans = [words].flat().map((each) => {
    const start = text.indexOf(each);
    return { start, end: start + each.length };
  });
  return library.annotations.add(localActor, {
    on: { kind: 'spans', documentId, versionId: `${documentId}@1`, spans },
    ...{ note: '', codeIds: [], collectionIds: [], visibility: 'private' },
    ...more,
  }).annotationId;
}

function contentOf(format: ExportFormat, from: Library) {
  return from.exchange.writeFile(
    localActor,
    {},
    {
      ...{ format, style: { standard: '2025' }, reader: 'spreadsheet', locale: 'zh-CN' },
    },
  ).content;
}

function write(format: ExportFormat, from = library): string {
  const content = contentOf(format, from);
  if (typeof content !== 'string') throw new Error(`${format} is no text`);
  return content;
}

function bytesOf(format: ExportFormat): Uint8Array {
  const content = contentOf(format, library);
  if (typeof content === 'string') throw new Error(`${format} is a text`);
  return content;
}

function importInto(target: Library, file: string) {
  return target.exchange.importFile(localActor, Buffer.from(file), { format: 'jsonld' });
}

function paragraphsOf(bytes: Uint8Array): readonly XmlElement[] {
  const document = parseXml(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return elementsOf(findElement(document, 'w:body') ?? document, 'w:p');
}

function wordsOf(paragraph: XmlElement): string {
  return elementsOf(paragraph, 'w:r')
    .flatMap((run) => elementsOf(run, 'w:t'))
    .map(wordsIn)
    .join('');
}

function wordsIn(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
