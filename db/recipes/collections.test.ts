import { afterEach, beforeEach, expect, test } from 'vitest';
import { localActor } from '#db/recipes/actor.ts';
import {
  answerCollection,
  answerCollections,
  collectionAnswerSchema,
  collectionsAnswerSchema,
} from './answers/collection-answer.ts';
import { answerSavedSearches, savedSearchesAnswerSchema } from './answers/saved-search-answer.ts';
import type { Library } from './model.ts';
import { readConcordanceRequest } from './read-concordance-request.ts';
import { readDistributionRequest, readSearchRequest } from './read-request.ts';
import { newLibrary, testTime } from './testing/library-for-test.ts';

const files = {
  'hebi.txt': '一、总则\n建设海绵城市。建设海绵城市。',
  'puyang.txt': '一、总则\n建设海绵城市。',
  'luoyang.txt': '一、总则\n建设韧性城市。',
};

let library: Library;

beforeEach(() => {
  const made = newLibrary(files);
  made.ingest();
  library = made.open();
});
afterEach(() => {
  library.close();
});

test('a collection is made, renamed, filled, emptied and deleted', () => {
  const { collections } = library;
  const made = collections.add(localActor, {
    name: '豫北',
    author: '李',
    documentIds: ['hebi', 'puyang'],
  });
  expect(made).toMatchObject({
    ...{ name: '豫北', author: '李', documentIds: ['hebi', 'puyang'] },
    ...{ createdAt: testTime.toISOString(), modifiedAt: testTime.toISOString() },
  });
  const { collectionId } = made;
  const changed = collections.change(localActor, collectionId, {
    ...{ name: '豫北两市', author: '', add: ['luoyang', 'hebi'], remove: ['puyang', 'nothing'] },
  });
  expect(changed).toMatchObject({ name: '豫北两市', documentIds: ['hebi', 'luoyang'] });
  expect(collections.list(localActor)).toEqual([changed]);
  collections.remove(localActor, collectionId);
  expect(collections.list(localActor)).toEqual([]);
  expect(library.listDocuments()).toHaveLength(3);
});

test('a change that cannot be made whole is not made at all', () => {
  const { collections } = library;
  const { collectionId } = collections.add(localActor, {
    name: '甲',
    author: '',
    documentIds: ['hebi'],
  });
  collections.add(localActor, { name: '乙', author: '', documentIds: [] });
  const change = { author: '', add: ['puyang'], remove: ['hebi'] };
  expect(() => collections.change(localActor, collectionId, { ...change, name: '乙' })).toThrow(
    'collectionNameTaken',
  );
  expect(() =>
    collections.change(localActor, collectionId, { ...change, add: ['puyang', '无'] }),
  ).toThrow('unknownDocument');
  expect(() =>
    collections.add(localActor, { name: '丙', author: '', documentIds: ['无'] }),
  ).toThrow('unknownDocument');
  expect(collections.list(localActor).map(({ name, documentIds }) => [name, documentIds])).toEqual(
    expect.arrayContaining([
      ['甲', ['hebi']],
      ['乙', []],
    ]),
  );
  expect(collections.list(localActor)).toHaveLength(2);
});

test('what is not there is named', () => {
  expect(() => library.collections.require(localActor, '无')).toThrow('unknownCollection');
  expect(() => {
    library.collections.remove(localActor, '无');
  }).toThrow('unknownCollection');
  expect(() =>
    library.collections.change(localActor, '无', { author: '', add: [], remove: [] }),
  ).toThrow('unknownCollection');
  expect(() => library.savedSearches.require(localActor, '无')).toThrow('unknownSavedSearch');
  expect(() => {
    library.savedSearches.remove(localActor, '无');
  }).toThrow('unknownSavedSearch');
});

test('a search, a concordance and a distribution stay inside a collection', async () => {
  const documentIds = ['puyang', 'luoyang'];
  const { collectionId } = library.collections.add(localActor, {
    name: '两市',
    author: '',
    documentIds,
  });
  for (const set of [collectionId, '两市']) {
    const { counts, read, facets } = await library.search(
      readSearchRequest({ q: '海绵城市', set }),
    );
    expect([counts.hits, counts.documents, read.documents]).toEqual([1, 1, 2]);
    expect(facets.place.reduce((sum, { hits }) => sum + hits, 0)).toBe(1);
    const { lines } = await library.readConcordance(readConcordanceRequest({ q: '海绵城市', set }));
    expect(lines.map(({ documentId }) => documentId)).toEqual(['puyang']);
    const spread = await library.readDistribution(readDistributionRequest({ q: '海绵城市', set }));
    expect(spread.silent.map(({ documentId }) => documentId)).toEqual(['luoyang']);
  }
  await expect(library.search(readSearchRequest({ q: '城', set: '无' }))).rejects.toThrow(
    'unknownCollection',
  );
});

test('an empty collection has no hits', async () => {
  library.collections.add(localActor, { name: '空', author: '', documentIds: [] });
  const { counts, read } = await library.search(readSearchRequest({ q: '城市', set: '空' }));
  expect([counts.hits, read.documents, read.characters]).toEqual([0, 0, 0]);
});

test('a cursor of a collection that changed since is refused', async () => {
  const { collections } = library;
  const { collectionId } = collections.add(localActor, {
    name: '集',
    author: '',
    documentIds: ['hebi'],
  });
  const written = { q: '海绵城市', set: '集', limit: '1' };
  const { next } = await library.search(readSearchRequest(written));
  collections.change(localActor, collectionId, { author: '', add: ['puyang'], remove: [] });
  await expect(library.search(readSearchRequest({ ...written, cursor: next }))).rejects.toThrow(
    'badCursor',
  );
});

test('a search is saved, changed and deleted, and asks the same again', async () => {
  const { savedSearches } = library;
  const question = { q: '海绵城市', mode: 'literal', without: ['punctuation'] };
  const { savedSearchId } = savedSearches.add(localActor, { name: '海绵', author: '', question });
  const saved = savedSearches.change(localActor, savedSearchId, { name: '海绵城市' });
  expect(saved).toMatchObject({ name: '海绵城市', question });
  expect((await library.search(readSearchRequest(saved.question))).counts.hits).toBe(3);
  const news = savedSearches.change(localActor, savedSearchId, { question: { q: '韧性城市' } });
  expect(news).toMatchObject({ name: '海绵城市', question: { q: '韧性城市' } });
  savedSearches.remove(localActor, savedSearchId);
  expect(savedSearches.list(localActor)).toEqual([]);
});

test('the answers are as promised', () => {
  const made = library.collections.add(localActor, {
    name: '集',
    author: '',
    documentIds: ['hebi'],
  });
  library.savedSearches.add(localActor, {
    name: '海绵',
    author: '',
    question: { q: '海绵', year: ['2022'] },
  });
  const one = answerCollection(made);
  expect(collectionAnswerSchema.parse(one)).toEqual(one);
  const all = answerCollections(library.collections.list(localActor));
  expect(collectionsAnswerSchema.parse(all)).toEqual(all);
  const searches = answerSavedSearches(library.savedSearches.list(localActor));
  expect(savedSearchesAnswerSchema.parse(searches)).toEqual(searches);
});
