#!/usr/bin/env node
/**
 * `npx zhengci`: begins on whatever Node.js the machine has, and goes on under the project's.
 *
 * better-sqlite3 ends an older Node.js with a segmentation fault, so nothing of the program is
 * loaded before the runtime is known to be new enough.
 */
import { spawn } from 'node:child_process';
import module from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { packagedNodeFolder, projectNode, root } from './install/runtime.mjs';
import { refuse } from './install/say.mjs';

const isNewEnough = Number(process.versions.napi) >= 10;
const readsTypes = Boolean(process.features.typescript);

if (isNewEnough && readsTypes) {
  // A quarter of a short command's time is compiling; the second call finds it done.
  module.enableCompileCache?.(join(root, 'node_modules', '.cache', 'zhengci'));
  await import('../db/load-drizzle-quickly.ts');
  await import('./zhengci.ts');
} else if (packagedNodeFolder() !== undefined) {
  await goOn(projectNode(), [join(root, 'scripts', 'zhengci.mjs')]);
} else if (isNewEnough) {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  await goOn(process.argv0, [...flags, join(root, 'scripts', 'zhengci.ts')]);
} else {
  refuse('runtimeTooOld', { version: process.version });
}

/** Runs the program in a second process that has our input, output, signals and exit code. */
async function goOn(node, program) {
  const child = spawn(node, [...program, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  const [code, signal] = await new Promise((done) => {
    child.on('exit', (...ending) => done(ending));
    child.on('error', () => done([1, null]));
  });
  process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
}
