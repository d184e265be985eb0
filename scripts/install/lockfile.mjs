/**
 * Sets right in package-lock.json what npm leaves out: after every `npm install` and before our own.
 *
 * npm runs node-gyp for every package that holds a binding.gyp, unless the lockfile says otherwise,
 * and npm before 11.16 knows nothing of `allowScripts`: there `npm ci` would compile better-sqlite3,
 * whose prebuilt file is in the package, and run the script of nodejieba, which `nodejieba.mjs` does
 * better. `gypfile: false` stops it in every version.
 *
 * A registry mirror that lacks the binaries of other systems makes npm leave them out, and then npm
 * 11 refuses its own lockfile ("Missing: @next/swc-darwin-arm64@ from lock file"). They are entered
 * by name and exact version; what a mirror does not have it cannot give the hash of.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runtime.mjs';

/** Packages whose binding.gyp npm is to leave alone. */
export const uncompiledPackages = ['better-sqlite3', 'nodejieba'];

const systems = /\b(darwin|win32|linux|android|freebsd|openharmony)\b/;
const processors = /\b(x64|ia32|arm64|arm|ppc64|riscv64|s390x|loong64|wasm32)\b/;
const exactVersion = /^\d+\.\d+\.\d+$/;

/** Makes the lockfile in this checkout whole; one that is whole is not touched. */
export function repairLockfile() {
  const path = join(root, 'package-lock.json');
  const written = readFileSync(path, 'utf8');
  const repaired = `${JSON.stringify(repair(JSON.parse(written)), null, 2)}\n`;
  if (repaired !== written) writeFileSync(path, repaired);
}

/** Gives the lockfile with what npm has left out. */
export function repair(lockfile) {
  const packages = structuredClone(lockfile.packages);
  for (const name of uncompiledPackages) {
    const entry = packages[`node_modules/${name}`];
    if (entry === undefined) continue;
    delete entry.hasInstallScript;
    entry.gypfile = false;
  }
  for (const entry of Object.values(lockfile.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (exactVersion.test(version)) packages[`node_modules/${name}`] ??= binaryOf(name, version);
    }
  }
  const order = Object.keys(packages).sort((one, other) => one.localeCompare(other, 'en'));
  return { ...lockfile, packages: Object.fromEntries(order.map((key) => [key, packages[key]])) };
}

/**
 * Says for which machines a package of binaries is, as its name tells.
 *
 * binaryOf('@next/swc-darwin-arm64', '16.4.6')
 *   -> { version: '16.4.6', cpu: ['arm64'], optional: true, os: ['darwin'] }
 */
export function binaryOf(name, version) {
  const system = systems.exec(name)?.[1];
  const processor = processors.exec(name)?.[1];
  const library = { gnu: 'glibc', musl: 'musl' }[/\b(gnu|musl)/.exec(name)?.[1]];
  return {
    version,
    ...(processor && { cpu: [processor] }),
    ...(system === 'linux' && library && { libc: [library] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}
