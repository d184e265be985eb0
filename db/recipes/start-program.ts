import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { projectFolder } from '#db/project-folder.ts';
import { projectNode } from '#db/project-node.ts';
import { programArgs } from '#db/project-program.ts';

/** A program that runs beside a server; whoever started it reads what it says. */
export type StartedProgram = ChildProcess & {
  readonly stdout: Readable;
  readonly stderr: Readable;
};

/**
 * Starts a program of this folder in a process of its own, behind everybody who waits for an
 * answer.
 *
 * startProgram('upkeep-program.ts', ['check', dataDir, backupsDir]).pid -> 4711
 */
export function startProgram(path: string, args: readonly string[]): StartedProgram {
  const child = spawn(projectNode(), [...programArgs('recipes', path), ...args], {
    ...{ cwd: projectFolder(), windowsHide: true, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...process.env, NODE_COMPILE_CACHE: compiledFolder() },
  });
  giveWay(child);
  return child;
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
