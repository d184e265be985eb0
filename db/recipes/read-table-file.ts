import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { NamedError } from '#lib/message/named-error.ts';
import { readApart, readApartLater } from './read-apart.ts';

/** A table of a hundred thousand documents is a tenth of this. */
export const maxTableBytes = 32 * 1024 * 1024;

/** What the program that reads tables answers. */
type TableAnswer =
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly refused: string; readonly values: Readonly<Record<string, string | number>> };

/**
 * Reads a table that a spreadsheet wrote, in a process of its own.
 *
 * readTableFile('清单.xlsx')[0] -> ['文件', '题名', '地区']
 */
export function readTableFile(path: string): readonly (readonly string[])[] {
  const fileName = basename(path);
  const bytes = readFileSync(path);
  const answer = readApart({ program: 'table-program.ts', args: [], bytes, fileName });
  return rowsOf(answer as TableAnswer, fileName);
}

/**
 * Reads a table that was sent; whoever waits for something else is answered meanwhile.
 *
 * await readSentTable(bytes, '清单.xlsx')
 */
export async function readSentTable(
  bytes: Uint8Array,
  fileName: string,
): Promise<readonly (readonly string[])[]> {
  const answer = await readApartLater({ program: 'table-program.ts', args: [], bytes, fileName });
  return rowsOf(answer as TableAnswer, fileName);
}

function rowsOf(answer: TableAnswer, fileName: string): readonly (readonly string[])[] {
  if ('rows' in answer) return answer.rows;
  const code = answer.refused === 'unsupportedFormat' ? 'noTable' : answer.refused;
  throw new NamedError(code, { fileName, path: fileName, ...answer.values });
}
