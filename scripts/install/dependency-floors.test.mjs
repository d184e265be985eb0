import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './runtime.mjs';

const read = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));
const { floors, refused } = read('scripts', 'install', 'dependency-floors.json');
const installed = Object.entries(read('package-lock.json').packages).map(([path, { version }]) => ({
  name: path.split('node_modules/').at(-1),
  version,
}));

test('no package is older than the version that mended its known holes', () => {
  const old = installed.filter(
    ({ name, version }) => Object.hasOwn(floors, name) && isBelow(version, floors[name][0]),
  );
  expect(old).toEqual([]);
  expect(installed.filter(({ name }) => Object.hasOwn(floors, name)).length).toBeGreaterThan(3);
});

test('what has no mended version is not installed, nor by others', () => {
  expect(installed.filter(({ name }) => Object.hasOwn(refused, name))).toEqual([]);
});

test('versions are compared as numbers, and one before the release is below it', () => {
  expect(isBelow('16.2.9', '16.2.11')).toBe(true);
  expect(isBelow('16.2.11-canary.3', '16.2.11')).toBe(true);
  expect(isBelow('16.2.11', '16.2.11')).toBe(false);
  expect(isBelow('17.0.0', '16.2.11')).toBe(false);
});

function isBelow(version, floor) {
  const [[numbers, before], [least]] = [version.split('-'), floor.split('-')];
  const order = numbers.localeCompare(least, 'en', { numeric: true });
  return order < 0 || (order === 0 && before !== undefined);
}
