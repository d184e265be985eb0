import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives all tests one temporary folder, and removes it with whatever they have left in it: some
 * hundred libraries a run.
 */
export function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'zhengci-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
