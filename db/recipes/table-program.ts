/**
 * Runs apart: a table comes in at the input, its rows go out as JSON, or why it is none.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readTable } from '#lib/decode/read-table.ts';
import { Refusal } from '#lib/decode/refusal.ts';

writeFileSync(1, JSON.stringify(read()));

function read(): unknown {
  try {
    return { rows: readTable(readFileSync(0)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.code, values: error.values };
  }
}
