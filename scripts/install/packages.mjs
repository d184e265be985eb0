import { delimiter } from 'node:path';
import { repairLockfile } from './lockfile.mjs';
import { ensureSegmenter } from './nodejieba.mjs';
import { findCommand, run } from './run.mjs';
import { machineEnvironment } from './runtime.mjs';
import { refuse, say } from './say.mjs';
import { arePackagesCurrent, stampPackages } from './stamps.mjs';

/** Makes node_modules what package-lock.json describes, and nodejieba loadable. */
export async function ensurePackages() {
  if (!arePackagesCurrent()) await installPackages();
  await ensureSegmenter();
}

async function installPackages() {
  say('installing');
  const env = machineEnvironment({ NODE_ENV: 'development' });
  if (process.platform !== 'win32' && findCommand(['npm'], env.PATH) === undefined) {
    refuse('npmMissing', { path: env.PATH.split(delimiter).join(' ') });
  }
  // After `npm install <package>` npm runs nothing of ours, and its lockfile may be one it refuses.
  repairLockfile();
  // No script of any package runs: whoever needs one is served by ensureSegmenter.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code } = await run('npm', args, { env });
  if (code !== 0) refuse('installFailed', { code });
  stampPackages();
}
