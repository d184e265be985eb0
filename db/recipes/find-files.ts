import { isUtf8 } from 'node:buffer';
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { NamedError } from '#lib/message/named-error.ts';

/** A file to ingest: where it lies, and what it is known by. */
export type FoundFile = {
  /** Bytes where its name is no text. */
  readonly path: string | Buffer;
  /** Its path below the ingested folder, `/`-separated, NFC. */
  readonly source: string;
  /** The folder that was ingested; the folder of the file where the file itself was named. */
  readonly folder: string;
};

/** What was found under the given paths, and the paths that led nowhere. */
export type FoundFiles = {
  readonly files: readonly FoundFile[];
  /** Folders that were named, in the order of naming. */
  readonly folders: readonly string[];
  readonly faults: readonly { readonly source: string; readonly error: NamedError }[];
};

/** Read beside the texts; never a text itself. */
export const manifestName = 'manifest.json';

/**
 * Finds the files under files and folders, in an order that does not depend on the file system.
 *
 * Names that begin with a dot are left out, and folders behind symbolic links are not entered: they
 * may lead in a circle.
 *
 * findFiles(['corpus']).files[0].source -> 'city-conference-speech-2022.txt'
 */
export function findFiles(paths: readonly string[]): FoundFiles {
  const files: FoundFile[] = [];
  const folders: string[] = [];
  const faults: { source: string; error: NamedError }[] = [];
  for (const given of paths) {
    const path = resolve(given);
    try {
      const isFolder = statSync(path).isDirectory();
      const found = isFolder ? listFolder(path) : [fileIn(dirname(path), basename(path))];
      if (isFolder) folders.push(path);
      if (found.length === 0) faults.push(fault('folderWithoutTexts', given));
      files.push(...found);
    } catch (error) {
      faults.push(fault(isAbsent(error) ? 'missingPath' : 'unreadableFile', given, error));
    }
  }
  return { files: distinct(files), folders, faults };
}

function listFolder(folder: string): FoundFile[] {
  return walk(folder, '')
    .map(({ path, below }) => ({ path, source: below.normalize('NFC'), folder }))
    .filter(({ source }) => source !== manifestName)
    .sort((a, b) => (a.source < b.source ? -1 : 1));
}

type Place = { readonly path: string | Buffer; readonly below: string };

/** Names are bytes: on Linux, those from older Chinese systems are GBK and no text of this one. */
function walk(folder: string | Buffer, below: string): Place[] {
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })
    .map((entry) => ({ entry, name: readName(entry.name) }))
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap(({ entry, name }) => {
      const path = pathIn(folder, entry.name);
      if (entry.isDirectory()) return walk(path, `${below}${name}/`);
      return entry.isFile() || isLinkToFile(path) ? [{ path, below: below + name }] : [];
    });
}

function readName(name: Buffer): string {
  return isUtf8(name) ? name.toString() : new TextDecoder('gb18030').decode(name);
}

function pathIn(folder: string | Buffer, name: Buffer): string | Buffer {
  return typeof folder === 'string' && isUtf8(name)
    ? join(folder, name.toString())
    : Buffer.concat([Buffer.from(folder), Buffer.from(sep), name]);
}

function isLinkToFile(path: string | Buffer): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function fileIn(folder: string, name: string): FoundFile {
  return { path: join(folder, name), source: name.normalize('NFC'), folder };
}

/** The same file named twice is one file. */
function distinct(files: readonly FoundFile[]): FoundFile[] {
  return [...new Map(files.map((file) => [String(file.path), file])).values()];
}

function fault(code: string, path: string, cause?: unknown) {
  const reason = cause instanceof Error ? cause.message : '';
  return { source: path, error: new NamedError(code, { path, reason }, { cause }) };
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
