import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocx } from '#lib/decode/read-docx.ts';
import { readCsv } from '#lib/export/testing/read-csv.ts';
import type { Library } from '#db/recipes/model.ts';
import { readConcordanceCall, readSearchCall, type WrittenCall } from '#db/recipes/read-export.ts';
import { newLibrary } from '#db/recipes/testing/library-for-test.ts';
import { type FileRequest, writeConcordanceFile, writeSearchFile } from './search-file.ts';

const made = newLibrary();
made.ingest({ paths: [join(import.meta.dirname, '..', '..', '..', 'corpus')] });
let library: Library;

beforeAll(() => {
  library = made.open();
});
afterAll(() => {
  library.close();
});

test.each(['城镇化', '人地钱挂钩', '2035年', '没有这个词'])(
  'CSV and XLSX of %s hold every hit with its words, its place and its citation',
  async (q) => {
    const { search } = readSearchCall({ q, format: 'csv' });
    const { hits, summaries } = await library.search(search);
    const csv = readCsv(String((await written({ q, format: 'csv', cells: 'plain' })).content));
    const [heads = [], ...lines] = csv;
    const column = (name: string) => lines.map((line) => line[heads.indexOf(name)]);
    expect(column('documentId')).toEqual(hits.map(({ documentId }) => documentId));
    expect(column('before')).toEqual(hits.map(({ before }) => before));
    expect(column('text')).toEqual(hits.map(({ text }) => text));
    expect(column('after')).toEqual(hits.map(({ after }) => after));
    expect(column('sectionPath')).toEqual(hits.map(({ sectionPath }) => sectionPath.join(' / ')));
    expect(column('start')).toEqual(hits.map(({ span }) => String(span.start)));
    expect(column('end')).toEqual(hits.map(({ span }) => String(span.end)));
    for (const [at, citation] of column('citation').entries()) {
      const { documentId = '', span } = hits[at] ?? {};
      expect(citation).toContain(summaries.get(documentId)?.title.split('——')[0]);
      expect(citation).toMatch(new RegExp(`字符${span?.start}-${span?.end}\\.$`));
    }
    const { content } = await written({ q, format: 'xlsx' });
    if (typeof content === 'string') throw new Error('A workbook is bytes.');
    const sheet = await readSheet(Buffer.from(content));
    const texts = sheet.slice(1).map((row) => row[heads.indexOf('text')]);
    expect(texts).toEqual(hits.map(({ text }) => text));
    expect(sheet.slice(1).every((row) => typeof row[heads.indexOf('start')] === 'number')).toBe(
      true,
    );
  },
);

test('Markdown has one line a hit under headings in words, without the ids', async () => {
  const { content, name } = await written({ q: '人地钱挂钩', format: 'md' });
  expect(name).toBe('检索 人地钱挂钩.md');
  expect(content).toBe(
    [
      '| 前文 | 命中 | 后文 | 写法 | 提示 | 引文 | 来源说明 |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| 落实 | “人地钱”挂钩 | 政策。落实财政转移支付、城镇新增建设用地规模与吸纳农业转 | 标点不同 |  | 濮阳市新型城镇化规划（2021—2035年）（征求意见稿）\\[Z\\]. 2022-04. 第四章 高水平推进农业转移人口市民化 / 第三节 健全市民化配套政策体系：字符16966-16973. | 未署机关或作者 |',
      '',
    ].join('\n'),
  );
});

test('a text for Word has every hit as a paragraph under its document, each with its citation', async () => {
  const { search } = readSearchCall({ q: '15分钟', format: 'docx' });
  const { hits, summaries } = await library.search(search);
  const { content, name } = await written({ q: '15分钟', format: 'docx' });
  expect(name).toBe('检索 15分钟.docx');
  if (typeof content === 'string') throw new Error('A text for Word is bytes.');
  const paragraphs = readDocx(content).text.split('\n\n');
  for (const { span, text } of hits) {
    const cited = paragraphs.findIndex((each) => each.includes(`字符${span.start}-${span.end}.`));
    expect(paragraphs[cited - 1]).toContain(text);
  }
  const titles = [...new Set(hits.map(({ documentId }) => summaries.get(documentId)?.title ?? ''))];
  expect(paragraphs.filter((each) => titles.includes(each))).toEqual(titles);
});

