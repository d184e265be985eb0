import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectNode } from '#db/project-node.ts';

/** What an ingestion took: time of the clock and of all processors, and the most memory. */
export type IngestFigures = {
  readonly ms: number;
  /** From the first byte read until everything can be searched; equal to `ms` for a few texts. */
  readonly searchableMs: number;
  /** Most memory until then, in units of 1,000,000 bytes. */
  readonly searchableMemoryMb: number;
  readonly processorMs: number;
  readonly mostMemoryMb: number;
  readonly outcomes: Readonly<Record<string, number>>;
};

const program = fileURLToPath(new URL('ingest-program.ts', import.meta.url));

/**
 * Ingests a folder in a process of its own and waits for it: its memory is not that of the queries
 * which follow.
 *
 * ingestApart('corpus', '/tmp/new').outcomes -> { ingested: 5 }
 */
export function ingestApart(folder: string, dataDir: string): IngestFigures {
  const out = execFileSync(projectNode(), [program, folder, dataDir], { encoding: 'utf8' });
  return JSON.parse(out) as IngestFigures;
}
