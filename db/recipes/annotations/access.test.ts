import { afterEach, beforeEach, expect, test } from 'vitest';
import { NamedError } from '#lib/message/named-error.ts';
import { sayIn } from '#lib/message/say-in.ts';
import type { Visibility } from '#db/library/annotation-model.ts';
import { type Actor, localActor } from '#db/recipes/actor.ts';
import { chartOfCodes } from '#db/recipes/chart-of-codes.ts';
import type { Library } from '#db/recipes/model.ts';
import { noteOn, openTeamLibrary, team } from '#db/recipes/testing/team-for-test.ts';

const { author, editor, reader, admin } = team;
const secret = '机密批注';

let library: Library;
let collectionId: string;
let codeId: string;

beforeEach(() => {
  ({ library } = openTeamLibrary());
  // The editor made the collection, so they share what is for it.
  ({ collectionId } = library.collections.add(editor, { name: '课题组', documentIds: [] }));
  ({ codeId } = library.codes.add(author, { name: '海绵' }));
});
afterEach(() => {
  library.close();
});

function write(visibility: Visibility) {
  const parts = { visibility, note: secret, codeIds: [codeId], collectionIds: [collectionId] };
  const { annotationId } = library.annotations.add(author, noteOn('鹤壁', parts));
  const wordingId = library.annotations.add(author, {
    ...noteOn('鹤壁', parts),
    on: { kind: 'wording', text: '海绵城市' },
  }).annotationId;
  const shared = library.annotations.add(author, noteOn('濮阳')).annotationId;
  const ends = { fromId: annotationId, toId: shared, relation: 'same', note: secret };
  return { annotationId, wordingId, shared, linkId: library.links.add(author, ends).linkId };
}

/** Every way on which what somebody wrote comes to somebody's eyes; each names what it shows. */
const ways: Readonly<Record<string, (actor: Actor) => unknown>> = {
  list: (actor) =>
    library.annotations.list(actor, { filter: {}, order: 'text', limit: 50, cursor: undefined }),
  all: (actor) => library.annotations.all(actor, {}),
  'all of a document': (actor) => library.annotations.all(actor, { documentId: ['鹤壁'] }),
  'all of a collection': (actor) => library.annotations.all(actor, { set: collectionId }),
  'all of its author': (actor) => library.annotations.all(actor, { author: [author.name] }),
  'all with its words': (actor) => library.annotations.all(actor, { text: secret }),
  links: (actor) => library.links.list(actor),
  wordings: (actor) => library.wordings.list(actor),
  'wordings in a document': (actor) => library.wordings.placesIn(actor, '鹤壁'),
  ...Object.fromEntries(
    (['jsonld', 'csv', 'md', 'qdpx', 'ris', 'csl'] as const).map((format) => [
      `export as ${format}`,
      (actor: Actor) => fileOf(actor, format),
    ]),
  ),
};

function fileOf(actor: Actor, format: 'jsonld' | 'csv' | 'md' | 'qdpx' | 'ris' | 'csl') {
  const request = { format, style: { standard: '2025' }, reader: 'spreadsheet' } as const;
  const { content, count } = library.exchange.writeFile(actor, {}, { ...request, locale: 'zh-CN' });
  // An archive is packed; how many it holds is said beside it.
  return typeof content === 'string' && content.includes(secret) ? secret : { count };
}

/** Counts: what is not seen is not counted either. */
function countsFor(actor: Actor) {
  const { total, onWordings } = library.annotations.statistics(actor, {}, 'document');
  const say = sayIn('zh-CN');
  const { rows, values } = chartOfCodes(library, actor, { filter: {}, by: 'document', say });
  const drawn = values[rows.indexOf('海绵')]?.filter(
    (each) => each !== undefined && each > 0,
  ).length;
  const exported = library.exchange.writeFile(
    actor,
    {},
    {
      ...{ format: 'qdpx', style: { standard: '2025' }, reader: 'spreadsheet', locale: 'zh-CN' },
    },
  );
  return { inTexts: total.annotations, onWordings, drawn: drawn ?? 0, file: exported.count };
}

// One is for the team in any case; a note on a wording stands in no document.
const some = { inTexts: 1, onWordings: 0, drawn: 0, file: 1 };
const everything = { inTexts: 2, onWordings: 1, drawn: 1, file: 3 };

test.each<{ visibility: Visibility; seeing: readonly Actor[]; blind: readonly Actor[] }>([
  { visibility: 'private', seeing: [author, localActor], blind: [reader, editor, admin] },
  { visibility: 'collection', seeing: [author, editor, localActor], blind: [reader, admin] },
  { visibility: 'team', seeing: [author, editor, reader, admin, localActor], blind: [] },
])('what is $visibility is seen by those it is for, on every way', async (given) => {
  write(given.visibility);
  for (const actor of given.seeing) {
    expect(countsFor(actor)).toEqual(everything);
    expect(JSON.stringify(await library.wordings.placesIn(actor, '鹤壁'))).toContain(secret);
    expect(JSON.stringify(library.links.list(actor))).toContain(secret);
    expect(fileOf(actor, 'jsonld')).toBe(secret);
  }
  for (const actor of given.blind) {
    for (const [way, look] of Object.entries(ways)) {
      expect([way, JSON.stringify(await look(actor)).includes(secret)]).toEqual([way, false]);
    }
    expect(countsFor(actor)).toEqual(some);
  }
});

