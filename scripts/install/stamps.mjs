import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './runtime.mjs';

const packagesStamp = join(root, 'node_modules', '.zhengci-lockfile');

/** What a build is made of. Tests and journeys are no part of it. */
const sources = [
  'app',
  'db',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/** Says whether node_modules is what package-lock.json describes. */
export function arePackagesCurrent() {
  return existsSync(packagesStamp) && readFileSync(packagesStamp, 'utf8') === lockfileHash();
}

/** Notes that node_modules is now what package-lock.json describes. */
export function stampPackages() {
  writeFileSync(packagesStamp, lockfileHash());
}

/** Gives a name for the sources as they stand: other sources, another name. */
export function sourcesStamp() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((name) => filesOf(join(root, name)))) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}

function lockfileHash() {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256')
    .update(lockfile)
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return /\.test\.\w+$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
