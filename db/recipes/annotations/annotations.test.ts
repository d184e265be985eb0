import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { NamedError } from '#lib/message/named-error.ts';
import type { Actor } from '#db/recipes/actor.ts';
import { localActor } from '#db/recipes/actor.ts';
import type { Library } from '#db/recipes/model.ts';
import { copyOf, newLibrary } from '#db/recipes/testing/library-for-test.ts';
import type { AnnotationRequest, NewAnnotation } from './model.ts';

const hebi =
  '一、总则\n坚持以人为本。落实“人地钱”挂钩政策。建设海绵城市。\n二、保障\n用字𬭎、𠮷为例，落实人地钱挂钩。';
const puyang = '一、总则\n建设海绵城市。推进人地钱挂钩。';
const manifest = {
  documents: [
    { file: 'hebi.txt', documentId: 'hebi', place: '河南省/鹤壁市', year: '2021' },
    { file: 'puyang.txt', documentId: 'puyang', place: '河南省/濮阳市', year: '2022' },
  ],
};

const ingested = newLibrary({
  'hebi.txt': hebi,
  'puyang.txt': puyang,
  'manifest.json': JSON.stringify(manifest),
});
let library: Library;

beforeAll(() => {
  ingested.ingest();
});
beforeEach(() => {
  // A copy for each test costs milliseconds, an ingestion a third of a second.
  library = copyOf(ingested).open();
});
afterEach(() => {
  library.close();
});

test('a selection is captured as it stands and never changes', () => {
  const marked = library.annotations.add(
    localActor,
    on('hebi', '“人地钱”挂钩', { note: '**见**' }),
  );
  const [target] = marked.targets;
  expect(target).toMatchObject({
    ...{ homeVersionId: 'hebi@1', exact: '“人地钱”挂钩', sectionPath: ['一、总则'] },
    ...{ prefix: '一、总则\n坚持以人为本。落实' },
  });
  expect(marked).toMatchObject({
    ...{
      status: 'found',
      motivation: 'commenting',
      author: '',
      visibility: 'private',
      revision: 1,
    },
  });
  const after = library.annotations.change(localActor, marked.annotationId, {
    revision: 1,
    note: '另见濮阳',
  });
  expect(after).toMatchObject({ note: '另见濮阳', revision: 2, targets: [target] });
});

test('characters beyond the first plane are captured whole', () => {
  const start = hebi.indexOf('𬭎');
  const half = { start: start + 1, end: start + 4 };
  const marked = library.annotations.add(localActor, {
    ...on('hebi', '海绵城市'),
    on: { kind: 'spans', documentId: 'hebi', versionId: 'hebi@1', spans: [half] },
  });
  expect(marked.targets[0]?.exact).toBe('𬭎、𠮷');
});

test('one annotation has several places, in text order', () => {
  const marked = library.annotations.add(localActor, on('hebi', ['海绵城市', '以人为本']));
  expect(marked.targets.map(({ exact }) => exact)).toEqual(['以人为本', '海绵城市']);
  expect(marked.places.map(({ located }) => located.kind)).toEqual(['found', 'found']);
});

test('who changes what somebody else has changed meanwhile is told, with both texts', () => {
  const { annotationId } = library.annotations.add(localActor, on('hebi', '海绵城市'));
  library.annotations.change(localActor, annotationId, { revision: 1, note: '甲写的' });
  const second = () =>
    library.annotations.change(localActor, annotationId, { revision: 1, note: '乙写的' });
  expect(faultOf(second)).toMatchObject({
    code: 'annotationChanged',
    values: { theirs: '甲写的', yours: '乙写的', revision: 2 },
  });
  expect(library.annotations.require(localActor, annotationId).note).toBe('甲写的');
});

test('what is deleted lies in the bin and comes back as it was', () => {
  const marked = library.annotations.add(localActor, on('hebi', '海绵城市', { note: '注' }));
  library.annotations.remove(localActor, marked.annotationId);
  expect(ids({})).toEqual([]);
  expect(ids({ isDeleted: true })).toEqual([marked.annotationId]);
  const back = library.annotations.restore(localActor, marked.annotationId);
  expect(back).toMatchObject({ note: '注', deletedAt: null, targets: marked.targets });
});

test.each([
  { filter: { place: ['河南省'] }, found: ['甲', '乙', '丙'] },
  { filter: { place: ['河南省/濮阳市'] }, found: ['丙'] },
  { filter: { year: ['2021'] }, found: ['甲', '乙'] },
  { filter: { documentId: ['puyang'] }, found: ['丙'] },
  { filter: { text: '海绵' }, found: ['乙', '丙'] },
  { filter: { text: '說法 人地錢' }, found: ['丁'] },
  { filter: { status: ['wording' as const] }, found: ['丁'] },
  { filter: { motivation: ['highlighting' as const] }, found: [] },
  { filter: { code: ['none'] }, found: ['丁', '甲', '丙'] },
  { filter: { set: '豫北' }, found: ['丙'] },
])('the filter $filter leaves $found', ({ filter, found }) => {
  fill();
  expect(library.annotations.all(localActor, filter).map(({ note }) => note[0])).toEqual(found);
});

