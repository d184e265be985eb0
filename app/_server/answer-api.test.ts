import { NextRequest } from 'next/server.js';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { join } from 'node:path';
import type { Library } from '#db/recipes/model.ts';
import { readCsv } from '#lib/export/testing/read-csv.ts';
import { searchAnswerSchema } from '#db/recipes/answers/search-answer.ts';
import { newLibrary } from '#db/recipes/testing/library-for-test.ts';
import {
  answerApiDescription,
  answerApiDocuments,
  answerApiNowhere,
  answerApiOutline,
  answerApiSearch,
} from './answer-api.ts';

const held: { library?: Library } = {};

vi.mock('server-only', () => ({}));
vi.mock('./library.ts', () => ({ openedLibrary: () => Promise.resolve(held.library) }));

beforeAll(() => {
  const made = newLibrary();
  made.ingest({ paths: [join(import.meta.dirname, '..', '..', 'corpus')] });
  held.library = made.open();
});
afterAll(() => {
  held.library?.close();
});

test('a search answers with hits, and the next page follows', async () => {
  const first = await bodyOf(answerApiSearch(ask('search', { q: '海绵城市', limit: '5' })));
  expect(first).toMatchObject({ ok: true, verified: true, counts: { hits: 8 } });
  const cursor = String(first['next']);
  const second = await bodyOf(
    answerApiSearch(ask('search', { q: '海绵城市', limit: '5', cursor })),
  );
  expect(second).toMatchObject({ ok: true, next: null });
  expect(second['hits']).toHaveLength(3);
});

test('a place narrows a search', async () => {
  const place = '河南省/鹤壁市';
  const answer = await bodyOf(answerApiSearch(ask('search', { q: '海绵城市', place })));
  expect(answer).toMatchObject({ counts: { documents: 1 } });
});

