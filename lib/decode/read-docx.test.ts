import { expect, test } from 'vitest';
import { readDocx } from './read-docx.ts';
import { level, list, listed, makeDocx, paragraph, type DocxParts } from './testing/make-docx.ts';

const outline = list(
  1,
  level(0, ['chineseCountingThousand', '%1、']) +
    level(1, ['chineseCountingThousand', '（%2）']) +
    level(2, ['decimal', '%3.']),
).join('');

test('numbers that Word generates stand in the text, three levels deep', () => {
  const body = [
    paragraph('总体要求', listed(1, 0)),
    paragraph('指导思想', listed(1, 1)),
    paragraph('坚持人民城市。', listed(1, 2)),
    paragraph('坚持一张蓝图。', listed(1, 2)),
    paragraph('主要目标', listed(1, 1)),
    paragraph('城镇化率达到65%。', listed(1, 2)),
    paragraph('重点任务', listed(1, 0)),
    paragraph('加快转移人口市民化', listed(1, 1)),
  ].join('');
  expect(blocksOf({ body, numbering: outline })).toEqual([
    '一、总体要求',
    '（一）指导思想',
    '1.坚持人民城市。',
    '2.坚持一张蓝图。',
    '（二）主要目标',
    '1.城镇化率达到65%。',
    '二、重点任务',
    '（一）加快转移人口市民化',
  ]);
});

test('a number of several levels shows the numbers above it', () => {
  const numbering = list(
    1,
    level(0, ['chineseCounting', '第%1章']) +
      level(1, ['decimal', '%1.%2'], '<w:isLgl/>') +
      level(2, ['decimal', '%1.%2.%3'], '<w:isLgl/>'),
  ).join('');
  const body = [0, 1, 2, 2, 0, 1, 2].map((at) => paragraph('城', listed(1, at))).join('');
  expect(blocksOf({ body, numbering })).toEqual([
    ...['第一章 城', '1.1 城', '1.1.1 城', '1.1.2 城'],
    ...['第二章 城', '2.1 城', '2.1.1 城'],
  ]);
});

test('the number of a year does not run into the number of its paragraph', () => {
  const body = paragraph('2023年，城镇化率提高。', listed(1, 2));
  expect(blocksOf({ body, numbering: outline })).toEqual(['1. 2023年，城镇化率提高。']);
});

test('a list that begins anew counts from where it says, and others of its kind count on', () => {
  const [kind, first] = list(1, level(0, ['decimal', '%1.']));
  const second =
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
  const third = '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>';
  const body = [1, 1, 2, 2, 3].map((id) => paragraph('项', listed(id, 0))).join('');
  expect(blocksOf({ body, numbering: kind + first + second + third })).toEqual([
    ...['1.项', '2.项', '1.项', '2.项', '3.项'],
  ]);
});

test('a level that never begins anew counts through', () => {
  const numbering = list(
    1,
    level(0, ['chineseCounting', '第%1章']) +
      level(1, ['chineseCounting', '第%2条'], '<w:lvlRestart w:val="0"/>'),
  ).join('');
  const body = [0, 1, 1, 0, 1].map((at) => paragraph('城', listed(1, at))).join('');
  expect(blocksOf({ body, numbering })).toEqual([
    ...['第一章 城', '第一条 城', '第二条 城', '第二章 城', '第三条 城'],
  ]);
});

test('a heading has the number of its style, and a paragraph can refuse it', () => {
  const [kind, num] = list(
    1,
    level(0, ['chineseCounting', '%1、'], '<w:pStyle w:val="h1"/>') +
      level(1, ['chineseCounting', '（%2）'], '<w:pStyle w:val="h2"/>'),
  );
  const styles =
    '<w:style w:type="paragraph" w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="h2"><w:basedOn w:val="h1"/></w:style>';
  const body = [
    paragraph('总体要求', '<w:pStyle w:val="h1"/>'),
    paragraph('主要目标', '<w:pStyle w:val="h2"/>'),
    paragraph('附则', '<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
  ].join('');
  expect(blocksOf({ body, numbering: kind + num, styles })).toEqual([
    ...['一、总体要求', '（一）主要目标', '附则'],
  ]);
});

test('a table is written row by row, merged cells leave their columns empty', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const body = [
    paragraph('表1'),
    '<w:tbl>',
    row(cell('指标', '<w:vMerge w:val="restart"/>'), cell('规划值', '<w:gridSpan w:val="2"/>')),
    row(cell('', '<w:vMerge/>'), cell('2025年'), cell('2035年')),
    row(`<w:tc>${paragraph('城镇化率')}${paragraph('（%）')}</w:tc>`, cell('65'), cell('')),
    '</w:tbl>',
    paragraph('注：以统计局数据为准。'),
  ].join('');
  expect(blocksOf({ body })).toEqual([
    '表1',
    '指标\t规划值\t\n\t2025年\t2035年\n城镇化率 （%）\t65\t',
    '注：以统计局数据为准。',
  ]);
});

test('a frame around paragraphs is no table', () => {
  const body = `<w:tbl><w:tr><w:tc>${paragraph('专栏1　重点工程')}${paragraph('1.海绵城市。')}</w:tc></w:tr></w:tbl>`;
  expect(blocksOf({ body })).toEqual(['专栏1　重点工程', '1.海绵城市。']);
});

test('notes stand behind the paragraph they belong to', () => {
  const body =
    '<w:p><w:r><w:t>建设“三馆”</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>。</w:t></w:r></w:p>' +
    paragraph('下一段。');
  const footnotes =
    `<w:footnote w:id="0" w:type="separator">${paragraph('---')}</w:footnote>` +
    `<w:footnote w:id="2">${paragraph('“三馆”指图书馆、文化馆、博物馆。')}</w:footnote>`;
  expect(blocksOf({ body, footnotes })).toEqual([
    '建设“三馆”。',
    '注：“三馆”指图书馆、文化馆、博物馆。',
    '下一段。',
  ]);
});

test('what was inserted stays, what was deleted goes, and the reader is told', () => {
  const body =
    '<w:p><w:r><w:t>坚持</w:t></w:r><w:del><w:r><w:delText>快速</w:delText></w:r></w:del><w:ins><w:r><w:t>高质量</w:t></w:r></w:ins><w:r><w:t>发展</w:t></w:r></w:p>';
  expect(readDocx(makeDocx({ body }))).toEqual({ text: '坚持高质量发展', hasChanges: true });
});

test('a paragraph whose end was deleted goes on in the next one', () => {
  const body =
    '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>优化布局，</w:t></w:r></w:p>' +
    paragraph('提升质量。');
  expect(blocksOf({ body })).toEqual(['优化布局，提升质量。']);
});

test('the words of a text box are written once, behind their paragraph', () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const body = `<w:p><w:r><w:t>正文。</w:t><mc:AlternateContent><mc:Choice Requires="wps">${box('专栏')}</mc:Choice><mc:Fallback>${box('专栏')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  expect(blocksOf({ body })).toEqual(['正文。', '专栏']);
});

test('line breaks, tabs, links and rare characters are kept; codes of fields are not', () => {
  const body =
    '<w:p><w:r><w:tab/><w:t>第一章</w:t><w:tab/><w:t>1</w:t><w:br/><w:t>&#x20C9F;河&amp;湖</w:t><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p>';
  expect(blocksOf({ body })).toEqual(['第一章\t1\n\u{20c9f}河&湖链接']);
});

function blocksOf(parts: DocxParts): readonly string[] {
  return readDocx(makeDocx(parts)).text.split('\n\n');
}
