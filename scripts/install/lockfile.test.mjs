import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { binaryOf, repair, uncompiledPackages } from './lockfile.mjs';
import { root } from './runtime.mjs';

const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const packages = Object.entries(lockfile.packages).filter(([path]) => path !== '');

test('the lockfile is whole (else: node scripts/install/postinstall.mjs)', () => {
  expect(repair(lockfile)).toEqual(lockfile);
});

test.each(uncompiledPackages)('npm of any version compiles no %s', (name) => {
  const entry = lockfile.packages[`node_modules/${name}`];
  expect(entry).toMatchObject({ gypfile: false });
  expect(entry).not.toHaveProperty('hasInstallScript');
  expect(manifest.allowScripts[name]).toBe(false);
});

test('what runs on a Linux with glibc is pinned by its hash', () => {
  const isForeign = ([, { os, cpu, libc }]) =>
    (os && !os.includes('linux')) ||
    (cpu && !cpu.includes('x64') && !cpu.includes('arm64')) ||
    (libc && !libc.includes('glibc'));
  const unpinned = packages.filter((entry) => !isForeign(entry) && !entry[1].integrity);
  expect(packages.length).toBeGreaterThan(300);
  expect(unpinned.map(([path]) => path)).toEqual([]);
});

test('what is not pinned by a hash is pinned by an exact version', () => {
  const loose = packages.filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version));
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('every package that people chose has one exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test.each([
  { name: '@next/swc-darwin-arm64', os: ['darwin'], cpu: ['arm64'], libc: undefined },
  { name: '@next/swc-win32-x64-msvc', os: ['win32'], cpu: ['x64'], libc: undefined },
  { name: '@oxc-parser/binding-linux-arm-musleabihf', os: ['linux'], cpu: ['arm'], libc: ['musl'] },
  { name: '@oxc-parser/binding-android-arm-eabi', os: ['android'], cpu: ['arm'], libc: undefined },
  { name: '@tailwindcss/oxide-wasm32-wasi', os: undefined, cpu: ['wasm32'], libc: undefined },
])('$name is for $os $cpu', ({ name, os, cpu, libc }) => {
  const binary = binaryOf(name, '1.0.0');
  expect({ os: binary.os, cpu: binary.cpu, libc: binary.libc }).toEqual({ os, cpu, libc });
});
