import type { ReadableStream } from 'node:stream/web';
import { Readable } from 'node:stream';
import { addAccount } from '#db/library/accounts.ts';
import type { Visibility } from '#db/library/annotation-model.ts';
import { openGiven } from '#db/library/open-given.ts';
import type { Actor } from '#db/recipes/actor.ts';
import type { NewAnnotation } from '#db/recipes/annotations/model.ts';
import { readJob, writeJob } from '#db/recipes/jobs/job-folder.ts';
import { type Jobs, openJobs } from '#db/recipes/jobs/open-jobs.ts';
import type { Library } from '#db/recipes/model.ts';
import { copyOf, newLibrary, type TestLibrary, testTime } from './library-for-test.ts';

/** Four people of one library: who reads, who edits, who made the things, who manages. */
export const team = {
  reader: { name: '赵', role: 'reader' },
  editor: { name: '王', role: 'editor' },
  author: { name: '李', role: 'editor' },
  admin: { name: '周', role: 'admin' },
} as const satisfies Record<string, Actor>;

const plan =
  '某市规划\n\n一、总体要求\n坚持以人民为中心。建设海绵城市。\n\n发展基础\n\n城镇化率提高。\n';

/** A library of two texts for a team, and the ingestions beside it. */
export type TeamLibrary = {
  readonly library: Library;
  readonly jobs: Jobs;
  readonly dataDir: string;
};

/**
 * Opens a library of two texts for a test with several people.
 *
 * openTeamLibrary().library.accounts.list(team.admin).length -> 2
 */
export function openTeamLibrary(): TeamLibrary {
  const copy = copyOfTexts();
  addPeople(copy);
  return open(copy);
}

/**
 * Opens the same before anybody has an account.
 *
 * openUnsharedLibrary().library.accounts.list(team.admin) -> []
 */
export function openUnsharedLibrary(): TeamLibrary {
  return open(copyOfTexts());
}

function open(copy: TestLibrary): TeamLibrary {
  return { library: copy.open(), jobs: openJobs(copy, () => testTime), dataDir: copy.dataDir };
}

function copyOfTexts(): TestLibrary {
  ingested ??= ingestTexts();
  return copyOf(ingested);
}

/** One whose account may be changed, and one who keeps the library from being without an admin. */
function addPeople({ dataDir, backupsDir }: TestLibrary): void {
  const given = openGiven({ dataDir, backupsDir, now: testTime });
  for (const [accountId, role] of [
    ['someone', 'editor'],
    ['keeper', 'admin'],
  ] as const) {
    const said = { accountId, name: accountId, nameKey: accountId, role, passwordHash: '' };
    given.tables.transaction((tx) => {
      addAccount(tx, { ...said, email: `${accountId}@example.org` }, testTime);
    });
  }
  given.handle.close();
}

let ingested: TestLibrary | undefined; // Once a file of tests: a copy costs milliseconds.

function ingestTexts(): TestLibrary {
  const other = plan.replace('某市', '濮阳').replace('中心', '本');
  const texts = newLibrary({ '鹤壁.txt': plan, '濮阳.txt': other });
  texts.ingest();
  return texts;
}

/**
 * A note on the words 海绵城市.
 *
 * library.annotations.add(team.author, noteOn('鹤壁', { visibility: 'private', note: '甲' }))
 */
export function noteOn(
  documentId: string,
  more: { readonly visibility?: Visibility } & Partial<NewAnnotation> = {},
): NewAnnotation {
  const start = plan.indexOf('海绵城市') - (documentId === '濮阳' ? 1 : 0);
  const spans = [{ start, end: start + 4 }];
  return {
    on: { kind: 'spans', documentId, versionId: `${documentId}@1`, spans },
    ...{ note: '', codeIds: [], collectionIds: [], visibility: 'team' },
    ...more,
  };
}

/** Where 发展基础 stands in 鹤壁, which a person may call a paragraph. */
export const heading = {
  start: plan.indexOf('发展基础'),
  end: plan.indexOf('发展基础') + 4,
} as const;

/** One thing of each kind, made by one person: what others may do to it is the question. */
export type Things = ReturnType<typeof makeThings>;

/**
 * Makes one thing of each kind.
 *
 * makeThings(opened, team.author).annotationId
 */
export function makeThings({ library, jobs, dataDir }: TeamLibrary, author: Actor) {
  const { annotations, codes, links, collections, savedSearches } = library;
  const add = (documentId: string) => annotations.add(author, noteOn(documentId)).annotationId;
  const [annotationId, otherId, thirdId] = [add('鹤壁'), add('濮阳'), add('濮阳')];
  made += 1;
  const name = `第${String(made)}个`;
  const { jobId } = jobs.create(author, {});
  // One that has ended cannot be started: no process begins, and who may not learns nothing of it.
  const { jobId: endedId } = jobs.create(author, {});
  writeJob(dataDir, { ...readJob(dataDir, endedId), state: 'done' });
  return {
    ...{ annotationId, otherId, thirdId, name, jobId, endedId, accountId: 'someone' },
    invitationId: library.accounts.invite(team.admin, { role: 'reader', note: '' }).invitation
      .invitationId,
    linkId: links.add(author, { fromId: annotationId, toId: otherId, relation: 'same' }).linkId,
    codeId: codes.add(author, { name }).codeId,
    intoId: codes.add(author, { name: `${name}并入` }).codeId,
    collectionId: collections.add(author, { name, documentIds: ['鹤壁'] }).collectionId,
    savedSearchId: savedSearches.add(author, { name, question: { q: '海绵' } }).savedSearchId,
    decisionId: library.comparison.decide(author, correspondence).decisionId,
  };
}

let made = 0; // Names of codes and collections are taken once.

const quoted = { start: plan.indexOf('建设海绵'), end: plan.indexOf('建设海绵') + 6 };

/** What corresponds in both texts. */
export const correspondence = {
  verdict: 'confirmed',
  left: { documentId: '鹤壁', span: quoted },
  right: { documentId: '濮阳', span: { start: quoted.start - 1, end: quoted.end - 1 } },
} as const;

/**
 * A file that is sent.
 *
 * jobs.receive(team.author, jobId, upload())
 */
export function upload() {
  const body = Readable.toWeb(Readable.from([Buffer.from('文')])) as ReadableStream<Uint8Array>;
  return { source: '文.txt', body, promisedBytes: undefined };
}
