import BetterSqlite3 from 'better-sqlite3';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localActor } from '#db/recipes/actor.ts';
import type { Library } from '#db/recipes/model.ts';
import { reindex } from '#db/recipes/reindex.ts';
import { newLibrary, testTime, type TestLibrary } from '#db/recipes/testing/library-for-test.ts';
import type { Annotation } from './model.ts';

const first = [
  '一、总则',
  '坚持以人为本，推进以县城为重要载体的城镇化建设。',
  '落实“人地钱”挂钩政策，建设用地指标与吸纳落户数量挂钩。',
  '建设海绵城市，增强防洪排涝能力。',
  '二、保障',
  '加强组织领导，压实工作责任，形成工作合力。',
].join('\n');
const second = first
  .replace('落实“人地钱”挂钩政策', '全面落实"人地钱"挂钩政策')
  .replace('建设海绵城市，增强防洪排涝能力。\n', '')
  .replace('一、总则', '一、总体要求\n为深入推进新型城镇化，制定本规划。');

let made: TestLibrary;
let library: Library;

beforeEach(() => {
  made = newLibrary({ 'hebi.txt': first });
  made.ingest();
  library = made.open();
});
afterEach(() => {
  library.close();
});

test('a new version is located for all annotations, and nobody is asked twice', () => {
  const quoted = mark('落实“人地钱”挂钩政策');
  const gone = mark('建设海绵城市');
  receiveSecond();
  expect(read(quoted)).toMatchObject({
    status: 'found',
    places: [{ versionId: 'hebi@2', located: { text: '落实"人地钱"挂钩政策' } }],
  });
  expect(read(gone)).toMatchObject({ status: 'orphaned', places: [{ decision: undefined }] });
  const decided = library.annotations.decide(localActor, gone, {
    ...{ ordinal: 0, versionId: 'hebi@2', decision: { kind: 'gone' } },
  });
  expect(decided).toMatchObject({
    status: 'orphaned',
    places: [{ decision: { decision: { kind: 'gone' } }, located: { decidedBy: 'person' } }],
  });
});

test('a place that a person found wins over the text, and is a home for the versions after it', () => {
  const gone = mark('建设海绵城市');
  receiveSecond();
  const start = second.indexOf('压实工作责任');
  library.annotations.decide(localActor, gone, {
    ...{ ordinal: 0, versionId: 'hebi@2' },
    decision: { kind: 'here', span: { start, end: start + 6 } },
  });
  expect(read(gone).places[0]?.located).toMatchObject({
    text: '压实工作责任',
    decidedBy: 'person',
  });
  receive(second.replace('形成工作合力', '形成强大合力'));
  expect(read(gone).places[0]).toMatchObject({
    versionId: 'hebi@3',
    located: { text: '压实工作责任', homeText: '建设海绵城市' },
  });
  library.annotations.decide(localActor, gone, { ordinal: 0, versionId: 'hebi@2', decision: null });
  expect(read(gone).status).toBe('orphaned');
});

test('an ingestion locates before anybody asks, in slices', () => {
  mark('落实“人地钱”挂钩政策');
  mark('建设海绵城市');
  receiveSecond();
  const index = new BetterSqlite3(join(made.dataDir, 'index.1.db'), { readonly: true });
  const rows = index.prepare('SELECT version_id, located FROM anchor').all();
  index.close();
  expect(rows).toMatchObject([{ version_id: 'hebi@2' }, { version_id: 'hebi@2' }]);
});

test('annotations made on the new version are found in the old one, which is still there', () => {
  receiveSecond();
  const late = mark('落实"人地钱"挂钩政策', { text: second, versionId: 'hebi@2' });
  const before = library.annotations.require(localActor, late, 'hebi@1');
  expect(before.places[0]).toMatchObject({
    versionId: 'hebi@1',
    located: { text: '落实“人地钱”挂钩政策' },
  });
});

test('an index built anew locates the same places', () => {
  mark('落实“人地钱”挂钩政策');
  mark('建设海绵城市');
  receiveSecond();
  const before = library.annotations.all(localActor, {});
  library.close();
  const { dataDir, backupsDir } = made;
  reindex({ dataDir, backupsDir, now: () => testTime, say: () => undefined });
  library = made.open();
  expect(library.annotations.all(localActor, {}).map(({ places }) => places)).toEqual(
    before.map(({ places }) => places),
  );
});

function mark(words: string, { text, versionId } = { text: first, versionId: 'hebi@1' }): string {
  const start = text.indexOf(words);
  const spans = [{ start, end: start + words.length }];
  return library.annotations.add(localActor, {
    on: { kind: 'spans', documentId: 'hebi', versionId, spans },
    ...{ note: '', codeIds: [], collectionIds: [], visibility: 'private' },
  }).annotationId;
}

function read(annotationId: string): Annotation {
  return library.annotations.require(localActor, annotationId);
}

function receiveSecond(): void {
  receive(second);
}

function receive(text: string): void {
  writeFileSync(join(made.texts, 'hebi.txt'), text);
  made.ingest();
}