test('Word quotes whole sentences without the signs of Markdown, and says where words are left out', async () => {
  const said = async (q: string) => {
    const { content } = await written({ q, format: 'docx' });
    if (typeof content === 'string') throw new Error('A text for Word is bytes.');
    return readDocx(content)
      .text.split('\n\n')
      .map((each) => each.trim());
  };
  expect(await said('人地钱挂钩')).toContain('落实“人地钱”挂钩政策。');
  expect(await said('15分钟健身圈')).toContain(
    '充分利用景区、公园、公共绿地、广场等增设健身设施,完善健身功能,形成15分钟健身圈。',
  );
  expect((await said('打造农村“一公里”居家养老服务圈')).join('')).not.toContain('*');
});

test('the lines of a concordance keep their order and their windows in every kind of file', async () => {
  const call = { q: '挂钩', mode: 'literal', sortBy: 'left1', window: '6' } as const;
  const { concordance } = readConcordanceCall({ ...call, format: 'csv' });
  const found = await library.readConcordance(concordance);
  const nodes = found.lines.map(({ before, text, after }) => [before, text, after]);
  expect(nodes.length).toBeGreaterThan(1);
  const file = (format: FileRequest['format']) =>
    writeConcordanceFile(found, {
      ...{ format, style: { standard: '2025' }, reader: 'program', locale: 'zh-CN' },
      read: (documentId, versionId) => library.readDocument(documentId, versionId),
    }).content;
  const [heads = [], ...rows] = readCsv(String(file('csv')));
  const places = ['before', 'text', 'after'].map((name) => heads.indexOf(name));
  expect(rows.map((row) => places.map((at) => row[at]))).toEqual(nodes);
  const word = file('docx');
  if (typeof word === 'string') throw new Error('A text for Word is bytes.');
  const lines = readDocx(word).text.split('\n').slice(-nodes.length);
  // Words are read without the signs of Markdown; the spreadsheet has the source as it is.
  const read = nodes.map((node) => node.map((words) => words.replaceAll('**', '').trim()));
  expect(lines.map((line) => line.split('\t').slice(0, 3))).toEqual(read);
});

test('headings and the last line speak the language of the person', async () => {
  const { content, name } = await written({ q: '城镇化', format: 'csv', limit: '2' }, 'en');
  const rows = readCsv(String(content).slice(1));
  expect(name).toBe('Search 城镇化.csv');
  expect(rows[0]?.slice(0, 4)).toEqual(['Document', 'Title', 'Place', 'Year']);
  expect(rows.at(-1)?.[0]).toMatch(/^[\d,]+ in all; here are 1 to 2\. Ask with cursor=/);
});

test('a redacted text is cited as what it is, whatever is guessed of it', async () => {
  const rows = readCsv(
    String((await written({ q: '一中心六组团', format: 'csv', cells: 'plain' })).content),
  );
  const [heads = [], ...lines] = rows;
  const redacted = lines.filter((line) => line[0] === 'city-conference-speech-2022');
  expect(redacted.length).toBeGreaterThan(0);
  for (const line of redacted) {
    expect(line[heads.indexOf('citation')]).toMatch(
      /^在市委新型城镇化工作推进会上的讲话（隐名稿）\[Z\]\. 2022\. /,
    );
    expect(line[heads.indexOf('citationGaps')]).toBe(
      '未署机关或作者; 题名为整理者所加; 原文有遮蔽',
    );
    expect(line.join()).not.toContain('洛阳市');
  }
});

async function written(call: WrittenCall, locale: FileRequest['locale'] = 'zh-CN') {
  const { search, format, style, reader } = readSearchCall(call);
  if (format === 'json') throw new Error('JSON is no file.');
  return writeSearchFile(await library.search(search), {
    ...{ format, style, reader, locale },
    read: (documentId, versionId) => library.readDocument(documentId, versionId),
  });
}
