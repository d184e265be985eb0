import { NextRequest } from 'next/server.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Library } from '#db/recipes/model.ts';
import { newLibrary } from '#db/recipes/testing/library-for-test.ts';
import {
  addApiCollection,
  addApiSavedSearch,
  answerApiCollection,
  answerApiCollections,
  answerApiSavedSearch,
  answerApiSavedSearches,
  changeApiCollection,
  changeApiSavedSearch,
  removeApiCollection,
  removeApiSavedSearch,
} from './answer-collections-api.ts';
import {
  answerApiConcordance,
  answerApiDistribution,
  answerApiSuggest,
} from './answer-reading-api.ts';

const held: { library?: Library } = {};

vi.mock('server-only', () => ({}));
vi.mock('./library.ts', () => ({ openedLibrary: () => Promise.resolve(held.library) }));

beforeAll(() => {
  const made = newLibrary({
    'hebi.txt': '一、海绵城市\n建设海绵城市。',
    'puyang.txt': '一、总则\n建设韧性城市。',
  });
  made.ingest();
  held.library = made.open();
});
afterAll(() => {
  held.library?.close();
});

test('a collection is made, read, changed and deleted over HTTP', async () => {
  const made = await addApiCollection(send('POST', { name: '一市', documentIds: ['hebi'] }));
  expect(made.status).toBe(201);
  const { collection } = (await made.json()) as { collection: { collectionId: string } };
  const id = collection.collectionId;
  expect(await bodyOf(answerApiCollection(ask(), '一市'))).toMatchObject({
    ...{ ok: true, collection: { collectionId: id, documentIds: ['hebi'] } },
  });
  const change = { name: '两市', add: ['puyang'] };
  expect(await bodyOf(changeApiCollection(send('PATCH', change), id))).toMatchObject({
    collection: { name: '两市', documentIds: ['hebi', 'puyang'] },
  });
  expect(await bodyOf(answerApiCollections(ask()))).toMatchObject({
    collections: [{}],
    next: null,
  });
  expect(await bodyOf(removeApiCollection(send('DELETE'), id))).toEqual({ ok: true });
  expect((await answerApiCollection(ask(), id)).status).toBe(404);
});

test('a search is saved, read, changed and deleted over HTTP', async () => {
  const body = { name: '海绵', question: { q: '海绵城市' } };
  const made = await addApiSavedSearch(send('POST', body));
  expect(made.status).toBe(201);
  const { savedSearch } = (await made.json()) as { savedSearch: { savedSearchId: string } };
  const id = savedSearch.savedSearchId;
  expect(await bodyOf(changeApiSavedSearch(send('PATCH', { name: '海绵城市' }), id))).toMatchObject(
    {
      savedSearch: { name: '海绵城市', question: { q: '海绵城市' } },
    },
  );
  expect(await bodyOf(answerApiSavedSearch(ask(), id))).toMatchObject({ ok: true });
  expect(await bodyOf(answerApiSavedSearches(ask()))).toMatchObject({ savedSearches: [{}] });
  expect(await bodyOf(removeApiSavedSearch(send('DELETE'), id))).toEqual({ ok: true });
  expect((await answerApiSavedSearch(ask(), id)).status).toBe(404);
});

test('what cannot be made is named', async () => {
  const refused = async (response: Promise<Response>) => {
    const { status, error } = (await bodyOf(response)) as {
      status: number;
      error: { code: string };
    };
    return [status, error.code];
  };
  const name = '重名';
  await addApiCollection(send('POST', { name }));
  expect(await refused(addApiCollection(send('POST', { name })))).toEqual([
    ...[409, 'collectionNameTaken'],
  ]);
  expect(await refused(addApiCollection(send('POST', { name: '' })))).toEqual([400, 'badBody']);
  expect(await refused(addApiCollection(send('POST')))).toEqual([400, 'badBody']);
  const unknown = { name: '新', documentIds: ['无'] };
  expect(await refused(addApiCollection(send('POST', unknown)))).toEqual([404, 'unknownDocument']);
  expect(await refused(removeApiSavedSearch(send('DELETE'), '无'))).toEqual([
    ...[404, 'unknownSavedSearch'],
  ]);
});

test('lines, distribution and suggestions answer over HTTP', async () => {
  const lines = await bodyOf(
    answerApiConcordance(ask({ q: '城市', sortBy: 'left1', group: 'left', window: 'sentence' })),
  );
  expect(lines).toMatchObject({ ok: true, counts: { hits: 3 }, collocates: null, cap: null });
  const spread = await bodyOf(answerApiDistribution(ask({ q: '海绵城市' })));
  expect(spread).toMatchObject({ silent: [{ nearest: { text: '城市' } }], silentCount: 1 });
  const suggested = await bodyOf(answerApiSuggest(ask({ q: '海绵' })));
  expect(suggested).toMatchObject({
    suggestions: [
      { kind: 'heading', text: '海绵城市', documents: 1 },
      { kind: 'word', text: '海绵', documents: 1 },
    ],
  });
  expect(await bodyOf(answerApiSuggest(ask()))).toMatchObject({ suggestions: [] });
  expect((await answerApiConcordance(ask({ q: '城', sortBy: 'up' }))).status).toBe(400);
});

function ask(query: Readonly<Record<string, string>> = {}): NextRequest {
  const search = new URLSearchParams(query).toString();
  return new NextRequest(`http://127.0.0.1:3000/api/v1/any?${search}`);
}

function send(method: string, body?: object): NextRequest {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  return new NextRequest('http://127.0.0.1:3000/api/v1/any', init);
}

async function bodyOf(response: Promise<Response>): Promise<unknown> {
  return (await response).json();
}
