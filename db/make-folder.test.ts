import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

test('makes a folder with those above it, and does nothing where it is there', () => {
  const root = mkdtempSync(join(tmpdir(), 'zhengci-folder-'));
  const folder = join(root, 'a', 'b', 'c');
  makeFolder(folder);
  makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
  rmSync(root, { recursive: true });
});

test('says at once where nothing can be made: below a file, and below /proc', () => {
  const root = mkdtempSync(join(tmpdir(), 'zhengci-folder-'));
  writeFileSync(join(root, 'file'), '');
  expect(() => {
    makeFolder(join(root, 'file', 'below'));
  }).toThrow();
  if (existsSync('/proc')) {
    expect(() => {
      makeFolder('/proc/zhengci/data');
    }).toThrow();
  }
  rmSync(root, { recursive: true });
});
