import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '#lib/decode/read-docx.ts';
import { elementsOf, findElement, parseXml, valueAt } from '#lib/decode/xml-tree.ts';
import type { DocxBlock } from './docx-model.ts';
import { writeDocx } from './docx.ts';

test('a reader of Word files reads what was written, to the space', () => {
  const blocks: DocxBlock[] = [
    { kind: 'heading', level: 1, runs: [{ text: '鹤壁市新型城镇化规划' }] },
    { kind: 'paragraph', runs: [{ text: '落实“人地钱”' }, { text: '挂钩 & <政策>', bold: true }] },
    { kind: 'paragraph', style: 'Quote', runs: [{ text: '用字：𠮷、𬭎  两格' }] },
  ];
  expect(readDocx(writeDocx({ title: '札记', blocks })).text).toBe(
    '鹤壁市新型城镇化规划\n\n落实“人地钱”挂钩 & <政策>\n\n用字：𠮷、𬭎  两格',
  );
});

test('headings have the built-in styles, and the styles an outline level', () => {
  const blocks: DocxBlock[] = ([1, 2, 3, 4] as const).map((level) => ({
    kind: 'heading',
    level,
    runs: [{ text: `第${level}级` }],
  }));
  const parts = unzipSync(writeDocx({ title: '', blocks }));
  const [body] = elementsOf(parseXml(parts['word/document.xml'] ?? new Uint8Array()));
  const used = elementsOf(body ?? { name: '', attributes: {}, children: [] }, 'w:p');
  expect(used.map((each) => valueAt(each, 'w:pPr/w:pStyle'))).toEqual([
    ...['Heading1', 'Heading2', 'Heading3', 'Heading4'],
  ]);
  const styles = elementsOf(parseXml(parts['word/styles.xml'] ?? new Uint8Array()), 'w:style');
  const heading = styles.find((each) => each.attributes['w:styleId'] === 'Heading2');
  expect(valueAt(heading, 'w:name')).toBe('heading 2');
  expect(valueAt(heading, 'w:pPr/w:outlineLvl')).toBe('1');
});

test('a table keeps its cells, and its head is repeated', () => {
  const cell = (text: string) => [[{ text }]];
  const table: DocxBlock = {
    kind: 'table',
    headRows: 1,
    rows: [
      [cell('市'), cell('表述')],
      [
        cell('鹤壁'),
        [[{ text: '一中心' }, { text: '六组团', color: '9C2A1F' }], [{ text: '次句' }]],
      ],
    ],
  };
  const bytes = writeDocx({ title: '', blocks: [table], isLandscape: true });
  expect(readDocx(bytes).text).toContain('市\t表述\n鹤壁\t');
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml).toContain('<w:color w:val="9C2A1F"/>');
  expect(xml).toContain('w:orient="landscape"');
});

test('line breaks and tabs are elements, and what XML cannot say is one character', () => {
  const xml = bodyOf([{ kind: 'paragraph', runs: [{ text: '一\r\n二\t三\u0000\uD842' }] }]);
  expect(xml).toContain('一</w:t><w:br/><w:t xml:space="preserve">二</w:t><w:tab/>');
  expect(xml).toContain('三\uFFFD\uFFFD</w:t>');
});

test('links are named in the relations, each address once', () => {
  const run = { text: '原文', link: 'https://example.org/?a=1&b="2"' };
  const parts = unzipSync(
    writeDocx({ title: '', blocks: [{ kind: 'paragraph', runs: [run, run] }] }),
  );
  const relations = elementsOf(parseXml(parts['word/_rels/document.xml.rels'] ?? new Uint8Array()));
  expect(relations.map(({ attributes }) => attributes['Target'])).toEqual([
    ...['styles.xml', 'https://example.org/?a=1&amp;b=&quot;2&quot;'],
  ]);
  expect(
    findElement(parseXml(parts['word/document.xml'] ?? new Uint8Array()), 'w:body/w:p/w:hyperlink'),
  ).toMatchObject({ attributes: { 'r:id': 'rId2' } });
});

test('the same text gives the same bytes', () => {
  const text = { title: '札记', blocks: [] };
  expect(writeDocx(text)).toEqual(writeDocx(text));
});

function bodyOf(blocks: readonly DocxBlock[]): string {
  const parts = unzipSync(writeDocx({ title: '', blocks }));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array());
}
