import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerSearch, searchAnswerSchema } from './answers/search-answer.ts';
import { answerSuggest, suggestAnswerSchema } from './answers/suggest-answer.ts';
import type { Library } from './model.ts';
import { newLibrary, searchFor } from './testing/library-for-test.ts';

let library: Library;

beforeAll(() => {
  const made = newLibrary();
  made.ingest({ paths: [join(import.meta.dirname, '..', '..', 'corpus')] });
  library = made.open();
});
afterAll(() => {
  library.close();
});

test.each(['一中心', '海绵', '城镇化', '１５', 'ｗｉｆｉ'])(
  'what completes %s stands in as many documents as it says',
  async (typed) => {
    const answer = answerSuggest(await library.suggest(typed));
    const wire: unknown = JSON.parse(JSON.stringify(answer));
    expect(suggestAnswerSchema.parse(wire)).toEqual(wire);
    for (const { kind, text, documents } of answer.suggestions) {
      const { counts } = await library.search(searchFor(text, { mode: 'literal' }));
      if (kind === 'heading') expect(documents).toBe(documentsWithHeading(text));
      expect(counts.documents).toBeGreaterThanOrEqual(documents);
    }
  },
);

test('a phrase comes first, in any writing, with the documents that say it', async () => {
  const [first] = await library.suggest('一中心、六');
  expect(first).toEqual({ kind: 'phrase', text: '一中心六组团', documents: 2 });
});

test('headings are suggested by any part of them, without their numbers', async () => {
  const suggestions = await library.suggest('一中心六组团');
  const headings = suggestions.filter(({ kind }) => kind === 'heading').map(({ text }) => text);
  expect(headings).toContain('实施“一中心六组团”战略，构建现代城镇体系');
});

test.each(['', '  ', '。', '“', '%', '魑魅魍魉'])('%j is completed by nothing', async (typed) => {
  expect(await library.suggest(typed)).toEqual([]);
});

test('a search that finds nothing says what to try, and one that finds something does not', async () => {
  const style = { standard: '2025' } as const;
  const answer = answerSearch(await library.search(searchFor('一中心七组团')), style);
  expect(answer.help).toMatchObject({ longestPart: { text: '一中心' } });
  expect(answer.help?.neighbours[0]).toEqual({ text: '一中心六组团', hits: 8 });
  const wire: unknown = JSON.parse(JSON.stringify(answer));
  expect(searchAnswerSchema.parse(wire)).toEqual(wire);
  expect(answerSearch(await library.search(searchFor('一中心六组团')), style).help).toBeNull();
});

function documentsWithHeading(text: string): number {
  const documents = library
    .listDocuments()
    .map(({ documentId }) => library.readDocument(documentId));
  return documents.filter((each) => each?.sections.some(({ heading }) => heading === text)).length;
}
