import { NamedError } from '#lib/message/named-error.ts';

/**
 * Gives what a person can act on in place of what SQLite or the file system said.
 *
 * A named error passes unchanged, and so does what nobody has a sentence for.
 *
 * nameDatabaseError(SqliteError SQLITE_FULL, '/data') -> NamedError diskFull { path: '/data' }
 */
export function nameDatabaseError(error: unknown, path: string): unknown {
  if (error instanceof NamedError) return error;
  const name = nameOfCode(codeOf(error));
  return name === undefined ? error : new NamedError(name, { path }, { cause: error });
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return String(error.code);
}

const names: readonly (readonly [RegExp, string])[] = [
  // The shared memory of a log is a file too, and the first that finds no room.
  [/^SQLITE_FULL|^SQLITE_IOERR_SHMSIZE|^ENOSPC|^EDQUOT/, 'diskFull'],
  [/^SQLITE_IOERR|^EIO/, 'diskFault'],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, 'libraryBusy'],
  [/^SQLITE_CORRUPT|^SQLITE_NOTADB/, 'libraryCorrupt'],
  [
    /^SQLITE_READONLY|^SQLITE_CANTOPEN|^EACCES|^EPERM|^EROFS|^ENOTDIR|^EEXIST/,
    'dataFolderNotWritable',
  ],
];

function nameOfCode(code: string): string | undefined {
  return names.find(([pattern]) => pattern.test(code))?.[1];
}
