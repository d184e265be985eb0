import type { ChildProcess } from 'node:child_process';
import type { DataFolders } from '#db/data-folders.ts';
import { startProgram } from '#db/recipes/start-program.ts';
import type { JobRecord } from './job-model.ts';

/** How a run ended: whole, by itself with a reason, or by somebody's hand. */
export type JobEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly fault: NonNullable<JobRecord['fault']> }
  | { readonly kind: 'killed' };

/** A run: its process, and how it ends. */
export type JobRun = { readonly child: ChildProcess; readonly ended: Promise<JobEnd> };

/**
 * Runs a job in a process of its own.
 *
 * await runJob(folders, '20261121T081500123-9f0c').ended -> { kind: 'done' }
 */
export function runJob({ dataDir, backupsDir }: DataFolders, jobId: string): JobRun {
  const child = startProgram('job-program.ts', [dataDir, backupsDir, jobId]);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err = (err + chunk.toString()).slice(-2000)));
  const ended = new Promise<JobEnd>((resolve) => {
    child.once('error', (error) => {
      resolve({ kind: 'failed', fault: { code: 'internal', values: { reason: error.message } } });
    });
    child.once('close', (code) => {
      if (code === 0) resolve({ kind: 'done' });
      else if (code === null) resolve({ kind: 'killed' });
      else resolve({ kind: 'failed', fault: faultIn(out, err) });
    });
  });
  return { child, ended };
}

function faultIn(out: string, err: string): NonNullable<JobRecord['fault']> {
  try {
    return JSON.parse(out) as NonNullable<JobRecord['fault']>;
  } catch {
    const reason =
      err
        .trim()
        .split('\n')
        .findLast((line) => line !== '') ?? '';
    return { code: 'internal', values: { reason } };
  }
}
