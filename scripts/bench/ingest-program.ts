/**
 * Ingests a folder in a process of its own, so that what it took is known and not mixed with what
 * follows. Prints one line of JSON.
 *
 *   node scripts/bench/ingest-program.ts <folder> <data folder>
 */
import { join } from 'node:path';
import { ingest } from '#db/recipes/ingest.ts';
import type { IngestFigures } from './ingest-apart.ts';

const [folder = '', dataDir = ''] = process.argv.slice(2);
const start = performance.now();
type Moment = { readonly ms: number; readonly memoryMb: number };
const state = { searchable: undefined as Moment | undefined };
const { files } = ingest({
  paths: [folder],
  dataDir,
  backupsDir: join(dataDir, 'backups'),
  now: () => new Date(),
  given: {},
  manifest: undefined,
  isFirstRun: false,
  // Phrases are the first stage behind ingestion: when it begins, everything can be searched.
  say: () => (state.searchable ??= moment()),
  onFile: () => undefined,
});
const end = moment();
const { user, system } = process.cpuUsage();
const figures: IngestFigures = {
  ms: end.ms,
  searchableMs: (state.searchable ?? end).ms,
  processorMs: (user + system) / 1000,
  searchableMemoryMb: (state.searchable ?? end).memoryMb,
  mostMemoryMb: end.memoryMb,
  outcomes: Object.fromEntries(
    [...Map.groupBy(files, ({ outcome }) => outcome)].map(([name, all]) => [name, all.length]),
  ),
};
console.log(JSON.stringify(figures));

/** The time since the start, and the most memory until now: that of its threads is within. */
function moment(): Moment {
  const { maxRSS } = process.resourceUsage(); // In units of 1,024 bytes.
  return { ms: performance.now() - start, memoryMb: (maxRSS * 1024) / 1e6 };
}
