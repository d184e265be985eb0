import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localActor } from './actor.ts';
import { answerCorrections, correctionsAnswerSchema } from './answers/correction-answer.ts';
import type { Library } from './model.ts';
import { reindex } from './reindex.ts';
import { newLibrary, searchFor, testTime } from './testing/library-for-test.ts';

const plan =
  '某市规划\n\n一、总体要求\n坚持以人民为中心。\n\n发展基础\n\n城镇化率达到百分之六十。\n';
const asPlain = { kind: 'block', as: 'paragraph' } as const;
/** What the parser finds, and what stays when 发展基础 is no heading. */
const found = ['总体要求', '发展基础'];
const corrected = ['总体要求'];
const hebi = readFileSync(
  join(import.meta.dirname, '../../corpus/hebi-urbanization-plan-2021-2035.txt'),
);

test('a correction is seen at once in outline, passages, search and JSON, and is taken back', async () => {
  const library = newLibrary({ 'a.txt': plan });
  library.ingest();
  const open = library.open();
  await open.search(searchFor('城镇化率'));
  const { correctionId } = open.corrections.add(localActor, 'a', on('发展基础', asPlain));
  expect(headingsOf(open)).toEqual(corrected);
  expect(await pathOf(open, '城镇化率')).toEqual(['一、总体要求']);
  const answer = answerCorrections('a', open.corrections.list(localActor, 'a'));
  expect(correctionsAnswerSchema.parse(answer)).toEqual(answer);
  open.corrections.remove(localActor, 'a', correctionId);
  expect(headingsOf(open)).toEqual(found);
  expect(await pathOf(open, '城镇化率')).toEqual(['一、总体要求', '发展基础']);
  expect(open.corrections.list(localActor, 'a')).toEqual([]);
  open.close();
});

test('it survives ingesting again, reindexing, and a new version that still has its words', () => {
  const library = newLibrary({ 'a.txt': plan });
  library.ingest();
  correct(library, '发展基础');
  library.ingest();
  expect(inOpen(library, headingsOf)).toEqual(corrected);
  const { dataDir, backupsDir } = library;
  reindex({ dataDir, backupsDir, now: () => testTime, say: () => undefined });
  expect(inOpen(library, headingsOf)).toEqual(corrected);
  library.write({ 'a.txt': plan.replace('某市规划', '某市新型城镇化规划（印发稿）') });
  library.ingest();
  expect(inOpen(library, headingsOf)).toEqual(corrected);
});

test('where its words are gone it is listed as an orphan, and acts again when they come back', () => {
  const library = newLibrary({ 'a.txt': plan });
  library.ingest();
  correct(library, '发展基础');
  library.write({ 'a.txt': plan.replace('发展基础\n', '') });
  library.ingest();
  const orphans = () =>
    inOpen(library, ({ corrections }) =>
      corrections.list(localActor, 'a').map(({ isOrphan }) => isOrphan),
    );
  expect(orphans()).toEqual([true]);
  library.write({ 'a.txt': plan });
  library.ingest();
  expect(orphans()).toEqual([false]);
});

test('what cannot be is refused, and leaves nothing behind', () => {
  const library = newLibrary({ 'a.txt': plan });
  library.ingest();
  const open = library.open();
  const inside = plan.indexOf('人民');
  const span = { start: inside, end: inside + 2 };
  const add = (change: Parameters<typeof on>[1], at = span) =>
    open.corrections.add(localActor, 'a', { span: at, change });
  expect(() => add(asPlain)).toThrow('correctionWithoutEffect');
  expect(() => add({ kind: 'cell', column: 2 })).toThrow('correctionWithoutEffect');
  expect(() => add(asPlain, { start: 0, end: 9_999 })).toThrow('correctionWithoutEffect');
  const reader = { name: '林', role: 'reader' } as const;
  expect(() => open.corrections.add(reader, 'a', on('发展基础', asPlain))).toThrow('notAllowed');
  expect(open.corrections.list(localActor, 'a')).toEqual([]);
  expect(() => open.corrections.list(localActor, 'b')).toThrow('unknownDocument');
  expect(() => {
    open.corrections.remove(localActor, 'a', 'none');
  }).toThrow('unknownCorrection');
  open.close();
});

test('the columns of 易涝点消除率 in the plan of Hebi are assigned by hand', () => {
  const library = newLibrary({ 'hebi.txt': hebi });
  library.ingest();
  const open = library.open();
  const columns = () => rowOf(open).cells?.map(({ column }) => column);
  expect(columns()).toEqual([0, 1, undefined, undefined, undefined]);
  for (const [place, column] of [
    [2, 3],
    [3, 4],
    [4, 5],
  ] as const) {
    const span = rowOf(open).cells?.at(place)?.span ?? { start: 0, end: 0 };
    open.corrections.add(localActor, 'hebi', { span, change: { kind: 'cell', column } });
  }
  expect(columns()).toEqual([0, 1, 3, 4, 5]);
  open.close();
});

function on(words: string, change: Parameters<Library['corrections']['add']>[2]['change']) {
  const start = plan.indexOf(words);
  return { span: { start, end: start + words.length }, change };
}

function correct(library: ReturnType<typeof newLibrary>, words: string): void {
  inOpen(library, ({ corrections }) => corrections.add(localActor, 'a', on(words, asPlain)));
}

function inOpen<Result>(
  library: ReturnType<typeof newLibrary>,
  ask: (open: Library) => Result,
): Result {
  const open = library.open();
  try {
    return ask(open);
  } finally {
    open.close();
  }
}

function headingsOf(open: Library): string[] {
  return open.readDocument('a')?.sections.map(({ heading }) => heading) ?? [];
}

async function pathOf(open: Library, q: string): Promise<readonly string[] | undefined> {
  return (await open.search(searchFor(q))).hits[0]?.sectionPath;
}

function rowOf(open: Library) {
  const document = open.readDocument('hebi');
  const row = document?.passages.find(
    ({ kind, span }) =>
      kind === 'tableRow' && document.text.slice(span.start, span.end).includes('易涝点'),
  );
  if (row === undefined) throw new Error('no row');
  return row;
}
