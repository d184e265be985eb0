import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectEnvironment, projectNode, root } from '../install/runtime.mjs';

/** How a program ended, and what it said. */
export type Ending = { readonly code: number | null; readonly output: string };

/** Runs a program of the checkout on a library; gives it and its ending. */
export function runProgram(library: string, args: readonly string[]) {
  const backups = join(library, 'backups');
  const child = spawn(projectNode(), args, {
    cwd: root,
    env: projectEnvironment({ ZHENGCI_DATA: library, ZHENGCI_BACKUPS: backups }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
  const ending = new Promise<Ending>((done) => {
    child.on('close', (code) => {
      done({ code, output });
    });
  });
  return { child, ending };
}

/** Runs a verb of the command line on a library. */
export function zhengci(library: string, args: readonly string[]) {
  return runProgram(library, ['scripts/zhengci.ts', ...args]);
}

/** Works in a new library, which is gone afterwards. */
export async function inNewLibrary<T>(work: (library: string) => Promise<T>): Promise<T> {
  const library = mkdtempSync(join(tmpdir(), 'zhengci-torture-'));
  try {
    return await work(library);
  } finally {
    rmSync(library, { recursive: true, force: true });
  }
}