test('a code filter takes the codes below along', () => {
  const { land } = fill();
  expect(notes({ code: [land] })).toEqual(['乙']);
});

test('pages follow each other without gaps, also when something is deleted meanwhile', () => {
  fill();
  const first = library.annotations.list(localActor, pageOf({ limit: 2 }));
  expect(first).toMatchObject({ total: 4, annotations: [{ note: '丁说法' }, { note: '甲' }] });
  library.annotations.remove(localActor, first.annotations[1]?.annotationId ?? '');
  const second = library.annotations.list(localActor, pageOf({ limit: 2, cursor: first.next }));
  expect(second.annotations.map(({ note }) => note)).toEqual(['乙', '丙']);
  expect(second.next).toBeUndefined();
});

test('codes are counted by place, each annotation once in the totals', () => {
  const { land, money } = fill();
  const statistics = library.annotations.statistics(localActor, {}, 'place');
  expect(statistics.columns).toEqual(['河南省/濮阳市', '河南省/鹤壁市']);
  expect(statistics.rows.map(({ codeId, total }) => [codeId, total.annotations])).toEqual([
    [land, 0],
    [money, 1],
    [null, 2],
  ]);
  expect(statistics).toMatchObject({ total: { annotations: 3, documents: 2 }, onWordings: 1 });
});

test('one thing done to many is done to all or none, and can be put back and done again', () => {
  const { land } = fill();
  const all = ids({ documentId: ['hebi'] });
  expect(() =>
    library.annotations.bulk(localActor, [...all, 'gone'], { kind: 'addCode', codeId: land }),
  ).toThrow('unknownAnnotation');
  expect(notes({ code: [land] })).toEqual(['乙']);
  const before = library.annotations.bulk(localActor, all, { kind: 'addCode', codeId: land });
  expect(notes({ code: [land] })).toEqual(['甲', '乙']);
  const undone = library.annotations.putBack(localActor, before);
  expect(notes({ code: [land] })).toEqual(['乙']);
  library.annotations.putBack(localActor, undone);
  expect(notes({ code: [land] })).toEqual(['甲', '乙']);
});

test('a note on a wording shows in every document that has it, in whatever form', async () => {
  const { wording } = fill();
  const [places] = await library.wordings.placesIn(localActor, 'hebi');
  expect(places).toMatchObject({ annotation: { annotationId: wording } });
  expect(places?.hits.map(({ text }) => text)).toEqual(['“人地钱”挂钩', '人地钱挂钩']);
  const spread = await library.wordings.spread(library.annotations.require(localActor, wording));
  expect(spread?.counts).toMatchObject({ hits: 3, documents: 2 });
  expect(spread?.documents.map(({ documentId, hits }) => [documentId, hits])).toEqual([
    ['hebi', 2],
    ['puyang', 1],
  ]);
  expect(library.wordings.list(localActor, '“人地钱”挂钩')).toHaveLength(1);
});

test('an excerpt has its sentence, the one before and the one after', () => {
  const marked = library.annotations.add(localActor, on('hebi', '人地钱”挂钩'));
  const [place] = library.annotations.surroundings([marked]).get(marked.annotationId) ?? [];
  expect(place).toMatchObject({
    ...{ previous: '坚持以人为本。', before: '落实“', quote: '人地钱”挂钩', after: '政策。' },
    ...{ next: '建设海绵城市。', sectionPath: ['一、总则'], isHome: false },
    candidates: [],
  });
});

test('what is private is seen by its author alone; readers change nothing', () => {
  const li: Actor = { name: '李', role: 'editor' };
  const wang: Actor = { name: '王', role: 'admin' };
  const own = library.annotations.add(li, on('hebi', '海绵城市'));
  const shared = library.annotations.add(li, on('hebi', '以人为本', { visibility: 'team' }));
  expect(faultOf(() => library.annotations.require(wang, own.annotationId))).toMatchObject({
    code: 'unknownAnnotation',
  });
  expect(library.annotations.all(wang, {})).toHaveLength(1);
  expect(library.annotations.all(localActor, {})).toHaveLength(2);
  const reader: Actor = { name: '赵', role: 'reader' };
  const change = () => library.annotations.remove(reader, shared.annotationId);
  expect(faultOf(change)).toMatchObject({ code: 'notAllowed' });
  expect(faultOf(() => library.annotations.add(reader, on('hebi', '海绵')))).toMatchObject({
    code: 'notAllowed',
  });
});

