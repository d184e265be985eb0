import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hit } from '#lib/search/model.ts';
import { classOf } from '#lib/text/character-class.ts';
import { foldText } from '#lib/text/fold-text.ts';
import { segment } from '#lib/token/segment.ts';
import { answerConcordance, concordanceAnswerSchema } from './answers/concordance-answer.ts';
import type { Library, ReadableDocument } from './model.ts';
import { readConcordanceRequest, type WrittenConcordance } from './read-concordance-request.ts';
import { newLibrary, searchFor } from './testing/library-for-test.ts';

let library: Library;
let documents: ReadonlyMap<string, ReadableDocument>;

beforeAll(() => {
  const made = newLibrary();
  made.ingest({ paths: [join(import.meta.dirname, '..', '..', 'corpus')] });
  library = made.open();
  documents = new Map(
    library.listDocuments().flatMap(({ documentId }) => {
      const document = library.readDocument(documentId);
      return document === undefined ? [] : [[documentId, document]];
    }),
  );
});
afterAll(() => {
  library.close();
});

test('lines are the hits of the search, in its order where none is asked for', async () => {
  const found = await linesOf({ q: '人地钱 OR 海绵城市' });
  const { hits, counts } = await library.search(searchFor('人地钱 OR 海绵城市', { limit: 500 }));
  expect(found.lines.map(placeOf)).toEqual(hits.map(placeOf));
  expect(found.counts).toEqual(counts);
});

test.each([
  { q: '新型城镇化', sortBy: 'left1' },
  { q: '新型城镇化', sortBy: 'right1,left1' },
  { q: '人口', sortBy: 'left2,right1,place' },
  { q: '15分钟*圈', sortBy: 'node,date,left1' },
  { q: '建设', sortBy: 'date,right2' },
  { q: '城市', sortBy: 'place,left1,right1' },
])('$q by $sortBy stands as a reference sort puts it', async ({ q, sortBy }) => {
  const inTextOrder = await linesOf({ q });
  const sorted = await linesOf({ q, sortBy });
  expect(sorted.lines.length).toBeGreaterThan(2);
  expect(sorted.lines.map(placeOf)).toEqual(
    referenceSort(inTextOrder.lines, sortBy.split(',')).map(placeOf),
  );
});

test.each(['3', '60', 'sentence', 'paragraph'])(
  'a window of %s shows the source as it stands, and never changes the order',
  async (window) => {
    const wide = await linesOf({ q: '落户', sortBy: 'left1' });
    const { lines } = await linesOf({ q: '落户', sortBy: 'left1', window });
    expect(lines.map(placeOf)).toEqual(wide.lines.map(placeOf));
    for (const { documentId, span, before, text, after } of lines) {
      const source = documents.get(documentId)?.text ?? '';
      const shown = source.slice(span.start - before.length, span.end + after.length);
      expect(shown).toBe(before + text + after);
    }
  },
);

test('groups of neighbours count every sure hit once', async () => {
  for (const group of ['left', 'right', 'node']) {
    const { groups, counts } = await linesOf({ q: '政策', group });
    expect(groups?.reduce((sum, { hits }) => sum + hits, 0)).toBe(counts.hits);
  }
});

test('collocates are counted as a plain reading counts them', async () => {
  const request = readConcordanceRequest({ q: '农业转移人口', collocates: '4', minFrequency: '2' });
  const { collocates = [], counts } = await library.readConcordance(request);
  expect(collocates.length).toBeGreaterThan(3);
  const all = [...documents.values()].flatMap(wordsOfPassages);
  const total = all.flat().filter(isCounted).length;
  for (const { word, together, inAll, logDice, logRatio } of collocates) {
    expect(inAll).toBe(all.flat().filter((other) => other === word).length);
    expect(together).toBeGreaterThanOrEqual(2);
    expect(together).toBeLessThanOrEqual(inAll);
    expect(logDice).toBeCloseTo(14 + Math.log2((2 * together) / (counts.hits + inAll)), 8);
    expect(Number.isFinite(logRatio)).toBe(true);
  }
  expect(total).toBeGreaterThan(10_000);
});

test('the words of a narrowed search are those of its documents', async () => {
  const place = ['河南省/鹤壁市'];
  const narrowed = readConcordanceRequest({ q: '新型城镇化', place, collocates: '5' });
  const { collocates = [] } = await library.readConcordance(narrowed);
  const [hebi] = [...documents.values()].filter(({ summary }) => summary.place === place[0]);
  if (hebi === undefined) throw new Error('No document of 鹤壁 in the sample texts');
  const words = wordsOfPassages(hebi).flat();
  for (const { word, inAll } of collocates) {
    expect(inAll).toBe(words.filter((other) => other === word).length);
  }
});

test('a sample is drawn among all hits and is the same for the same seed', async () => {
  const all = await linesOf({ q: '发展' });
  const draw = async (seed: string) =>
    (await linesOf({ q: '发展', sample: '20', seed })).lines.map(placeOf);
  const drawn = await draw('7');
  expect(drawn).toHaveLength(20);
  expect(new Set(drawn).size).toBe(20);
  expect(all.lines.map(placeOf).filter((place) => drawn.includes(place))).toEqual(drawn);
  expect(await draw('7')).toEqual(drawn);
  expect(await draw('8')).not.toEqual(drawn);
});

