import { NextRequest } from 'next/server.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { join } from 'node:path';
import type { Library } from '#db/recipes/model.ts';
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

test('a table comes as a download, with the next page in a header', async () => {
  const response = await answerApiSearch(
    ask('search', { q: '海绵城市', limit: '2', format: 'csv' }),
  );
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toContain('attachment');
  expect(response.headers.get('link')).toMatch(/cursor=.*rel="next"/);
});

test.each([
  { query: {}, status: 400, code: 'emptyQuery' },
  { query: { q: '“' }, status: 400, code: 'nothingToFind' },
  { query: { q: '城', limit: '1000' }, status: 400, code: 'badLimit' },
  { query: { q: '城', format: 'pdf' }, status: 400, code: 'badFormat' },
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
