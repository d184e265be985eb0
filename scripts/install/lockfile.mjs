/**
 * Keeps npm from compiling what needs no compiler.
 *
 * npm runs node-gyp for every package that holds a binding.gyp, unless the lockfile says otherwise,
 * and npm before 11.16 knows nothing of `allowScripts`: there `npm ci` would compile better-sqlite3,
 * whose prebuilt file is in the package, and run the script of nodejieba, which is fetched or built
 * by `nodejieba.mjs`. Two facts in the lockfile stop it in every version; npm forgets them when it
 * writes the lockfile anew. A test watches; `node scripts/install/lockfile.mjs` sets them again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './runtime.mjs';

/** Packages whose binding.gyp npm is to leave alone. */
export const uncompiledPackages = ['better-sqlite3', 'nodejieba'];

if (import.meta.url === pathToFileURL(process.argv[1]).href) markLockfile();

function markLockfile() {
  const path = join(root, 'package-lock.json');
  const lockfile = JSON.parse(readFileSync(path, 'utf8'));
  for (const name of uncompiledPackages) {
    const entry = lockfile.packages[`node_modules/${name}`];
    delete entry.hasInstallScript;
    entry.gypfile = false;
  }
  writeFileSync(path, `${JSON.stringify(lockfile, null, 2)}\n`);
}