test('pages of lines fit together', async () => {
  const written = { q: '海绵城市', sortBy: 'right1', limit: '3' };
  const places: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await library.readConcordance(readConcordanceRequest({ ...written, cursor }));
    places.push(...page.lines.map(placeOf));
    cursor = page.next;
  } while (cursor !== undefined);
  const whole = await linesOf({ q: '海绵城市', sortBy: 'right1' });
  expect(places).toEqual(whole.lines.map(placeOf));
});

test('more hits than lines are sorted are said to be so, and a sample reaches all of them', async () => {
  const paragraph = '城'.repeat(50);
  const made = newLibrary({
    'a.txt': Array.from({ length: 220 }, () => paragraph).join('。\n\n'),
  });
  made.ingest();
  const large = made.open();
  const { cap, counts, lines } = await large.readConcordance(readConcordanceRequest({ q: '城' }));
  expect(counts.hits).toBe(11_000);
  expect(cap).toEqual({ lines: 10_000, hits: 11_000 });
  expect(lines).toHaveLength(50);
  const sampled = await large.readConcordance(
    readConcordanceRequest({ q: '城', sample: '500', limit: '500' }),
  );
  expect(sampled.cap).toBeUndefined();
  const last = Math.max(...sampled.lines.map(({ span }) => span.start));
  expect(last).toBeGreaterThan(10_000);
  large.close();
});

test('of more hits than are read, words are measured on some of all documents and projected', async () => {
  const said = (words: string, paragraphs: number) =>
    Array.from({ length: paragraphs }, () => words.repeat(50)).join('\n\n');
  const made = newLibrary({ 'a.txt': said('推进城镇。', 210), 'b.txt': said('落实城镇。', 70) });
  made.ingest();
  const large = made.open();
  const request = readConcordanceRequest({ q: '城镇', collocates: '1' });
  const { collocates = [], counts } = await large.readConcordance(request);
  expect(counts.hits).toBe(14_000);
  const together = new Map(collocates.map((each) => [each.word, each.together]));
  expect((together.get('推进') ?? 0) / 10_500).toBeCloseTo(1, 1);
  expect((together.get('落实') ?? 0) / 3500).toBeCloseTo(1, 1);
  large.close();
});

test('the answer is as promised', async () => {
  const request = readConcordanceRequest({
    ...{ q: '落实', group: 'right', collocates: '5', sample: '30', seed: '3' },
  });
  const answer = answerConcordance(await library.readConcordance(request), request);
  const wire: unknown = JSON.parse(JSON.stringify(answer));
  expect(concordanceAnswerSchema.parse(wire)).toEqual(wire);
  expect(answer.sample).toEqual({ size: 30, seed: 3 });
});

test.each<{ written: WrittenConcordance; code: string }>([
  { written: { window: '0' }, code: 'badNumber' },
  { written: { window: 'line' }, code: 'badNumber' },
  { written: { sortBy: 'left0' }, code: 'badSortBy' },
  { written: { sortBy: 'left1,left2,left3,left4' }, code: 'badSortBy' },
  { written: { sortBy: 'constructor' }, code: 'badSortBy' },
  { written: { group: 'up' }, code: 'badGroup' },
  { written: { sample: '10001' }, code: 'badNumber' },
  { written: { sample: '5', seed: '-1' }, code: 'badNumber' },
])('$written is refused as $code', ({ written, code }) => {
  expect(() => readConcordanceRequest({ q: '城', ...written })).toThrow(code);
});

function linesOf(written: WrittenConcordance) {
  return library.readConcordance({ ...readConcordanceRequest(written), limit: 10_000 });
}

function placeOf({ versionId, span }: Hit): string {
  return `${versionId} ${String(span.start)}`;
}

/** Sorts by one key after the other, the last one first, on the source text itself. */
function referenceSort(lines: readonly Hit[], keys: readonly string[]): Hit[] {
  const collator = new Intl.Collator('zh-CN');
  return keys.reduceRight(
    (sorted, key) =>
      sorted.toSorted((a, b) => collator.compare(referenceValue(key, a), referenceValue(key, b))),
    [...lines],
  );
}

function referenceValue(key: string, { documentId, passageId, span, text }: Hit): string {
  const document = documents.get(documentId);
  const passage = document?.passages.find((other) => other.passageId === passageId);
  if (document === undefined || passage === undefined) throw new Error(`${passageId} is gone`);
  const { place, issuedOn, publishedOn, year } = document.summary;
  if (key === 'node') return foldText(text).text;
  if (key === 'place') return place ?? '';
  if (key === 'date') return issuedOn ?? publishedOn ?? year ?? '';
  const isLeft = key.startsWith('left');
  const beside = isLeft
    ? document.text.slice(passage.span.start, span.start)
    : document.text.slice(span.end, passage.span.end);
  return outward(beside, isLeft).slice(Number(key.at(-1)) - 1);
}

/** The counting characters of a text from the node on, up to the end of the sentence. */
function outward(beside: string, isLeft: boolean): string {
  const folded = [...beside].map((point) => [...foldText(point).text]);
  const inOrder = isLeft ? folded.reverse().flatMap((each) => each.reverse()) : folded.flat();
  let counted = '';
  for (const character of inOrder) {
    const found = classOf(character);
    if (found !== 'dropped' && found !== 'kept') break;
    if (found === 'kept') counted += character;
  }
  return counted;
}

function wordsOfPassages({ passages, text }: ReadableDocument): string[][] {
  return passages.map(({ span }) =>
    segment(text.slice(span.start, span.end)).map((token) => token.text),
  );
}

function isCounted(word: string): boolean {
  return word.length > 1 && /\p{L}/u.test(word);
}
