import { strToU8, zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { expect, test } from 'vitest';
import { localActor } from '#db/recipes/actor.ts';
import { newLibrary, testTime } from '#db/recipes/testing/library-for-test.ts';
import { uploadLimits } from './job-model.ts';
import { type Jobs, openJobs } from './open-jobs.ts';

const bodyOf = (content: string | Uint8Array) =>
  Readable.toWeb(Readable.from([Buffer.from(content)])) as ReadableStream<Uint8Array>;

function send(jobs: Jobs, jobId: string, [source, content]: readonly [string, string]) {
  return jobs.receive(localActor, jobId, {
    source,
    body: bodyOf(content),
    promisedBytes: undefined,
  });
}

async function untilEnded(jobs: Jobs, jobId: string) {
  for (let turn = 0; turn < 600; turn += 1) {
    const report = jobs.read(localActor, jobId);
    if (report.endedAt !== null) return report;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The job does not end');
}

test('files are sent, taken in by a process of its own, and reported one by one', async () => {
  const folders = newLibrary();
  const library = folders.open();
  const jobs = openJobs(folders, () => testTime);
  const { jobId } = jobs.create(localActor, { nameRule: '{地区}_{年份}', genre: '规划' });
  await send(jobs, jobId, ['../鹤壁市_2022.txt', '一、总体要求\n\n鹤壁推动“人地钱”挂钩。']);
  await send(jobs, jobId, ['空.txt', '']);
  await send(jobs, jobId, ['表.xls', 'x']);
  expect(jobs.read(localActor, jobId)).toMatchObject({ state: 'receiving', counts: { all: 3 } });
  jobs.start(localActor, jobId);
  const report = await untilEnded(jobs, jobId);
  expect(report.state).toBe('done');
  expect(report.lines.map(({ source, outcome, code }) => [source, outcome, code])).toEqual([
    ['鹤壁市_2022.txt', 'ingested', null],
    ['空.txt', 'refused', 'emptyFile'],
    ['表.xls', 'refused', 'unsupportedFormat'],
  ]);
  expect(library.listDocuments()).toMatchObject([{ place: '鹤壁市', year: '2022', genre: '规划' }]);
  expect(existsSync(join(folders.dataDir, 'jobs', jobId, 'files'))).toBe(false);
  library.close();
}, 60_000);

test('files that arrive at once are kept apart', async () => {
  const folders = newLibrary();
  folders.open().close();
  const jobs = openJobs(folders, () => testTime);
  const { jobId } = jobs.create(localActor, {});
  const contents = Array.from({ length: 12 }, (_, at) => `${'字'.repeat(1000 * at)}${at}`);
  const files = await Promise.all(
    contents.map((content, at) => send(jobs, jobId, [`${at}.txt`, content])),
  );
  expect(new Set(files.map(({ number }) => number)).size).toBe(12);
  for (const [at, { number }] of files.entries()) {
    const path = join(folders.dataDir, 'jobs', jobId, 'files', String(number));
    expect(readFileSync(path, 'utf8')).toBe(contents[at]);
  }
});

test('bombs, foreign entities and ways out are refused, and the good text among them is taken in', async () => {
  const folders = newLibrary();
  const library = folders.open();
  const jobs = openJobs(folders, () => testTime);
  const { jobId } = jobs.create(localActor, {});
  const entity =
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><w:document>&b;</w:document>';
  const files = {
    'bomb.zip': zipSync({ 'a.txt': new Uint8Array(30_000_000) }),
    'entity.docx': zipSync({ 'word/document.xml': strToU8(entity) }),
    'way-out.zip': zipSync({ '../../x.txt': strToU8('一') }),
    'broken.pdf': strToU8('%PDF-1.7\n1 0 obj <<'),
    'good.txt': strToU8('一、总体要求'),
  };
  for (const [source, bytes] of Object.entries(files)) {
    await jobs.receive(localActor, jobId, {
      source,
      body: bodyOf(bytes),
      promisedBytes: undefined,
    });
  }
  jobs.start(localActor, jobId);
  expect((await untilEnded(jobs, jobId)).lines.map(({ outcome, code }) => code ?? outcome)).toEqual(
    ['unsafeFile', 'unsafeFile', 'unsafeFile', 'damagedFile', 'ingested'],
  );
  library.close();
}, 60_000);

test('a manifest among the files speaks of the others', async () => {
  const folders = newLibrary();
  const library = folders.open();
  const jobs = openJobs(folders, () => testTime);
  const { jobId } = jobs.create(localActor, {});
  await send(jobs, jobId, ['manifest.csv', '文件,文种\r\n规划.txt,规划\r\n']);
  await send(jobs, jobId, ['规划.txt', '一、总体要求']);
  jobs.start(localActor, jobId);
  expect((await untilEnded(jobs, jobId)).lines).toHaveLength(1);
  expect(library.listDocuments()).toMatchObject([
    { genre: '规划', statedBy: { genre: 'manifest' } },
  ]);
  library.close();
}, 60_000);

test('what was cancelled keeps its files and can be gone on with; a lost job is interrupted', async () => {
  const folders = newLibrary();
  folders.open().close();
  const jobs = openJobs(folders, () => testTime);
  const { jobId } = jobs.create(localActor, {});
  await send(jobs, jobId, ['规划.txt', '一、总体要求']);
  jobs.start(localActor, jobId);
  expect((await jobs.cancel(localActor, jobId)).state).toBe('cancelled');
  jobs.start(localActor, jobId);
  jobs.close();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const others = openJobs(folders, () => testTime);
  expect(others.read(localActor, jobId).state).toBe('interrupted');
  others.start(localActor, jobId);
  expect(await untilEnded(others, jobId)).toMatchObject({ state: 'done', counts: { ingested: 1 } });
}, 60_000);

test.each([
  { limits: { maxFileBytes: 4 }, code: 'uploadTooLarge' },
  { limits: { maxJobBytes: 4 }, code: 'jobTooLarge' },
  { limits: { maxFiles: 0 }, code: 'tooManyFiles' },
  { limits: { spareBytes: Number.MAX_SAFE_INTEGER }, code: 'diskFull' },
])('an upload beyond a limit is refused as $code and leaves nothing', async ({ limits, code }) => {
  const folders = newLibrary();
  folders.open().close();
  const jobs = openJobs(folders, () => testTime);
  const { jobId } = jobs.create(localActor, {});
  const upload = {
    source: 'a.txt',
    promisedBytes: undefined,
    limits: { ...uploadLimits, ...limits },
  };
  await expect(
    jobs.receive(localActor, jobId, { ...upload, body: bodyOf('too much') }),
  ).rejects.toThrow(code);
  expect(jobs.read(localActor, jobId).counts.all).toBe(0);
  expect(existsSync(join(folders.dataDir, 'jobs', jobId, 'files', '0'))).toBe(false);
});

test('an id that is none leads nowhere', () => {
  const jobs = openJobs(newLibrary(), () => testTime);
  expect(() => jobs.read(localActor, '../../etc')).toThrow('unknownJob');
});

test('a rule that is none is refused before anything is sent', () => {
  const jobs = openJobs(newLibrary(), () => testTime);
  expect(() => jobs.create(localActor, { nameRule: '{省份}' })).toThrow('badNameRule');
});
