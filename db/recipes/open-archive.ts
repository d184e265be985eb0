import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NamedError } from '#lib/message/named-error.ts';
import type { FoundFile } from './find-files.ts';
import { readApart } from './read-apart.ts';

/** The files of an archive, laid out in a folder that `close` takes away. */
export type OpenArchive = {
  readonly files: readonly FoundFile[];
  /** Why it was not unpacked, where its own nature is the reason. */
  readonly refusal: NamedError | undefined;
  readonly close: () => void;
};

/** What the program that unpacks answers. */
type Unpacked = { readonly names: readonly string[] } | { readonly refused: string };

/**
 * Says whether a file is an archive whose files are sources of their own.
 *
 * isArchive({ source: '汇编.zip', … }) -> true
 */
export function isArchive({ source }: FoundFile): boolean {
  return /\.zip$/iu.test(source);
}

/**
 * Unpacks an archive into a temporary folder. Its files lie there under numbers: what the archive
 * calls them is their source, and never a path.
 *
 * openArchive({ path: '/in/汇编.zip', source: '汇编.zip', … }).files[0].source -> '汇编.zip/鹤壁市规划.docx'
 */
export function openArchive({ path, source, folder }: FoundFile): OpenArchive {
  const unpacked = mkdtempSync(join(tmpdir(), 'zhengci-zip-'));
  const close = () => {
    rmSync(unpacked, { recursive: true, force: true });
  };
  try {
    const answer = readApart({
      program: 'unpack-program.ts',
      args: [unpacked],
      bytes: readFileSync(path),
      fileName: source,
      writableFolder: unpacked,
    }) as Unpacked;
    const refusal = refusalOf(answer, source);
    const names = 'names' in answer ? answer.names : [];
    const files = names.map((name, at) => ({
      path: join(unpacked, String(at)),
      source: `${source}/${name}`,
      folder,
    }));
    return { files, refusal, close };
  } catch (error) {
    close();
    throw error;
  }
}

function refusalOf(answer: Unpacked, fileName: string): NamedError | undefined {
  if ('refused' in answer) return new NamedError(answer.refused, { fileName });
  return answer.names.length === 0
    ? new NamedError('archiveWithoutTexts', { fileName })
    : undefined;
}
