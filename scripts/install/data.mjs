import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { run } from './run.mjs';
import { projectEnvironment, projectNode, root } from './runtime.mjs';
import { refuse, say } from './say.mjs';

/** Gives the folder of the library: ZHENGCI_DATA, else data/ in the checkout. */
export function dataFolder(env = process.env) {
  return resolve(root, env.ZHENGCI_DATA || 'data');
}

/** Refuses a data folder that cannot be written, before any work is done for nothing. */
export function refuseUnwritableData() {
  const folder = dataFolder();
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    // Some file systems allow by their flags what they then refuse.
    rmdirSync(mkdtempSync(join(folder, '.writable-')));
  } catch (error) {
    refuse('dataUnwritable', { folder, reason: error.code ?? error.message });
  }
}

/** Node's own recursive mkdir never ends below a folder such as /proc, where nothing can be made. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Brings the sample texts into a library that is new; the command knows whether it is. */
export async function ensureSamples() {
  say('readingSamples');
  const args = ['scripts/zhengci.mjs', 'ingest', 'corpus', '--first-run'];
  const env = projectEnvironment({ ZHENGCI_DATA: dataFolder() });
  const { code, output } = await run(projectNode(), args, { env, isQuiet: true });
  if (code === 0) return;
  process.stderr.write(output);
  refuse('samplesFailed', { folder: dataFolder() });
}
