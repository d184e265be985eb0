import BetterSqlite3 from 'better-sqlite3';
import { NamedError } from '#lib/message/named-error.ts';

/**
 * Passes a library file that is whole; throws `libraryCorrupt` for any other.
 *
 * refuseUnsound('/backups/library-20261121T081500000Z-daily.db')
 */
export function refuseUnsound(path: string): void {
  try {
    const copy = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
    try {
      const verdict = String(copy.pragma('integrity_check', { simple: true }));
      if (verdict !== 'ok') throw new Error(verdict);
    } finally {
      copy.close();
    }
  } catch (error) {
    throw new NamedError('libraryCorrupt', { path }, { cause: error });
  }
}
