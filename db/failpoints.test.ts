import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { failpoint } from './failpoint.ts';
import { failpoints } from './failpoints.ts';
import { projectFolder } from './project-folder.ts';

const rooms = ['app', 'db', 'lib', 'scripts'];

afterEach(() => {
  delete process.env['ZHENGCI_FAILPOINT'];
  delete process.env['ZHENGCI_OTHER'];
});

test('every moment of the list stands in the code once, and the code knows no other', () => {
  const found = rooms.flatMap(sourcesOf).flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    return [...text.matchAll(/(?<!function |\* )\bfailpoint\('([^']+)'\)/g)].map(
      ([, name = '']) => name,
    );
  });
  expect(found.toSorted()).toEqual(Object.keys(failpoints).toSorted());
});

test.each([
  ['enospc', /^ENOSPC/],
  ['eio', /^EIO/],
  ['error', /^Ordered to fail/],
])('%s is thrown at the moment that was ordered, and at no other', (fault, words) => {
  process.env['ZHENGCI_FAILPOINT'] = `ingest.read:${fault}`;
  failpoint('ingest.inLibrary');
  expect(() => {
    failpoint('ingest.read');
  }).toThrow(words);
  failpoint('ingest.read');
});

test('an order may wait for the third time', () => {
  process.env['ZHENGCI_FAILPOINT'] = 'ingest.read:eio:3';
  failpoint('ingest.read');
  failpoint('ingest.read');
  expect(() => {
    failpoint('ingest.read');
  }).toThrow(/^EIO/);
});

test('in production nothing is heard', () => {
  const before = process.env.NODE_ENV;
  Object.assign(process.env, { ZHENGCI_FAILPOINT: 'ingest.read:eio', NODE_ENV: 'production' });
  try {
    failpoint('ingest.read');
  } finally {
    Object.assign(process.env, { NODE_ENV: before });
  }
});

function sourcesOf(room: string): string[] {
  const folder = join(projectFolder(), room);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?tsx?$/.test(name) && !/\.test\.|testing/.test(name))
    .map((name) => join(folder, name));
}
