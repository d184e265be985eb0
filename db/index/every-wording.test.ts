/**
 * The promise of the product, held by every way of finding candidates: what is found equals a
 * character-by-character reading of every text, with the same spans.
 */
import BetterSqlite3 from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import type { CandidateSource } from '#lib/search/candidate-source.ts';
import { createFlexSearchSource } from '#lib/search/flexsearch-source.ts';
import { packPassages } from '#lib/search/packed-passages.ts';
import { engineOver, readFiveTexts, type SampleText } from '#lib/search/testing/five-texts.ts';
import {
  disagreementOf,
  drawRecallQueries,
  type RecallQuery,
  readerOf,
} from '#lib/search/testing/recall.ts';
import { createGramSource, gramTableSql, insertGrams } from './gram-table.ts';
import { skeletonsOf } from './packed-table.ts';

const draw = { count: 5200, seed: 20_221 };
let texts: SampleText[];
let answers: Answer[];

type Answer = { readonly query: RecallQuery; readonly read: readonly string[] };

beforeAll(() => {
  texts = readFiveTexts();
  const read = readerOf(texts);
  answers = drawRecallQueries(texts, draw).map((query) => ({ query, read: read(query) }));
}, 120_000);

test('the suite has all slogans, all lengths, raw queries, and queries with many hits', () => {
  expect(answers.length).toBeGreaterThanOrEqual(5000);
  expect(answers.filter(({ query }) => query.text.startsWith('“')).length).toBeGreaterThan(250);
  expect(answers.filter(({ query }) => query.mode === 'raw').length).toBeGreaterThan(300);
  expect(new Set(answers.map(({ query }) => [...query.text].length)).size).toBeGreaterThan(12);
  expect(answers.filter(({ read }) => read.length > 100).length).toBeGreaterThan(100);
});

test.each([
  { name: 'FlexSearch', make: createFlexSearchSource },
  { name: "SQLite's full-text table", make: filledGramSource },
  { name: 'the lists of characters', make: () => undefined },
])(
  '5,200 literal queries over $name find what a reading finds, span by span',
  async ({ make }) => {
    expect(await disagreements(texts, answers, make())).toEqual([]);
  },
  180_000,
);

test('one folding rule that looked at the neighbours would turn the suite red', async () => {
  const broken = texts.map((sample) => ({ ...sample, version: withContextRule(sample) }));
  const about = answers.filter(({ query }) => query.text.includes('城'));
  const found = await disagreements(broken, about, undefined);
  expect(found.filter(({ missed }) => missed.length > 0).length).toBeGreaterThan(3);
}, 120_000);

async function disagreements(
  samples: readonly SampleText[],
  expected: readonly Answer[],
  source: CandidateSource | undefined,
) {
  const engine = await engineOver(samples, source);
  const found = [];
  for (const { query, read } of expected) {
    const difference = await disagreementOf(engine, query, { samples, read });
    if (difference !== undefined) found.push(difference);
  }
  return found;
}

/** The index folds 城 onto 市 where 镇 follows; a query cannot know what follows it. */
function withContextRule({ version, passages }: SampleText): SampleText['version'] {
  const folded = passages.map((passage) => ({
    ...passage,
    skeleton: passage.skeleton.replaceAll(/城(?=镇)/gu, '市'),
  }));
  return { ...version, passages: packPassages(folded, version.passages.firstKey) };
}

function filledGramSource(): CandidateSource {
  const handle = new BetterSqlite3(':memory:');
  handle.exec(gramTableSql);
  for (const { version } of texts) insertGrams(handle, skeletonsOf(version.passages));
  return createGramSource(handle);
}
