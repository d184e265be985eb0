import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { originalPath } from '#db/durable-file.ts';
import { currentGeneration, openGeneration, removeIndexPointer } from '#db/index/open-index.ts';
import { readPhraseState } from '#db/index/read-phrases.ts';
import { newLibrary, searchFor, tableHashes } from './testing/library-for-test.ts';

const plan = '某市新型城镇化规划\n\n第一章  总体要求\n坚持“人地钱”挂钩，建设海绵城市。\n';
const report = '政府工作报告\n\n一、过去一年工作\n城镇化率提高到 60%。\n';

test('a text is kept as received, decoded exactly, and known by its path', () => {
  const library = newLibrary({ '市级/某市 规划（2021）.txt': plan });
  const [file] = library.ingest().files;
  expect(file).toMatchObject({
    source: '市级/某市 规划（2021）.txt',
    outcome: 'ingested',
    documentId: '某市-规划-2021-',
    versionId: '某市-规划-2021-@1',
    reason: undefined,
  });
  const sha256 = createHash('sha256').update(plan).digest('hex');
  expect(readFileSync(originalPath(library.dataDir, sha256), 'utf8')).toBe(plan);
  const open = library.open();
  expect(open.readDocument('某市-规划-2021-')?.text).toBe(plan);
  open.close();
});

