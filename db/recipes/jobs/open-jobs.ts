import { randomBytes } from 'node:crypto';
import { NamedError } from '#lib/message/named-error.ts';
import type { DataFolders } from '#db/data-folders.ts';
import { makeFolder } from '#db/make-folder.ts';
import { compileNameRule } from '#lib/manifest/name-rule.ts';
import type { Actor } from '#db/recipes/actor.ts';
import { guardPart } from '#db/recipes/guard-part.ts';
import { permissions } from '#db/recipes/permissions.ts';
import { permit } from '#db/recipes/permit.ts';
import {
  dropJob,
  dropUploads,
  jobFolder,
  jobIdAt,
  listJobIds,
  listReceived,
  type Progress,
  readJob,
  readProgress,
  writeJob,
} from './job-folder.ts';
import type { JobCounts, JobOrder, JobRecord, ReceivedFile, ReportLine } from './job-model.ts';
import { receiveUpload, type Upload } from './receive-upload.ts';
import { type JobRun, runJob } from './run-job.ts';

/** A job, and what became of its files so far. */
export type JobView = Omit<JobRecord, 'pid'> & { readonly counts: JobCounts };

/** A job with the lines of its report, from the one that was asked for. */
export type JobReport = JobView & { readonly lines: readonly ReportLine[]; readonly next: number };

/** Ingestions that run beside a server: sent, waiting their turn, one running at a time. */
export type Jobs = {
  /** The newest first. */
  list(actor: Actor): readonly JobView[];
  /** Throws `unknownJob`. */
  read(actor: Actor, jobId: string, after?: number): JobReport;
  create(actor: Actor, order: JobOrder): JobView;
  receive(actor: Actor, jobId: string, upload: Upload): Promise<ReceivedFile>;
  /** Starts a job, or goes on with one that was stopped. */
  start(actor: Actor, jobId: string): JobView;
  /** Stops a job; what it has taken in already stays. */
  cancel(actor: Actor, jobId: string): Promise<JobView>;
  /** Takes the report of an ended job away. */
  drop(actor: Actor, jobId: string): void;
  /** Ends what runs; it can be gone on with later. */
  close(): void;
};

const ended: ReadonlySet<string> = new Set(['done', 'cancelled', 'interrupted', 'failed']);
const keptReports = 100; // Enough to look up what was refused last month.

/**
 * Gives the ingestions of a library.
 *
 * const { jobId } = jobs.create(localActor, { place: '河南省/鹤壁市' });
 * await jobs.receive(localActor, jobId, { source: '规划.docx', body, promisedBytes: undefined });
 * jobs.start(localActor, jobId);
 */
export function openJobs(folders: DataFolders, now: () => Date): Jobs {
  return guardPart<Jobs>(new OpenJobs(folders, now), permissions.jobs);
}

class OpenJobs implements Jobs {
  readonly #folders: DataFolders;
  readonly #now: () => Date;
  readonly #queue: string[] = [];
  readonly #progress = new Map<string, Progress>();
  #run: { readonly jobId: string; readonly run: JobRun } | undefined;

  constructor(folders: DataFolders, now: () => Date) {
    this.#folders = folders;
    this.#now = now;
    for (const jobId of listJobIds(folders.dataDir).slice(keptReports)) {
      dropJob(folders.dataDir, jobId);
    }
  }

