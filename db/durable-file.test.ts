import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { keepOriginal, sweepTemporary, temporaryName, writeDurably } from './durable-file.ts';

test('a file is replaced whole, and nothing temporary stays', () => {
  const folder = newFolder();
  const path = join(folder, 'below', 'index.json');
  writeDurably(path, '{"generation":1}');
  writeDurably(path, '{"generation":2}');
  expect(readFileSync(path, 'utf8')).toBe('{"generation":2}');
  expect(readdirSync(join(folder, 'below'))).toEqual(['index.json']);
});

test('a name that cannot be given leaves nothing behind', () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'taken', 'inside'), { recursive: true });
  expect(() => writeDurably(join(folder, 'taken'), 'text')).toThrow();
  expect(readdirSync(folder)).toEqual(['taken']);
});

test('received bytes are written once and never again', () => {
  const folder = newFolder();
  const sha256 = 'ab'.repeat(32);
  const path = keepOriginal(folder, sha256, Buffer.from('原件'));
  keepOriginal(folder, sha256, Buffer.from('别的'));
  expect(path).toBe(join(folder, 'originals', 'ab', sha256));
  expect(readFileSync(path, 'utf8')).toBe('原件');
});

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'zhengci-durable-'));
}

test('what a killed process has left is swept, and what a living one writes is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhengci-sweep-'));
  const { pid: gone } = spawnSync(process.execPath, ['-e', '']);
  const own = temporaryName(join(folder, 'index.json'));
  for (const path of [own, join(folder, `library.db.${gone}.tmp`), join(folder, 'a.tmp')]) {
    writeFileSync(path, '');
  }
  expect(sweepTemporary(folder)).toEqual([`library.db.${gone}.tmp`]);
  expect(readdirSync(folder).toSorted()).toEqual(['a.tmp', basename(own)]);
});
