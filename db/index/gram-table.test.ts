import BetterSqlite3 from 'better-sqlite3';
import { testCandidateSource } from '#lib/search/testing/candidate-conformance.ts';
import { createGramSource, gramTableSql, insertGrams } from './gram-table.ts';

testCandidateSource((passages) => {
  const handle = new BetterSqlite3(':memory:');
  handle.exec(gramTableSql);
  insertGrams(handle, passages);
  return createGramSource(handle);
});
