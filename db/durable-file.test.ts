import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepOriginal, writeDurably } from './durable-file.ts';

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