test.each(['reader', 'editor', 'admin'] as const)(
  'to %s the identifier of a private annotation is that of none',
  (who) => {
    const actor = team[who];
    const { annotationId, shared, linkId } = write('private');
    const { annotations, links } = library;
    const own = who === 'reader' ? shared : annotations.add(actor, noteOn('濮阳')).annotationId;
    const news = { note: '改' };
    const asked: Readonly<Record<string, () => unknown>> = {
      require: () => annotations.require(actor, annotationId),
      change: () => annotations.change(actor, annotationId, { revision: 1, ...news }),
      remove: () => annotations.remove(actor, annotationId),
      restore: () => annotations.restore(actor, annotationId),
      decide: () =>
        annotations.decide(actor, annotationId, {
          ordinal: 0,
          versionId: '鹤壁@1',
          decision: null,
        }),
      bulk: () => annotations.bulk(actor, [own, annotationId], { kind: 'delete' }),
      putBack: () => annotations.putBack(actor, [{ annotationId, news }]),
      'link from': () => links.add(actor, { fromId: annotationId, toId: own, relation: 'same' }),
      'link to': () => links.add(actor, { fromId: own, toId: annotationId, relation: 'same' }),
      'require link': () => links.require(actor, linkId),
      'change link': () => links.change(actor, linkId, { note: '改' }),
      'remove link': () => links.remove(actor, linkId),
    };
    const before = library.annotations.require(author, annotationId);
    for (const [name, ask] of Object.entries(asked)) {
      const unknown = name.endsWith(' link') ? 'unknownLink' : 'unknownAnnotation';
      const isRefused = who === 'reader' && !name.startsWith('require');
      expect([name, codeOf(ask)]).toEqual([name, isRefused ? 'notAllowed' : unknown]);
    }
    expect(library.annotations.require(author, annotationId)).toEqual(before);
    expect(library.links.require(author, linkId).deletedAt).toBeNull();
    expect(library.annotations.require(localActor, own).deletedAt).toBeNull();
  },
);

test('a collection is not entered by putting a document or a note of one’s own into it', () => {
  const { annotationId } = write('collection');
  library.collections.change(admin, collectionId, { add: ['濮阳'], remove: [] });
  library.annotations.add(admin, noteOn('濮阳', { collectionIds: [collectionId] }));
  expect(codeOf(() => library.annotations.require(admin, annotationId))).toBe('unknownAnnotation');
});

test('who may change a note on many at once changes all of them or none', () => {
  const { annotationId, shared } = write('team');
  const own = library.annotations.add(editor, noteOn('鹤壁')).annotationId;
  const ids = [own, shared, annotationId];
  const add = () => library.annotations.bulk(editor, ids, { kind: 'addTo', collectionId });
  expect(codeOf(add)).toBe('notYours');
  expect(library.annotations.require(editor, own).collectionIds).toEqual([]);
  const before = library.annotations.bulk(admin, ids, { kind: 'delete' });
  expect(library.annotations.all(author, { documentId: ['濮阳'] })).toEqual([]);
  library.annotations.putBack(admin, before);
  expect(library.annotations.require(author, shared).deletedAt).toBeNull();
  const rewritten = before.map(({ annotationId: id }) => ({
    annotationId: id,
    news: { note: '' },
  }));
  expect(codeOf(() => library.annotations.putBack(admin, rewritten))).toBe('notYours');
});

test('a file changes nothing that somebody else made, and tells nothing of it', () => {
  const { annotationId } = write('private');
  const whole = Buffer.from(contentFor(author));
  const other = Buffer.from(whole.toString().replaceAll(secret, '改写'));
  for (const actor of [editor, admin]) {
    for (const bytes of [whole, other]) {
      const options = { format: 'jsonld', isReplacing: true } as const;
      const report = library.exchange.importFile(actor, bytes, options);
      expect(report).toMatchObject({ added: 0, unchanged: 0, replaced: 0, restored: 0, links: 0 });
      expect(report.kept).toContain(annotationId);
    }
  }
  expect(library.annotations.require(author, annotationId)).toMatchObject({
    ...{ note: secret, author: author.name, revision: 1 },
  });
});

test('what an editor brings is theirs, whoever the file names', () => {
  write('team');
  const bytes = Buffer.from(contentFor(author));
  const other = openTeamLibrary().library;
  other.exchange.importFile(editor, bytes, { format: 'jsonld' });
  const made = [...other.annotations.all(editor, {}), ...other.codes.list(editor)];
  expect(new Set(made.map((each) => each.author))).toEqual(new Set([editor.name]));
  other.close();
});

test('only on one’s own machine may somebody write under another name', () => {
  const { collections, savedSearches } = library;
  const named = { author: '别人', documentIds: [] };
  expect(collections.add(admin, { name: '甲', ...named }).author).toBe(admin.name);
  expect(collections.add(localActor, { name: '乙', ...named }).author).toBe('别人');
  const question = { q: '海绵' };
  expect(savedSearches.add(editor, { name: '丙', question, author: '别人' }).author).toBe('王');
});

function contentFor(actor: Actor): string {
  const request = { format: 'jsonld', style: { standard: '2025' }, reader: 'spreadsheet' } as const;
  const { content } = library.exchange.writeFile(actor, {}, { ...request, locale: 'zh-CN' });
  return String(content);
}

function codeOf(ask: () => unknown): string | undefined {
  try {
    ask();
  } catch (error) {
    if (error instanceof NamedError) return error.code;
    throw error;
  }
  return undefined;
}
