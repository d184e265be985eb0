import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomFrom } from '#lib/search/draw-sample.ts';
import type { FacetFilter, Hit } from '#lib/search/model.ts';
import { answerDistribution, distributionAnswerSchema } from './answers/distribution-answer.ts';
import type { DocumentSummary, Library } from './model.ts';
import { readDistributionRequest } from './read-request.ts';
import { newLibrary, searchFor } from './testing/library-for-test.ts';

const names = ['place', 'year', 'genre'] as const;
const queries = ['城镇化', '人口', '15分钟*圈', '城市 发展', '海绵城市 OR 多规合一', '没有这个词'];

let library: Library;

beforeAll(() => {
  const made = newLibrary();
  made.ingest({ paths: [join(import.meta.dirname, '..', '..', 'corpus')] });
  library = made.open();
});
afterAll(() => {
  library.close();
});

test('counts and facets equal a plain recount for 300 sampled filter combinations', async () => {
  const random = randomFrom(20_262);
  const allHits = new Map<string, readonly Hit[]>();
  for (const q of queries) {
    allHits.set(q, (await library.search(searchFor(q, { limit: 20_000 }))).hits);
  }
  for (let round = 0; round < 300; round += 1) {
    const q = queries[random(queries.length)] ?? '';
    const filter = drawFilter(random);
    const found = await library.readDistribution({
      ...readDistributionRequest({ q, limit: '1' }),
      filter,
    });
    const sure = (allHits.get(q) ?? []).filter(({ form }) => form !== 'possible');
    const passing = sure.filter((hit) => isLetThrough(hit, filter));
    expect(found.counts.hits).toBe(passing.length);
    expect(found.counts.documents).toBe(distinct(passing, ({ documentId }) => documentId));
    expect(found.counts.passages).toBe(distinct(passing, ({ passageId }) => passageId));
    for (const name of names) {
      const others = sure.filter((hit) => isLetThrough(hit, { ...filter, [name]: [] }));
      expect(found.facets[name]).toEqual(recount(others, name));
    }
  }
});

test('documents and silent ones are all that the filter lets through, and only those', async () => {
  const random = randomFrom(7);
  for (let round = 0; round < 50; round += 1) {
    const filter = drawFilter(random);
    const request = { ...readDistributionRequest({ q: '一中心六组团' }), filter };
    const { documents, silent } = await library.readDistribution(request);
    const found = [...documents, ...silent].map(({ documentId }) => documentId);
    const wanted = library.listDocuments().filter((summary) => fitsAll(summary, filter));
    expect(found.sort()).toEqual(wanted.map(({ documentId }) => documentId).sort());
  }
});

test('the answer is as promised, and the nearest wording stands where it says', async () => {
  for (const q of ['一中心六组团', '人地钱挂钩机制', '没有这个词', '地区:鹤壁 海绵城市']) {
    const found = await library.readDistribution(readDistributionRequest({ q }));
    const answer = answerDistribution(found);
    const wire: unknown = JSON.parse(JSON.stringify(answer));
    expect(distributionAnswerSchema.parse(wire)).toEqual(wire);
    for (const { documentId, nearest } of answer.silent) {
      if (nearest === null) continue;
      const source = library.readDocument(documentId, nearest.versionId)?.text ?? '';
      expect(source.slice(nearest.span.start, nearest.span.end)).toBe(nearest.text);
      expect(nearest.part.length).toBeGreaterThan(1);
    }
  }
});

test('pages of documents follow each other by cursors', async () => {
  const first = await library.readDistribution(
    readDistributionRequest({ q: '人地钱', limit: '2' }),
  );
  const cursor = first.next;
  const second = await library.readDistribution(
    readDistributionRequest({ q: '人地钱', limit: '3', cursor }),
  );
  const ids = [first, second].flatMap(({ documents, silent }) =>
    [...documents, ...silent].map(({ documentId }) => documentId),
  );
  expect(new Set(ids).size).toBe(5);
  expect(second.next).toBeUndefined();
  await expect(
    library.readDistribution(readDistributionRequest({ q: '海绵城市', cursor })),
  ).rejects.toThrow('badCursor');
});

/** None, one or two values a facet; places also by their last step, or with all below them. */
function drawFilter(random: (below: number) => number): FacetFilter {
  const draw = (values: readonly string[]) =>
    Array.from({ length: random(3) }, () => values[random(values.length)] ?? '').filter(
      (value) => value !== '',
    );
  const of = (name: (typeof names)[number]) =>
    library.listDocuments().map((summary) => summary[name] ?? '没有');
  const places = of('place').flatMap((place) => [place, place.split('/').at(-1) ?? '']);
  return {
    place: draw([...places, '河南省/', '江苏省']),
    year: draw([...of('year'), '1949']),
    genre: draw([...of('genre'), '公报']),
  };
}

function isLetThrough({ documentId }: Hit, filter: FacetFilter): boolean {
  const summary = library.findDocument(documentId);
  return summary !== undefined && fitsAll(summary, filter);
}

function fitsAll(summary: DocumentSummary, filter: FacetFilter): boolean {
  const isPlace = filter.place.length === 0 || filter.place.some((wanted) => isIn(summary, wanted));
  const isYear = filter.year.length === 0 || filter.year.includes(summary.year ?? '');
  const isGenre = filter.genre.length === 0 || filter.genre.includes(summary.genre ?? '');
  return isPlace && isYear && isGenre;
}

function isIn(summary: DocumentSummary, wanted: string): boolean {
  const steps = (summary.place ?? '').split('/');
  if (wanted.endsWith('/')) return steps.includes(wanted.slice(0, -1));
  return steps.join('/') === wanted || steps.at(-1) === wanted;
}

function recount(hits: readonly Hit[], name: (typeof names)[number]) {
  const values = Map.groupBy(
    hits,
    ({ documentId }) => library.findDocument(documentId)?.[name] ?? '',
  );
  return [...values]
    .map(([value, found]) => ({
      ...{ value, hits: found.length },
      documents: distinct(found, ({ documentId }) => documentId),
    }))
    .sort((a, b) => b.hits - a.hits || (a.value < b.value ? -1 : 1));
}

function distinct(hits: readonly Hit[], key: (hit: Hit) => string): number {
  return new Set(hits.map(key)).size;
}
