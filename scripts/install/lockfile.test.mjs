import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { uncompiledPackages } from './lockfile.mjs';
import { root } from './runtime.mjs';

const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

test.each(uncompiledPackages)('npm of any version compiles no %s', (name) => {
  const entry = lockfile.packages[`node_modules/${name}`];
  expect(entry).toMatchObject({ gypfile: false });
  expect(entry).not.toHaveProperty('hasInstallScript');
  expect(manifest.allowScripts[name]).toBe(false);
});

test('every package of the lockfile is pinned by its hash', () => {
  const packages = Object.entries(lockfile.packages).filter(([path]) => path !== '');
  const unpinned = packages.filter(([, entry]) => !entry.integrity).map(([path]) => path);
  expect(packages.length).toBeGreaterThan(300);
  expect(unpinned).toEqual([]);
});

test('every package that people chose has one exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
