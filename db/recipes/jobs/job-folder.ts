import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { NamedError } from '#lib/message/named-error.ts';
import { writeDurably } from '#db/durable-file.ts';
import { makeFolder } from '#db/make-folder.ts';
import {
  type JobRecord,
  jobRecordSchema,
  type ProgressLine,
  type ReceivedFile,
  receivedFileSchema,
  type ReportLine,
} from './job-model.ts';

/*
 *   data/jobs/20261121T081500123-9f0c/
 *     job.json       what was ordered, and where it stands; replaced as a whole
 *     files.jsonl    a line for each file that was received
 *     files/0 …      their bytes, under numbers: a name never becomes a path
 *     report.jsonl   a line for each file that was done
 *
 * One process writes each file, and every line is written at once: whoever is killed leaves whole
 * lines and at most half of a last one, which nobody reads.
 */

const idPattern = /^\d{8}T\d{9}-[0-9a-f]{4}$/;

/**
 * Gives the folder of a job. An id that is none leads nowhere: it comes from an address.
 *
 * jobFolder('/data', '20261121T081500123-9f0c') -> '/data/jobs/20261121T081500123-9f0c'
 */
export function jobFolder(dataDir: string, jobId: string): string {
  if (!idPattern.test(jobId)) throw new NamedError('unknownJob', { jobId });
  return join(dataDir, 'jobs', jobId);
}

/**
 * Gives the id of a job that begins now; `chance` are four hexadecimal digits.
 *
 * jobIdAt(new Date('2026-11-21T08:15:00.123Z'), '9f0c') -> '20261121T081500123-9f0c'
 */
export function jobIdAt(now: Date, chance: string): string {
  return `${now.toISOString().replaceAll(/[-:.Z]/g, '')}-${chance}`;
}

/** Lists the ids of all jobs, the newest first. */
export function listJobIds(dataDir: string): string[] {
  const folder = join(dataDir, 'jobs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => idPattern.test(name) && existsSync(join(folder, name, 'job.json')))
    .sort()
    .reverse();
}

/** Gives the record of a job; throws `unknownJob`. */
export function readJob(dataDir: string, jobId: string): JobRecord {
  const path = join(jobFolder(dataDir, jobId), 'job.json');
  if (!existsSync(path)) throw new NamedError('unknownJob', { jobId });
  return jobRecordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Writes the record of a job in the place of the last one. */
export function writeJob(dataDir: string, job: JobRecord): void {
  writeDurably(join(jobFolder(dataDir, job.jobId), 'job.json'), `${JSON.stringify(job)}\n`);
}

/** Lists what was received, in order; what was sent twice counts as it was sent last. */
export function listReceived(dataDir: string, jobId: string): ReceivedFile[] {
  const lines = readLines(join(jobFolder(dataDir, jobId), 'files.jsonl'));
  const files = lines.map((line) => receivedFileSchema.parse(line));
  return [...new Map(files.map((file) => [file.source, file])).values()];
}

/** Notes that a file was received. */
export function addReceived(dataDir: string, jobId: string, file: ReceivedFile): void {
  appendLine(join(jobFolder(dataDir, jobId), 'files.jsonl'), file);
}

/** Gives the place of the bytes of a file, and makes its folder. */
export function uploadPath(dataDir: string, jobId: string, number: number): string {
  const folder = join(jobFolder(dataDir, jobId), 'files');
  makeFolder(folder);
  return join(folder, String(number));
}

/** What was reported so far, and how many files there are as far as is known. */
export type Progress = {
  readonly lines: readonly ReportLine[];
  readonly all: number;
  /** How much of the report was read: the next reading goes on from there. */
  readonly bytes: number;
};

const nothingRead: Progress = { lines: [], all: 0, bytes: 0 };

/**
 * Reads the report of a job, on from where it was read before: it only grows, and a page asks for
 * it twice a second.
 *
 * readProgress('/data', jobId).lines.length -> 3
 */
export function readProgress(dataDir: string, jobId: string, before = nothingRead): Progress {
  const path = join(jobFolder(dataDir, jobId), 'report.jsonl');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= before.bytes) return size === before.bytes ? before : nothingRead;
  const news = readFrom(path, before.bytes, size);
  const end = news.lastIndexOf(0x0a) + 1;
  const lines = linesIn(news.subarray(0, end).toString()) as ProgressLine[];
  return {
    lines: [...before.lines, ...lines.map(({ line }) => line)],
    all: lines.at(-1)?.all ?? before.all,
    bytes: before.bytes + end,
  };
}

function readFrom(path: string, start: number, end: number): Buffer {
  const bytes = Buffer.alloc(end - start);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
  } finally {
    closeSync(file);
  }
}

/** Reports a file. */
export function addProgress(dataDir: string, jobId: string, progress: ProgressLine): void {
  appendLine(join(jobFolder(dataDir, jobId), 'report.jsonl'), progress);
}

/** Takes the received bytes away; what was ingested is kept in `originals/`. */
export function dropUploads(dataDir: string, jobId: string): void {
  rmSync(join(jobFolder(dataDir, jobId), 'files'), { recursive: true, force: true });
}

/** Takes a whole job away; what it brought into the library stays there. */
export function dropJob(dataDir: string, jobId: string): void {
  rmSync(jobFolder(dataDir, jobId), { recursive: true, force: true });
}

function appendLine(path: string, value: unknown): void {
  appendFileSync(path, `${JSON.stringify(value)}\n`);
}

function readLines(path: string): unknown[] {
  return existsSync(path) ? linesIn(readFileSync(path, 'utf8')) : [];
}

/** Our own lines, whole: half of one, left by who was killed, has no end. */
function linesIn(text: string): unknown[] {
  return text
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}
