import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { testCandidateSource } from '#lib/search/testing/candidate-conformance.ts';
import {
  createGramSource,
  fillGrams,
  gramTableSql,
  insertGrams,
  lastGramKey,
} from './gram-table.ts';

testCandidateSource((passages) => {
  const handle = new BetterSqlite3(':memory:');
  handle.exec(gramTableSql);
  insertGrams(handle, passages);
  return createGramSource(handle);
});

test('grams are written once, and what came later is a candidate until it is written too', () => {
  const handle = new BetterSqlite3(':memory:');
  handle.exec(gramTableSql);
  const passages = [{ key: 1, skeleton: '城镇化¶' }];
  fillGrams(handle, passages);
  const source = createGramSource(handle);
  source.add(2, '发展城镇¶');
  expect(source.candidates(['镇化'])).toEqual([1, 2]);
  fillGrams(handle, [...passages, { key: 2, skeleton: '发展城镇¶' }]);
  expect(lastGramKey(handle)).toBe(2);
  expect(createGramSource(handle).candidates(['镇化'])).toEqual([1]);
});
