import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { failpoint } from '#db/failpoint.ts';
import { makeFolder } from '#db/make-folder.ts';

/**
 * Writes a file that is there whole or not at all, whatever happens meanwhile.
 *
 * The bytes go to a temporary name and onto the disk, then the name is given, then the folder goes
 * onto the disk. A reader never sees half a file; a power cut leaves the old one or the new one.
 *
 * writeDurably('/data/index.json', '{"generation":2}')
 */
export function writeDurably(path: string, content: Uint8Array | string, mode = 0o644): void {
  makeFolder(dirname(path));
  const temporary = temporaryName(path);
  try {
    writeWhole(temporary, content, mode);
    failpoint('file.synced');
    renameDurably(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Gives a name for what is not finished. It says whose it is, so that what a killed process left can
 * be told from what another one is writing.
 *
 * temporaryName('/data/index.json') -> '/data/index.json.4711.tmp'
 */
export function temporaryName(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

/**
 * Removes what killed processes have left unfinished in a folder.
 *
 * sweepTemporary('/data') -> ['index.json.4711.tmp']
 */
export function sweepTemporary(folder: string, { isDeep = false } = {}): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: isDeep, encoding: 'utf8' });
  const left = names.filter((name) => isLeft(name));
  for (const name of left) rmSync(join(folder, name), { force: true });
  return left;
}

function isLeft(name: string): boolean {
  const pid = /\.(\d+)\.tmp(?:-journal)?$/.exec(name)?.[1];
  return pid !== undefined && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be asked, and so is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Gives a finished file its name, and puts the name onto the disk too.
 *
 * renameDurably('/backups/library.db.tmp', '/backups/library.db')
 */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  failpoint('file.named');
  syncFolder(dirname(to));
}

/**
 * Puts a finished file onto the disk: what another library wrote may still be in the system's cache.
 *
 * writeThrough('/backups/library.db.tmp')
 */
export function writeThrough(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Keeps received bytes under their SHA-256; bytes that are there already are not written again.
 *
 * keepOriginal('/data', 'ab12…', bytes) -> '/data/originals/ab/ab12…'
 */
export function keepOriginal(dataDir: string, sha256: string, bytes: Uint8Array): string {
  const path = originalPath(dataDir, sha256);
  if (!existsSync(path)) writeDurably(path, bytes);
  return path;
}

/** Gives the place of received bytes: `originals/`, their first two digits, their SHA-256. */
export function originalPath(dataDir: string, sha256: string): string {
  return join(dataDir, 'originals', sha256.slice(0, 2), sha256);
}

function writeWhole(path: string, content: Uint8Array | string, mode: number): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const file = openSync(path, 'w', mode);
  try {
    for (let written = 0; written < bytes.length;) {
      written += writeSync(file, bytes, written);
    }
    failpoint('file.written');
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Windows cannot open a folder; its file system writes names through by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
