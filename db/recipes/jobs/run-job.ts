import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { DataFolders } from '#db/data-folders.ts';
import { projectFolder } from '#db/project-folder.ts';
import { projectNode } from '#db/project-node.ts';
import type { JobRecord } from './job-model.ts';

/** How a run ended: whole, by itself with a reason, or by somebody's hand. */
export type JobEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly fault: NonNullable<JobRecord['fault']> }
  | { readonly kind: 'killed' };

/** A run: its process, and how it ends. */
export type JobRun = { readonly child: ChildProcess; readonly ended: Promise<JobEnd> };

/**
 * Runs a job in a process of its own, behind everybody who waits for an answer.
 *
 * await runJob(folders, '20261121T081500123-9f0c').ended -> { kind: 'done' }
 */
export function runJob({ dataDir, backupsDir }: DataFolders, jobId: string): JobRun {
  const program = join(
    /* turbopackIgnore: true */ projectFolder(),
    'db',
    'recipes',
    'job-program.ts',
  );
  const child = spawn(
    projectNode(),
    [
      '--experimental-strip-types',
      '--disable-warning=ExperimentalWarning',
      program,
      dataDir,
      backupsDir,
      jobId,
    ],
    {
      ...{ cwd: projectFolder(), windowsHide: true, stdio: ['ignore', 'pipe', 'pipe'] },
      env: { ...process.env, NODE_COMPILE_CACHE: compiledFolder() },
    },
  );
  giveWay(child);
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

/**
 * Where Node keeps what it compiled: a third of the start of a job is saved. In a checkout that
 * cannot be written to, nothing is kept.
 */
function compiledFolder(): string {
  return join(/* turbopackIgnore: true */ projectFolder(), 'node_modules', '.cache', 'zhengci');
}

/** A system that does not let us is no reason to give up. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    return;
  }
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
