import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are absent.
 *
 * Node's own recursive mkdir never returns below a folder such as /proc, where nothing can be
 * made: a person would wait for a sentence that never comes.
 *
 * makeFolder('/data/originals/ab') // throws the error of the file system where it cannot
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
