/**
 * Keeps npm from compiling what needs no compiler.
 *
 * npm runs node-gyp for every package that holds a binding.gyp, unless the lockfile says otherwise,
 * and npm before 11.16 knows nothing of `allowScripts`: there `npm ci` would compile better-sqlite3,
 * whose prebuilt file is in the package, and run the script of nodejieba, which is fetched or built
 * by `nodejieba.mjs`. A fact in the lockfile stops it in every version; npm forgets it when it writes
 * the lockfile anew, so it is set again after every installation.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runtime.mjs';

/** Packages whose binding.gyp npm is to leave alone. */
export const uncompiledPackages = ['better-sqlite3', 'nodejieba'];

/** Sets the facts that npm has forgotten; a lockfile that has them is not touched. */
export function markLockfile() {
  const path = join(root, 'package-lock.json');
  const written = readFileSync(path, 'utf8');
  const lockfile = JSON.parse(written);
  for (const name of uncompiledPackages) {
    const entry = lockfile.packages[`node_modules/${name}`];
    delete entry.hasInstallScript;
    entry.gypfile = false;
  }
  const marked = `${JSON.stringify(lockfile, null, 2)}
`;
  if (marked !== written) writeFileSync(path, marked);
}