  list(_actor: Actor): readonly JobView[] {
    return listJobIds(this.#folders.dataDir).map((jobId) => this.#view(jobId));
  }

  read(_actor: Actor, jobId: string, after = 0): JobReport {
    const view = this.#view(jobId);
    const { lines } = this.#progressOf(jobId);
    return { ...view, lines: lines.slice(after), next: lines.length };
  }

  create(actor: Actor, order: JobOrder): JobView {
    refuseBadRule(order);
    const now = this.#now();
    const jobId = jobIdAt(now, randomBytes(2).toString('hex'));
    makeFolder(jobFolder(this.#folders.dataDir, jobId));
    const fresh = { startedAt: null, endedAt: null, pid: null, fault: null };
    writeJob(this.#folders.dataDir, {
      ...{ jobId, createdAt: now.toISOString(), author: actor.name, order },
      ...{ state: 'receiving', ...fresh },
    });
    return this.#view(jobId);
  }

  receive(actor: Actor, jobId: string, upload: Upload): Promise<ReceivedFile> {
    const { state, author } = readJob(this.#folders.dataDir, jobId);
    permit(actor, permissions.jobs.receive, author);
    if (state !== 'receiving') throw new NamedError('jobIsClosed', { jobId });
    return receiveUpload(this.#folders.dataDir, jobId, upload);
  }

  start(actor: Actor, jobId: string): JobView {
    const { state, author } = this.#view(jobId);
    permit(actor, permissions.jobs.start, author);
    if (state === 'done') throw new NamedError('jobIsClosed', { jobId });
    if (state !== 'waiting' && state !== 'running') {
      this.#write(jobId, { state: 'waiting', endedAt: null, fault: null });
      this.#queue.push(jobId);
      this.#next();
    }
    return this.#view(jobId);
  }

  async cancel(actor: Actor, jobId: string): Promise<JobView> {
    const { state, author } = this.#view(jobId);
    permit(actor, permissions.jobs.cancel, author);
    if (ended.has(state)) return this.#view(jobId);
    const place = this.#queue.indexOf(jobId);
    if (place !== -1) this.#queue.splice(place, 1);
    this.#write(jobId, { state: 'cancelled', endedAt: this.#now().toISOString() });
    if (this.#run?.jobId === jobId) {
      // Each step of an ingestion is whole or absent, so it can be ended at any moment.
      this.#run.run.child.kill('SIGKILL');
      await this.#run.run.ended;
    }
    return this.#view(jobId);
  }

  drop(actor: Actor, jobId: string): void {
    const { state, author } = this.#view(jobId);
    permit(actor, permissions.jobs.drop, author);
    if (state === 'waiting' || state === 'running') throw new NamedError('jobRuns', { jobId });
    dropJob(this.#folders.dataDir, jobId);
    this.#progress.delete(jobId);
  }

  close(): void {
    this.#queue.length = 0;
    this.#run?.run.child.kill('SIGKILL');
  }

  #next(): void {
    const jobId = this.#run === undefined ? this.#queue.shift() : undefined;
    if (jobId === undefined) return;
    const run = runJob(this.#folders, jobId);
    this.#run = { jobId, run };
    const pid = run.child.pid ?? null;
    this.#write(jobId, { state: 'running', startedAt: this.#now().toISOString(), pid });
    void run.ended.then((end) => {
      this.#run = undefined;
      this.#settle(jobId, end);
      this.#next();
    });
  }

  #settle(jobId: string, end: Awaited<JobRun['ended']>): void {
    const { dataDir } = this.#folders;
    if (readJob(dataDir, jobId).state !== 'running') return; // Cancelled: that is written already.
    const state = end.kind === 'killed' ? 'interrupted' : end.kind;
    const fault = end.kind === 'failed' ? end.fault : null;
    this.#write(jobId, { state, fault, endedAt: this.#now().toISOString(), pid: null });
    if (end.kind === 'done') dropUploads(dataDir, jobId);
  }

  #write(jobId: string, change: Partial<JobRecord>): void {
    const { dataDir } = this.#folders;
    writeJob(dataDir, { ...readJob(dataDir, jobId), ...change });
  }

  #view(jobId: string): JobView {
    const { pid, ...job } = readJob(this.#folders.dataDir, jobId);
    const counts = this.#countsOf(jobId);
    const isOurs = this.#run?.jobId === jobId || this.#queue.includes(jobId);
    const isLost = (job.state === 'running' || job.state === 'waiting') && !isOurs && !isAlive(pid);
    return { ...job, state: isLost ? 'interrupted' : job.state, counts };
  }

  #progressOf(jobId: string): Progress {
    const progress = readProgress(this.#folders.dataDir, jobId, this.#progress.get(jobId));
    this.#progress.set(jobId, progress);
    return progress;
  }

  #countsOf(jobId: string): JobCounts {
    const { lines, all } = this.#progressOf(jobId);
    const counts = { ingested: 0, unchanged: 0, refused: 0, failed: 0 };
    for (const { outcome } of lines) counts[outcome] += 1;
    const known = all === 0 ? listReceived(this.#folders.dataDir, jobId).length : all;
    return { all: known, ...counts };
  }
}

function isAlive(pid: number | null): boolean {
  try {
    return pid !== null && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function refuseBadRule({ nameRule }: JobOrder): void {
  const compiled = nameRule === undefined ? undefined : compileNameRule(nameRule);
  if (compiled?.kind !== 'fault') return;
  throw new NamedError('badNameRule', { reason: compiled.code, at: compiled.at });
}
