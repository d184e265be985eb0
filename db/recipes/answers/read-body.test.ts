import { expect, test } from 'vitest';
import { collectionChangeBody, newCollectionBody } from './collection-answer.ts';
import { readBody } from './read-body.ts';
import { newSavedSearchBody } from './saved-search-answer.ts';

test('a body is read, its names trimmed and composed, its ids taken once', () => {
  const body = JSON.stringify({ name: ' 豫北 ', documentIds: ['hebi', 'hebi'] });
  expect(readBody(body, newCollectionBody)).toEqual({
    ...{ name: '豫北', documentIds: ['hebi'], author: '' },
  });
  expect(readBody('{}', collectionChangeBody)).toEqual({ add: [], remove: [], author: '' });
});

test.each([
  { body: '', reason: 'JSON' },
  { body: '{', reason: 'JSON' },
  { body: 'null', reason: 'invalid_type' },
  { body: '{}', reason: 'name: invalid_type' },
  { body: '{"name":""}', reason: 'name: too_small' },
  { body: '{"name":"   "}', reason: 'name: too_small' },
  { body: '{"name":"a\\nb"}', reason: 'name: invalid_format' },
  { body: '{"name":"甲","documentIds":"hebi"}', reason: 'documentIds: invalid_type' },
  { body: '{"name":"甲","colour":"red"}', reason: 'unrecognized_keys' },
  { body: JSON.stringify({ name: '甲'.repeat(1_000_001) }), reason: 'tooLong' },
])('a body that is not as it must be is refused for $reason', ({ body, reason }) => {
  expect(() => readBody(body, newCollectionBody)).toThrow(`badBody {"reason":"${reason}"}`);
});

test('a saved search asks only what a search can be asked', () => {
  const body = (question: unknown) => JSON.stringify({ name: '甲', question });
  expect(readBody(body({ q: '城' }), newSavedSearchBody).question).toEqual({ q: '城' });
  for (const question of [{ q: '' }, { q: '城', sort: 'up' }, { q: '城', limit: 5 }]) {
    expect(() => readBody(body(question), newSavedSearchBody)).toThrow('badBody');
  }
});