test.each([
  { format: 'csv', type: 'text/csv; charset=utf-8' },
  { format: 'md', type: 'text/markdown; charset=utf-8' },
  {
    format: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
])('$format comes as a download under its own name', async ({ format, type }) => {
  const response = await answerApiSearch(ask('search', { q: '海绵城市', format }));
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="zhengci.${format}"; filename*=UTF-8''${encodeURIComponent(`检索 海绵城市.${format}`)}`,
  );
  expect(response.headers.get('link')).toBeNull();
});

test('a file without a limit holds every hit, and is read again as it was written', async () => {
  const csv = await answerApiSearch(ask('search', { q: '海绵城市', format: 'csv' }));
  const [heads, ...lines] = readCsv((await csv.text()).replace(/^\uFEFF/, ''));
  expect(lines).toHaveLength(8);
  expect(lines.map((line) => line[heads?.indexOf('命中') ?? -1])).toEqual(
    Array(8).fill('海绵城市'),
  );
  const xlsx = await answerApiSearch(ask('search', { q: '海绵城市', format: 'xlsx' }));
  const sheet = await readSheet(Buffer.from(await xlsx.arrayBuffer()));
  const asWritten = sheet.map((row) => row.map((cell) => (cell === null ? '' : cell.toString())));
  expect(asWritten).toEqual([heads, ...lines]);
});

test('a file that is cut says where the rest is, for people and for programs', async () => {
  const whole = await rowsOf({ q: '海绵城市', cells: 'plain' });
  const first = await answerApiSearch(ask('search', { q: '海绵城市', limit: '5', format: 'csv' }));
  const link = /^<([^>]+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
  const cursor = new URL(link, 'http://127.0.0.1').searchParams.get('cursor') ?? '';
  const last = readCsv((await first.text()).slice(1)).at(-1)?.[0];
  expect(last).toBe(`共 8 处，此处为第 1 至 5 处。其余请以 cursor=${cursor} 继续取。`);
  const start = await rowsOf({ q: '海绵城市', cells: 'plain', limit: '5' });
  const rest = await rowsOf({ q: '海绵城市', cells: 'plain', limit: '5', cursor });
  expect([...start, ...rest.slice(1)]).toEqual(whole);
});

test('the edition of a citation is chosen', async () => {
  const q = '人地钱挂钩';
  const cited = async (citation: string) =>
    searchAnswerSchema.parse(await bodyOf(answerApiSearch(ask('search', { q, citation })))).hits[0];
  expect(await cited('2015')).toMatchObject({
    citation:
      '濮阳市新型城镇化规划（2021—2035年）（征求意见稿）[A]. 2022-04. 第四章 高水平推进农业转移人口市民化 / 第三节 健全市民化配套政策体系: 字符16966-16973.',
    citationGaps: ['responsible'],
  });
  expect((await cited('2025'))?.citation).toContain('（征求意见稿）[Z]. 2022-04. ');
});

test('where the address says nothing of the edition, it is the one that the person has chosen', async () => {
  const cited = async (cookie: string, more = {}) => {
    const request = ask('search', { q: '人地钱挂钩', ...more });
    request.headers.set('cookie', cookie);
    const asked = new NextRequest(request.url, { headers: request.headers });
    return searchAnswerSchema.parse(await bodyOf(answerApiSearch(asked))).hits[0]?.citation;
  };
  expect(await cited('zhengci-citation=2015')).toContain('（征求意见稿）[A]. ');
  expect(await cited('zhengci-citation=2015', { citation: '2025' })).toContain('[Z]. ');
  expect(await cited('zhengci-citation=APA')).toContain('[Z]. ');
});

test.each([
  { query: {}, status: 400, code: 'emptyQuery' },
  { query: { q: '“' }, status: 400, code: 'nothingToFind' },
  { query: { q: '城', limit: '1000' }, status: 400, code: 'badLimit' },
  { query: { q: '城', format: 'pdf' }, status: 400, code: 'badFormat' },
  { query: { q: '城', format: 'csv', limit: '10001' }, status: 400, code: 'badLimit' },
  { query: { q: '城', citation: 'APA' }, status: 400, code: 'badCitation' },
  { query: { q: '城', cells: 'x' }, status: 400, code: 'badCells' },
  { query: { q: '城', cursor: 'x' }, status: 400, code: 'badCursor' },
])('$query is refused as $code', async ({ query, status, code }) => {
  const response = await answerApiSearch(ask('search', query));
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ ok: false, error: { code }, status });
});

test('documents and outlines answer, and what is not there is named', async () => {
  expect(await bodyOf(answerApiDocuments(ask('documents', { limit: '2' })))).toMatchObject({
    ok: true,
    documents: [{}, {}],
  });
  const outline = answerApiOutline(ask('outline'), 'hebi-urbanization-plan-2021-2035');
  expect(await bodyOf(outline)).toMatchObject({ ok: true, next: null });
  expect((await answerApiOutline(ask('outline'), 'nothing')).status).toBe(404);
  expect((await answerApiNowhere(ask('nothing'))).status).toBe(404);
  expect(await answerApiDescription().json()).toMatchObject({ openapi: '3.1.0' });
});

test('errors speak the language that was chosen or asked for', async () => {
  const inEnglish = new NextRequest(ask('search'), { headers: { 'accept-language': 'en-GB' } });
  expect(await bodyOf(answerApiSearch(inEnglish))).toMatchObject({
    error: { message: 'Type the wording to look for.' },
  });
});

function ask(path: string, query: Readonly<Record<string, string>> = {}): NextRequest {
  const search = new URLSearchParams(query).toString();
  return new NextRequest(`http://127.0.0.1:3000/api/v1/${path}?${search}`);
}

async function bodyOf(response: Promise<Response>): Promise<Record<string, unknown>> {
  return (await (await response).json()) as Record<string, unknown>;
}

async function rowsOf(query: Readonly<Record<string, string>>): Promise<string[][]> {
  const response = await answerApiSearch(ask('search', { ...query, format: 'csv' }));
  return readCsv(await response.text());
}
