import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatMessage } from '#lib/message/format-message.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { Library } from '#db/recipes/model.ts';
import { readSearchRequest } from '#db/recipes/read-request.ts';
import { newLibrary } from '#db/recipes/testing/library-for-test.ts';
import { answerDocuments, documentsAnswerSchema } from './documents-answer.ts';
import { answerFault, faultAnswerSchema } from './fault-answer.ts';
import { answerIngest, ingestAnswerSchema } from './ingest-answer.ts';
import { describeApi } from './open-api.ts';
import { answerOutline, outlineAnswerSchema } from './outline-answer.ts';
import { answerSearch, searchAnswerSchema } from './search-answer.ts';

const corpus = join(import.meta.dirname, '..', '..', '..', 'corpus');
const made = newLibrary({ '空.txt': '' });
const report = made.ingest({ paths: [corpus, made.texts] });
const style = { standard: '2025' } as const;
let library: Library;

beforeAll(() => {
  library = made.open();
});
afterAll(() => {
  library.close();
});

test('an ingestion answers as promised, refusals in the language of the person', () => {
  const answer = answerIngest(report, 'en');
  expect(ingestAnswerSchema.parse(wire(answer))).toEqual(wire(answer));
  expect(answer.ok).toBe(false);
  expect(answer.files.find(({ source }) => source === '空.txt')).toMatchObject({
    outcome: 'refused',
    documentId: null,
    reason: formatMessage('en', 'error.emptyFile', { fileName: '空.txt' }),
  });
});

test('the documents answer as promised, page after page', () => {
  const first = answerDocuments(library, { limit: 3, cursor: undefined });
  expect(documentsAnswerSchema.parse(wire(first))).toEqual(wire(first));
  const second = answerDocuments(library, { limit: 3, cursor: first.next ?? '' });
  expect([...first.documents, ...second.documents].map(({ documentId }) => documentId)).toEqual(
    library.listDocuments().map(({ documentId }) => documentId),
  );
  expect(second.next).toBeNull();
});

test('every outline answers as promised, in text order, with spans that read the heading', () => {
  for (const { documentId } of library.listDocuments()) {
    const answer = answerOutline(library, documentId);
    expect(outlineAnswerSchema.parse(wire(answer))).toEqual(wire(answer));
    const starts = answer.outline.map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const ids = new Set(answer.outline.map(({ sectionId }) => sectionId));
    const parents = answer.outline.map(({ parentId }) => parentId).filter((id) => id !== null);
    expect(parents.filter((id) => !ids.has(id))).toEqual([]);
  }
});

test.each(['一中心六组团', '15分钟生活圈', '没有这个词', '人地钱 挂钩', '1+8'])(
  'a search for %s answers as promised, with spans that read the hit',
  async (q) => {
    const answer = answerSearch(
      await library.search(readSearchRequest({ q, limit: '500' })),
      style,
    );
    expect(searchAnswerSchema.parse(wire(answer))).toEqual(wire(answer));
    for (const { documentId, versionId, span, text, before, after } of answer.hits) {
      const source = library.readDocument(documentId, versionId)?.text ?? '';
      expect(source.slice(span.start, span.end)).toBe(text);
      expect(source.slice(span.start - before.length, span.start)).toBe(before);
      expect(source.slice(span.end, span.end + after.length)).toBe(after);
    }
  },
);

test('what is left out is counted nowhere, and the wordings still say what it would bring', async () => {
  const found = async (without: readonly string[]) =>
    answerSearch(await library.search(readSearchRequest({ q: '人地钱挂钩', without })), style);
  const all = await found([]);
  expect(all.counts.byForm.punctuation).toBe(1);
  const fewer = await found(['punctuation']);
  expect(fewer.counts).toMatchObject({ hits: 0, documents: 0 });
  expect(fewer.hits).toEqual([]);
  expect(fewer.wordings).toEqual(all.wordings);
  expect(all.wordings[0]).toEqual({ text: '人地钱挂钩', form: null, hits: 1 });
});

test('a variant can be left out by its wording', async () => {
  const found = async (without: readonly string[]) =>
    answerSearch(await library.search(readSearchRequest({ q: '2035年', without })), style);
  const all = await found([]);
  const variants = all.wordings.filter(({ form, hits }) => form === 'number' && hits > 0);
  const [variant] = variants;
  if (variant === undefined) throw new Error('2035年 has no variant in the sample texts');
  const fewer = await found([variant.text]);
  expect(fewer.counts.hits).toBe(all.counts.hits - variant.hits);
});

