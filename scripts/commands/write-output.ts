import { lstatSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { writeDurably } from '#db/durable-file.ts';
import { NamedError } from '#lib/message/named-error.ts';

/** What the name of a file says of its format: `命中.xlsx` is a workbook. */
export function formatOf(output: string | undefined): string | undefined {
  return output === undefined ? undefined : extname(output).slice(1).toLowerCase() || output;
}

const packed = new Set(['xlsx', 'docx', 'qdpx']);

/** Refuses to fill a person's terminal with the bytes of a zip. */
export function checkOutput(format: string, output: string | undefined): void {
  if (packed.has(format) && output === undefined && process.stdout.isTTY) {
    throw new NamedError('badOutput', { format });
  }
}

/** Writes into a file, whole or not at all; to stdout where none is named. */
export function writeOutput(content: string | Uint8Array, output: string | undefined): void {
  if (output === undefined) {
    process.stdout.write(content);
    return;
  }
  try {
    // A device or a pipe has a name that must stay; a file is replaced by its finished successor.
    const isFile = lstatSync(output, { throwIfNoEntry: false })?.isFile() ?? true;
    if (isFile) writeDurably(output, content);
    else writeFileSync(output, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NamedError('outputNotWritable', { path: output, reason }, { cause: error });
  }
}
