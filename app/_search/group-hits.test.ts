import { expect, test } from 'vitest';
import type { Hit } from '#lib/search/model.ts';
import { groupHits } from './group-hits.ts';

function hit(documentId: string, passage: number, start: number): Hit {
  return {
    documentId,
    versionId: `${documentId}/v1`,
    passageId: `${documentId}/v1/p${passage}`,
    passageKind: 'paragraph',
    sectionPath: [],
    span: { start, end: start + 4 },
    text: '海绵城市',
    before: '',
    after: '',
    form: 'exact',
    caution: undefined,
  };
}

function shape(hits: readonly Hit[]): unknown {
  return groupHits(hits).map(({ documentId, groups }) => [
    documentId,
    groups.map((group) => group.hits.map(({ span }) => span.start)),
  ]);
}

test('documents and passages keep the order in which they were found', () => {
  expect(shape([hit('b', 7, 70), hit('b', 2, 20), hit('a', 1, 10)])).toEqual([
    ['b', [[70], [20]]],
    ['a', [[10]]],
  ]);
});

test('neighbours in one passage are one line, in text order', () => {
  expect(shape([hit('a', 1, 40), hit('a', 1, 10)])).toEqual([['a', [[10, 40]]]]);
});

test('hits at the two ends of a long passage are two lines', () => {
  expect(shape([hit('a', 1, 10), hit('a', 1, 300)])).toEqual([['a', [[10], [300]]]]);
});

test('no hits make no groups', () => {
  expect(groupHits([])).toEqual([]);
});