test('ingesting again changes no row of either database, and says so', () => {
  const library = newLibrary({ 'a.txt': plan, 'b.txt': report });
  library.ingest();
  const before = hashesOf(library.dataDir);
  const again = library.ingest();
  expect(again.files.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  expect(hashesOf(library.dataDir)).toEqual(before);
});

test('new bytes at a known path are a new version, which is searched from then on', async () => {
  const library = newLibrary({ 'a.txt': plan });
  library.ingest();
  library.write({ 'a.txt': plan.replace('海绵城市', '韧性城市') });
  expect(library.ingest().files[0]).toMatchObject({ outcome: 'ingested', versionId: 'a@2' });
  const open = library.open();
  expect((await open.search(searchFor('韧性城市'))).counts.hits).toBe(1);
  expect((await open.search(searchFor('海绵城市'))).counts.hits).toBe(0);
  const versions = open.findDocument('a')?.versions ?? [];
  expect(versions.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  expect(open.readDocument('a', 'a@1')?.text).toBe(plan);
  open.close();
});

test('the bytes of an older version make that version the current one again', () => {
  const library = newLibrary({ 'a.txt': plan });
  library.ingest();
  library.write({ 'a.txt': report });
  library.ingest();
  library.write({ 'a.txt': plan });
  expect(library.ingest().files[0]).toMatchObject({ outcome: 'ingested', versionId: 'a@1' });
  const open = library.open();
  expect(open.readDocument('a')?.text).toBe(plan);
  expect(open.findDocument('a')?.versions).toHaveLength(2);
  open.close();
});

test('the same bytes at another path are a second document with a warning', () => {
  const library = newLibrary({ 'a.txt': plan, 'b.txt': plan });
  const [first, second] = library.ingest().files;
  expect(first?.documentId).toBe('a');
  expect(second).toMatchObject({ outcome: 'ingested', documentId: 'b' });
  expect(second?.notes).toContainEqual({ kind: 'sameBytes', span: null, text: 'a' });
});

test('file names that wish for the same id get a number, and keep it', () => {
  const library = newLibrary({ '一/规划.txt': plan, '二/规划.md': report });
  const ids = () => library.ingest().files.map(({ documentId }) => documentId);
  expect(ids()).toEqual(['规划', '规划-2']);
  expect(ids()).toEqual(['规划', '规划-2']);
});

test('what cannot be read is reported and stops nothing', () => {
  const library = newLibrary({
    '空.txt': '',
    '图.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3, 0xff, 0xfe, 0]),
    '表.xlsx': 'PK',
    '规划.txt': plan,
  });
  symlinkSync('/nowhere/at/all', join(library.texts, '断.txt'));
  const files = library.ingest({ paths: [library.texts, '/nowhere'] }).files;
  const reasons = Object.fromEntries(files.map((file) => [file.source, file.reason?.code]));
  expect(reasons).toEqual({
    '/nowhere': 'missingPath',
    '空.txt': 'emptyFile',
    '图.txt': 'binaryFile',
    '表.xlsx': 'unsupportedFormat',
    '规划.txt': undefined,
  });
  const outcomes = new Set(files.map(({ outcome }) => outcome));
  expect(outcomes).toEqual(new Set(['failed', 'refused', 'ingested']));
});

test('a folder without texts is named', () => {
  const library = newLibrary();
  expect(library.ingest().files[0]?.reason?.code).toBe('folderWithoutTexts');
});

test('two files of one run with the same path are not taken for versions of one text', () => {
  const library = newLibrary({ '甲/a.txt': plan, '乙/a.txt': report });
  const paths = ['甲', '乙'].map((folder) => join(library.texts, folder));
  const files = library.ingest({ paths }).files;
  expect(files.map(({ outcome }) => outcome)).toEqual(['ingested', 'failed']);
  expect(files[1]?.reason?.code).toBe('sameSource');
});

test('one line of five megabytes is taken in', () => {
  const library = newLibrary({ 'long.txt': '推进以人为核心的新型城镇化，'.repeat(120_000) });
  expect(library.ingest().files[0]).toMatchObject({ outcome: 'ingested', reason: undefined });
});

test('a manifest gives facts, and keeps what it infers as a guess', () => {
  const library = newLibrary({ 'a.txt': plan, 'manifest.json': manifest({ status: '印发稿' }) });
  expect(library.ingest().files.map(({ source }) => source)).toEqual(['a.txt']);
  const open = library.open();
  expect(open.findDocument('a')).toMatchObject({
    title: '某市规划',
    place: '河南省/原文隐去',
    level: '市',
    issuedOn: '2022-04',
    year: '2022',
    status: '印发稿',
    issuer: null,
    guesses: { place: { value: '河南省/洛阳市', evidence: '一中心六组团' } },
    origins: { place: 'given', year: 'given' },
  });
  open.close();
});

test('a manifest that changed is taken over without a new version', () => {
  const library = newLibrary({ 'a.txt': plan, 'manifest.json': manifest({ genre: '规划' }) });
  library.ingest();
  library.write({ 'manifest.json': manifest({ genre: '方案' }) });
  const [file] = library.ingest().files;
  expect(file).toMatchObject({ outcome: 'unchanged', versionId: 'a@1' });
  expect(file?.notes).toEqual([{ kind: 'metadataChanged', span: null, text: '' }]);
  const open = library.open();
  expect(open.findDocument('a')?.genre).toBe('方案');
  open.close();
});

test('a manifest may be left unread, and a broken one ingests nothing', () => {
  const library = newLibrary({ 'a.txt': plan, 'manifest.json': '{"documents": [{"title": 1}]}' });
  expect(() => library.ingest()).toThrow(/brokenManifest/);
  expect(existsSync(library.dataDir)).toBe(false);
  expect(library.ingest({ manifest: false }).files[0]?.outcome).toBe('ingested');
});

test('a manifest that names a missing file says so', () => {
  const library = newLibrary({ 'b.txt': plan, 'manifest.json': manifest({}) });
  expect(library.ingest().notes).toEqual([
    { kind: 'manifestFileMissing', span: null, text: 'a.txt' },
  ]);
});

test('what the command line says beats the manifest, and is not taken back by it', () => {
  const library = newLibrary({ 'a.txt': plan, 'manifest.json': manifest({ genre: '规划' }) });
  library.ingest({ given: { genre: '纲要', place: '河南省/濮阳市/范县' } });
  library.ingest();
  const open = library.open();
  expect(open.findDocument('a')).toMatchObject({ genre: '纲要', place: '河南省/濮阳市/范县' });
  open.close();
});

test('a file becomes a version of the document that is named', () => {
  const library = newLibrary({ '征求意见稿.txt': plan });
  library.ingest();
  library.write({ '印发稿.txt': plan.replace('建设', '加快建设') });
  const given = { versionOf: '征求意见稿', label: '印发稿' };
  const paths = [join(library.texts, '印发稿.txt')];
  expect(library.ingest({ paths, given }).files[0]?.versionId).toBe('征求意见稿@2');
  expect(library.ingest().files.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  const open = library.open();
  expect(open.listDocuments()).toHaveLength(1);
  expect(open.findDocument('征求意见稿')?.versions[1]?.label).toBe('印发稿');
  open.close();
});

test('a version of nothing, of two files, or of another document is refused by name', () => {
  const library = newLibrary({ 'a.txt': plan, 'b.txt': report });
  expect(() => library.ingest({ given: { versionOf: 'a' } })).toThrow(/versionOfOneFile/);
  library.ingest();
  const paths = [join(library.texts, 'a.txt')];
  const reasonOf = (versionOf: string) =>
    library.ingest({ paths, given: { versionOf } }).files[0]?.reason?.code;
  expect(reasonOf('nothing')).toBe('unknownDocument');
  expect(reasonOf('b')).toBe('sourceBelongsElsewhere');
});

test('an older date keeps the version that is there the current one', () => {
  const dated = (file: string, versionDate: string) => ({ file, documentId: 'a', versionDate });
  const entries = [dated('a.txt', '2022-06-30'), dated('b.txt', '2022-04')];
  const library = newLibrary({
    'a.txt': plan,
    'b.txt': report,
    'manifest.json': JSON.stringify({ documents: entries }),
  });
  library.ingest();
  const open = library.open();
  const versions = open.findDocument('a')?.versions ?? [];
  expect(versions.map(({ date, isCurrent }) => [date, isCurrent])).toEqual([
    ['2022-06-30', true],
    ['2022-04', false],
  ]);
  open.close();
});

test('the sample texts come to a new library once, and not to one that is in use', () => {
  const fresh = newLibrary({ 'a.txt': plan });
  expect(fresh.ingest({ isFirstRun: true }).files).toHaveLength(1);
  fresh.write({ 'b.txt': report });
  expect(fresh.ingest({ isFirstRun: true }).files).toEqual([]);
  const used = newLibrary({ 'a.txt': plan });
  used.ingest();
  expect(used.ingest({ isFirstRun: true }).files).toEqual([]);
});

test('a start with a newer program finds the phrases for the index that it makes anew', () => {
  const used = newLibrary({ 'a.txt': plan });
  used.ingest();
  removeIndexPointer(used.dataDir);
  used.ingest({ isFirstRun: true });
  const index = openGeneration(used.dataDir, currentGeneration(used.dataDir) ?? 0);
  if (index === undefined) throw new Error('There is no index.');
  expect(readPhraseState(index)?.isComplete).toBe(true);
  index.handle.close();
});

test('nothing temporary is left in the data folder', () => {
  const library = newLibrary({ 'a.txt': plan, 'b.txt': report });
  library.ingest();
  rmSync(join(library.dataDir, 'originals'), { recursive: true });
  expect(readdirSync(library.dataDir).sort()).toEqual([
    'build.lock',
    'index.1.db',
    'index.json',
    'library.db',
  ]);
});

function manifest(more: Readonly<Record<string, unknown>>): string {
  const inferred = { place: '河南省/洛阳市', placeEvidence: '一中心六组团' };
  const entry = {
    ...{ file: 'a.txt', title: '某市规划', place: '河南省/原文隐去', level: '市' },
    ...{ issuedOn: '2022-04', issuer: null, author: '', inferred },
  };
  return JSON.stringify({ documents: [{ ...entry, ...more }] });
}

function hashesOf(dataDir: string) {
  const { generation } = JSON.parse(readFileSync(join(dataDir, 'index.json'), 'utf8')) as {
    generation: number;
  };
  return [
    tableHashes(join(dataDir, 'library.db')),
    tableHashes(join(dataDir, `index.${generation}.db`)),
  ];
}
