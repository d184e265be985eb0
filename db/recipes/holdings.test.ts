import { expect, test } from 'vitest';
import { localActor } from './actor.ts';
import { checkLibrary } from './check-library.ts';
import { newLibrary, searchFor, testTime } from './testing/library-for-test.ts';

const plan = (name: string) =>
  `${name}新型城镇化规划\n\n一、总体要求\n\n${name}推动“人地钱”挂钩，建设15分钟生活圈。`;
const texts = { '鹤壁.txt': plan('鹤壁市'), '濮阳.txt': plan('濮阳市') };

test('what is removed is neither listed nor found, and comes back whole', async () => {
  const test = newLibrary(texts);
  test.ingest();
  const library = test.open();
  const set = library.collections.add(localActor, {
    name: '豫北',
    documentIds: ['鹤壁', '濮阳'],
    author: '',
  });
  await library.holdings.remove(localActor, ['鹤壁']);
  expect(library.listDocuments().map(({ documentId }) => documentId)).toEqual(['濮阳']);
  expect((await library.search(searchFor('15分钟生活圈'))).counts.documents).toBe(1);
  expect(library.collections.require(localActor, set.collectionId).documentIds).toEqual(['濮阳']);
  expect(library.holdings.listRemoved(localActor)).toMatchObject([
    { documentId: '鹤壁', source: '鹤壁.txt' },
  ]);
  expect(library.holdings.whereIs('鹤壁')).toMatchObject({ kind: 'removed' });
  await library.holdings.restore(localActor, ['鹤壁']);
  expect((await library.search(searchFor('15分钟生活圈'))).counts.documents).toBe(2);
  expect(library.collections.require(localActor, set.collectionId).documentIds).toEqual([
    '濮阳',
    '鹤壁',
  ]);
  library.close();
});

test('a text that was taken out is no fault of the library', async () => {
  const { dataDir, backupsDir, ...test } = newLibrary(texts);
  test.ingest();
  const library = test.open();
  await library.holdings.remove(localActor, ['鹤壁']);
  library.close();
  const options = { dataDir, backupsDir, now: () => testTime, say: () => undefined };
  expect(checkLibrary(options)).toMatchObject({ ok: true, problems: [] });
});

test('a folder that is ingested again leaves out what was removed from it', async () => {
  const test = newLibrary(texts);
  test.ingest();
  const library = test.open();
  await library.holdings.remove(localActor, ['鹤壁']);
  expect(test.ingest().files.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  expect(library.listDocuments()).toHaveLength(1);
  library.close();
});

test('what is removed stays out of an index that is made anew', async () => {
  const test = newLibrary(texts);
  test.ingest();
  const library = test.open();
  await library.holdings.remove(localActor, ['鹤壁']);
  library.close();
  const again = test.open();
  expect(again.listDocuments()).toHaveLength(1);
  again.close();
});

test('a joined document becomes a version of the other, and its id leads there', async () => {
  const test = newLibrary({ ...texts, '鹤壁征求意见稿.txt': `${plan('鹤壁市')}\n征求意见` });
  test.ingest();
  const library = test.open();
  await library.holdings.join(localActor, { from: '鹤壁征求意见稿', into: '鹤壁' });
  const joined = library.findDocument('鹤壁');
  expect(joined?.versions.map(({ versionId, ordinal }) => [versionId, ordinal])).toEqual([
    ['鹤壁@1', 1],
    ['鹤壁征求意见稿@1', 2],
  ]);
  expect(library.findDocument('鹤壁征求意见稿')).toBeUndefined();
  expect(library.holdings.whereIs('鹤壁征求意见稿')).toEqual({ kind: 'joined', into: '鹤壁' });
  await library.holdings.chooseCurrent(localActor, '鹤壁征求意见稿@1');
  expect(library.readDocument('鹤壁')?.text).toContain('征求意见');
  expect(await library.holdings.split(localActor, '鹤壁征求意见稿@1')).toBe('鹤壁征求意见稿');
  expect(library.findDocument('鹤壁')?.versions).toHaveLength(1);
  expect(library.readDocument('鹤壁')?.text).not.toContain('征求意见');
  expect(library.findDocument('鹤壁征求意见稿')?.versions).toHaveLength(1);
  library.close();
});

test('new bytes at the path of a joined document are a version of the other one', async () => {
  const test = newLibrary({ ...texts, '草案.txt': `${plan('鹤壁市')}\n草案` });
  test.ingest();
  const library = test.open();
  await library.holdings.join(localActor, { from: '草案', into: '鹤壁' });
  test.write({ '草案.txt': `${plan('鹤壁市')}\n二稿` });
  test.ingest();
  expect(library.findDocument('鹤壁')?.versions.map(({ versionId }) => versionId)).toEqual([
    '鹤壁@1',
    '草案@1',
    '鹤壁@3',
  ]);
  library.close();
});

test('the same file in two documents is not joined', async () => {
  const test = newLibrary({ 'a.txt': plan('鹤壁市'), 'b.txt': plan('鹤壁市') });
  test.ingest();
  const library = test.open();
  await expect(library.holdings.join(localActor, { from: 'b', into: 'a' })).rejects.toThrow(
    'sameBytesInBoth',
  );
  expect(library.listDocuments().map(({ warnings }) => warnings)).toEqual([
    [{ kind: 'identicalText', text: 'b' }],
    [{ kind: 'identicalText', text: 'a' }],
  ]);
  library.close();
});

test('a hand beats a manifest, can say that nobody knows, and can be taken back', async () => {
  const test = newLibrary({
    ...texts,
    'manifest.json': JSON.stringify({
      documents: [{ file: '鹤壁.txt', genre: '规划', year: '2022' }],
    }),
  });
  test.ingest();
  const library = test.open();
  const hand = { origin: 'hand', instead: [] } as const;
  const [before] = await library.holdings.state(
    localActor,
    [{ documentId: '鹤壁', facts: { genre: '意见', year: '', status: '印发稿' } }],
    hand,
  );
  expect(library.findDocument('鹤壁')).toMatchObject({
    ...{ genre: '意见', year: null, status: '印发稿' },
    statedBy: { genre: 'hand', year: 'hand' },
  });
  if (before !== undefined) await library.holdings.state(localActor, [before], hand);
  expect(library.findDocument('鹤壁')).toMatchObject({
    ...{ genre: '规划', year: '2022', status: null },
    statedBy: { genre: 'manifest' },
  });
  library.close();
});

test('a reader changes nothing', async () => {
  const test = newLibrary(texts);
  test.ingest();
  const library = test.open();
  const reader = { name: '林', role: 'reader' } as const;
  await expect(async () => library.holdings.remove(reader, ['鹤壁'])).rejects.toThrow('notAllowed');
  expect(library.listDocuments()).toHaveLength(2);
  library.close();
});
