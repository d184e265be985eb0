import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerPhrases, phrasesAnswerSchema } from '../answers/phrases-answer.ts';
import { localActor } from '../actor.ts';
import { readPhraseRequest } from './read-phrase-request.ts';
import type { Library } from '../model.ts';
import { isWorthLooking } from './renew-phrases.ts';
import { newLibrary, searchFor, tableHashes } from '../testing/library-for-test.ts';

const corpus = join(import.meta.dirname, '..', '..', '..', 'corpus');
const made = newLibrary();
made.ingest({ paths: [corpus] });
let library: Library;

beforeAll(() => {
  library = made.open();
});
afterAll(() => {
  library.close();
});

const page = { limit: 50, cursor: undefined };

test('the list answers as promised, page after page, each phrase once', () => {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = answerPhrases(
      library.phrases.list(localActor, readPhraseRequest({}, { limit: 200, cursor })),
    );
    expect(phrasesAnswerSchema.parse(answer)).toEqual(answer);
    expect([answer.complete, answer.places]).toEqual([true, null]);
    keys.push(...answer.phrases.map(({ key }) => key));
    cursor = answer.next ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(400);
});

test.each(['一中心六组团', '“人地钱”挂钩', '人钱地挂钩', '15 分钟生活圈', '三起来'])(
  '%s is found in any writing, with as many places as it counts, each reading its text',
  (written) => {
    const request = readPhraseRequest({ phrase: written }, { limit: 500, cursor: undefined });
    const answer = answerPhrases(library.phrases.list(localActor, request));
    expect(phrasesAnswerSchema.parse(answer)).toEqual(answer);
    const [phrase] = answer.phrases;
    expect(answer.places).toHaveLength(phrase?.occurrences ?? 0);
    for (const { documentId, versionId, passageId, span, text } of answer.places ?? []) {
      const document = library.readDocument(documentId, versionId);
      expect(document?.text.slice(span.start, span.end)).toBe(text);
      const passage = document?.passages.find((each) => each.passageId === passageId);
      expect(passage?.span.start).toBeLessThanOrEqual(span.start);
      expect(passage?.span.end).toBeGreaterThanOrEqual(span.end);
    }
  },
);

test('a count of a variant is what a literal search for it finds', async () => {
  const { phrases } = library.phrases.list(localActor, readPhraseRequest({}, page));
  for (const { text, occurrences } of phrases.flatMap(({ variants }) => variants).slice(0, 30)) {
    const { counts } = await library.search(searchFor(text, { mode: 'literal' }));
    expect([text, counts.hits]).toEqual([text, occurrences]);
  }
});

test('a list can be narrowed by wording, type and document, and sorted', () => {
  const list = (written: Parameters<typeof readPhraseRequest>[0]) =>
    library.phrases.list(localActor, readPhraseRequest(written, page)).phrases;
  expect(list({ q: '分钟' }).every(({ key }) => key.includes('分钟'))).toBe(true);
  expect(list({ type: ['plus'] }).every(({ type }) => type === 'plus')).toBe(true);
  const document = 'luoyang-decade-review';
  expect(
    list({ document: [document] }).every(({ documentIds }) => documentIds.includes(document)),
  ).toBe(true);
  const counts = list({ sort: 'occurrences' }).map(({ occurrences }) => occurrences);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test.each([
  { written: { type: ['词'] }, code: 'badPhraseType' },
  { written: { sort: 'random' }, code: 'badSort' },
  { written: { phrase: '没有这个提法' }, code: 'unknownPhrase' },
  { written: { phrase: '*' }, code: 'unknownPhrase' },
])('$written is refused as $code', ({ written, code }) => {
  expect(() => library.phrases.list(localActor, readPhraseRequest(written, page))).toThrow(
    new RegExp(code),
  );
});

test('ingesting again looks for nothing, and changes nothing', () => {
  const small = newLibrary({
    '甲.txt': '坚持“四水同治”，统筹推进。',
    '乙.txt': '落实“四水同治”要求。',
  });
  const tables = (generation: number) => {
    const { phrase, phrase_variant, phrase_occurrence } = tableHashes(
      join(small.dataDir, `index.${generation}.db`),
    );
    return { phrase, phrase_variant, phrase_occurrence };
  };
  small.ingest();
  const first = tables(1);
  small.ingest();
  expect(tables(1)).toEqual(first);
});

test('a document that is brought later is counted', () => {
  const small = newLibrary({ '甲.txt': '坚持“四水同治”，统筹推进。' });
  small.ingest();
  const open = small.open();
  const count = () =>
    open.phrases.list(localActor, readPhraseRequest({ phrase: '四水同治' }, page)).phrases[0]
      ?.occurrences;
  expect(count()).toBe(1);
  small.write({ '乙.txt': '落实“四水同治”要求。' });
  small.ingest();
  expect(count()).toBe(2);
  open.close();
});

test.each([
  { characters: 100_000, documents: 5, changed: 1, looks: true },
  { characters: 25_000_000, documents: 4_000, changed: 1, looks: false },
  { characters: 25_000_000, documents: 4_000, changed: 1_000, looks: true },
])(
  'with $changed of $documents documents new, in $characters characters, it looks again: $looks',
  ({ looks, ...novelty }) => {
    expect(isWorthLooking(novelty)).toBe(looks);
  },
);