test('what was read as text is told, and a fault names its place', async () => {
  const { query } = answerSearch(await library.search(readSearchRequest({ q: '城 (镇' })), style);
  const notice = { code: 'bracketAsText', at: 2, text: '(镇', instead: '城 镇' };
  expect(query.notices).toEqual([notice]);
  const fault = await library.search(readSearchRequest({ q: '城 年份:甲' })).then(
    () => undefined,
    (error: unknown) => answerFault(error, 'zh-CN'),
  );
  expect(fault?.error).toMatchObject({ code: 'badYear', at: 2 });
});

test.each([
  { written: { q: '城', limit: '0' }, code: 'badLimit' },
  { written: { q: '城', limit: '501' }, code: 'badLimit' },
  { written: { q: '城', limit: '-1' }, code: 'badLimit' },
  { written: { q: '城', limit: '1e2' }, code: 'badLimit' },
  { written: { q: '城', context: 'x' }, code: 'badContext' },
  { written: { q: '城', mode: 'regex' }, code: 'badMode' },
  { written: { q: '城', sort: '; DROP TABLE version' }, code: 'badSort' },
])('$written is refused as $code', ({ written, code }) => {
  expect(() => readSearchRequest(written)).toThrow(new RegExp(code));
});

test('an empty value says nothing', () => {
  const request = readSearchRequest({ q: '城', limit: '', mode: '', sort: '', place: [''] });
  expect(request).toMatchObject({ limit: 50, mode: 'parsed', sort: 'text' });
  expect(request.filter.place).toEqual([]);
});

test.each([
  '',
  '   ',
  '，。；',
  '“',
  '"',
  '”“',
  '(',
  ')',
  '-',
  '~',
  '/',
  '*',
  '\0',
  '城\0镇',
  '𠮷',
  '\ud842',
  'OR',
  'NOT',
  '城'.repeat(10_000),
  '地区:',
  '%_\\',
  "'; DROP TABLE passage; --",
])('the query %j has an answer or a named error of the question', async (q) => {
  for (const mode of ['parsed', 'literal', 'raw']) {
    const answer = await library.search(readSearchRequest({ q, mode })).then(
      (found) => answerSearch(found, style),
      (error: unknown) => answerFault(error, 'zh-CN'),
    );
    if (answer.ok) expect(answer.verified).toBe(true);
    else expect([answer.status, faultAnswerSchema.parse(answer).error.message]).not.toContain('');
    expect(answer.ok || answer.status === 400).toBe(true);
  }
});

test('a fault has a sentence in both languages, and a fault of ours is 500', () => {
  expect(answerFault(new NamedError('staleCursor'), 'en')).toMatchObject({ status: 409 });
  expect(answerFault(new NamedError('staleCursor'), 'zh-CN').error.message).toContain('过期');
  expect(answerFault(new TypeError('x'), 'en')).toMatchObject({
    status: 500,
    error: { code: 'internal' },
  });
});

test('the description names each address and method that there is a route for', () => {
  const api = join(import.meta.dirname, '..', '..', '..', 'app', 'api', 'v1');
  const routes = readdirSync(api, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts') && !/\.\.\.|openapi/.test(file))
    .map((file) => [
      `/api/v1/${dirname(file).replaceAll('[', '{').replaceAll(']', '}')}`,
      [...readFileSync(join(api, file), 'utf8').matchAll(/function ([A-Z]+)\(/g)]
        .map(([, method = '']) => method.toLowerCase())
        .sort(),
    ]);
  const described = Object.entries(describeApi().paths).map(([path, operations]) => [
    path,
    Object.keys(operations).sort(),
  ]);
  expect(Object.fromEntries(described)).toEqual(Object.fromEntries(routes));
});

test('the description names parameters, answers and faults', () => {
  const { openapi, paths } = describeApi();
  expect(openapi).toBe('3.1.0');
  const search = JSON.stringify(paths['/api/v1/search']);
  for (const key of [
    '"verified"',
    '"sectionPath"',
    '"byForm"',
    '"next"',
    '"limit"',
    '"text/csv"',
    '"text/markdown"',
    '"citation"',
  ]) {
    expect(search).toContain(key);
  }
  expect(search).not.toContain('$ref');
});

/** What arrives on the other side: JSON has no undefined. */
function wire(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer));
}
