import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { NamedError } from '#lib/message/named-error.ts';

/** A file to ingest: where it lies, and what it is known by. */
export type FoundFile = {
  readonly path: string;
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
  return walk(folder)
    .map((path) => fileIn(folder, relative(folder, path)))
    .filter(({ source }) => source !== manifestName)
    .sort((a, b) => (a.source < b.source ? -1 : 1));
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return walk(path);
      return entry.isFile() || isLinkToFile(path) ? [path] : [];
    });
}

function isLinkToFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function fileIn(folder: string, below: string): FoundFile {
  const source = below.split(sep).join('/').normalize('NFC');
  return { path: join(folder, below), source, folder };
}

/** The same file named twice is one file. */
function distinct(files: readonly FoundFile[]): FoundFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function fault(code: string, path: string, cause?: unknown) {
  const reason = cause instanceof Error ? cause.message : '';
  return { source: path, error: new NamedError(code, { path, reason }, { cause }) };
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