test.each([
  { note: '长'.repeat(50_001), code: 'noteTooLong' },
  { spans: [{ start: 4, end: 5 }], code: 'emptySelection' },
  { spans: [{ start: 0, end: 9999 }], code: 'badSpan' },
  { codeIds: ['无'], code: 'unknownCode' },
  { collectionIds: ['无'], code: 'unknownCollection' },
  { versionId: 'puyang@1', code: 'unknownVersion' },
  { documentId: '无', code: 'unknownDocument' },
])('what cannot be an annotation is named $code, and nothing is kept', ({ code, ...bad }) => {
  const wanted = on('hebi', '海绵城市');
  const place = { ...(wanted.on.kind === 'spans' ? wanted.on : {}), ...bad } as NewAnnotation['on'];
  const fault = faultOf(() =>
    library.annotations.add(localActor, { ...wanted, ...bad, on: place }),
  );
  expect(fault).toMatchObject({ code });
  expect(library.annotations.all(localActor, {})).toEqual([]);
});

test('a note is kept as it was written, without what no file could carry', () => {
  const note = '<script>alert(1)</script>\r\n𠮷\u0000\uD842';
  const marked = library.annotations.add(localActor, on('hebi', '海绵城市', { note }));
  expect(library.annotations.require(localActor, marked.annotationId).note).toBe(
    '<script>alert(1)</script>\n𠮷\uFFFD',
  );
});

test('a link shows while both of its ends do', () => {
  const from = library.annotations.add(localActor, on('hebi', '海绵城市'));
  const to = library.annotations.add(localActor, on('puyang', '海绵城市'));
  const [fromId, toId] = [from.annotationId, to.annotationId];
  const link = library.links.add(localActor, { fromId, toId, relation: 'same' });
  expect(library.links.list(localActor, [toId])).toEqual([link]);
  library.annotations.remove(localActor, toId);
  expect(library.links.list(localActor)).toEqual([]);
  library.annotations.restore(localActor, toId);
  const changed = library.links.change(localActor, link.linkId, { revision: 1, note: '先后' });
  expect(changed).toMatchObject({ note: '先后', revision: 2 });
  const second = () => library.links.change(localActor, link.linkId, { revision: 1, note: '别的' });
  expect(faultOf(second)).toMatchObject({ code: 'linkChanged' });
  library.links.remove(localActor, link.linkId);
  expect(library.links.list(localActor)).toEqual([]);
});

test('annotations of a removed document wait until it is back', async () => {
  library.annotations.add(localActor, on('hebi', '海绵城市'));
  await library.holdings.remove(localActor, ['hebi']);
  expect(library.annotations.all(localActor, {})).toEqual([]);
  await library.holdings.restore(localActor, ['hebi']);
  expect(library.annotations.all(localActor, {})).toHaveLength(1);
});

test('a collection of excerpts can be deleted; the excerpts stay', () => {
  fill();
  const { collectionId } = library.collections.require(localActor, '豫北');
  library.annotations.bulk(localActor, ids({}), { kind: 'addTo', collectionId });
  expect(notes({ set: '豫北' })).toHaveLength(4);
  library.collections.remove(localActor, collectionId);
  expect(notes({})).toHaveLength(4);
});

function on(
  documentId: string,
  words: string | readonly string[],
  more: Partial<NewAnnotation> = {},
): NewAnnotation {
  const text = documentId === 'hebi' ? hebi : puyang;
  const spans = [words].flat().map((each) => {
    const start = text.indexOf(each);
    return { start, end: start + each.length };
  });
  const versionId = `${documentId}@1`;
  return {
    on: { kind: 'spans', documentId, versionId, spans },
    ...{ note: '', codeIds: [], collectionIds: [], visibility: 'private' },
    ...more,
  };
}

function fill(): { readonly land: string; readonly money: string; readonly wording: string } {
  const { annotations, codes, collections } = library;
  const land = codes.add(localActor, { name: '土地' }).codeId;
  const money = codes.add(localActor, { name: '人地钱', parentId: land }).codeId;
  collections.add(localActor, { name: '豫北', author: '', documentIds: ['puyang'] });
  annotations.add(localActor, on('hebi', '以人为本', { note: '甲' }));
  annotations.add(localActor, on('hebi', '海绵城市', { note: '乙', codeIds: [money] }));
  annotations.add(localActor, on('puyang', '海绵城市', { note: '丙' }));
  const wording = annotations.add(localActor, {
    ...on('hebi', '海绵', { note: '丁说法' }),
    on: { kind: 'wording', text: '人地钱挂钩' },
  }).annotationId;
  return { land, money, wording };
}

function ids(filter: Parameters<Library['annotations']['all']>[1]): string[] {
  return library.annotations.all(localActor, filter).map(({ annotationId }) => annotationId);
}

function notes(filter: Parameters<Library['annotations']['all']>[1]): string[] {
  return library.annotations.all(localActor, filter).map(({ note }) => note);
}

function pageOf(more: Partial<AnnotationRequest>): AnnotationRequest {
  return { filter: {}, order: 'text', limit: 50, cursor: undefined, ...more };
}

function faultOf(work: () => unknown): NamedError | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof NamedError) return error;
    throw error;
  }
  return undefined;
}
