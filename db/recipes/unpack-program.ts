/**
 * Runs apart: a zip file comes in at the input, its files go into the folder that is named, under
 * numbers instead of their names, and the list of names goes out as JSON.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#lib/decode/refusal.ts';
import { unpackZip } from '#lib/decode/unpack-zip.ts';

const [folder = ''] = process.argv.slice(2);
writeFileSync(1, JSON.stringify(unpack()));

function unpack(): unknown {
  const names: string[] = [];
  try {
    for (const { name, bytes } of unpackZip(readFileSync(0))) {
      writeFileSync(join(folder, String(names.length)), bytes);
      names.push(name);
    }
    return { names };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.code };
  }
}
