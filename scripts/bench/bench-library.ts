/**
 * Measures a folder of texts from ingestion to answered queries, beside a plain reading of all
 * texts in the same run, because machines differ and ratios do not.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '#db/recipes/model.ts';
import { openLibrary } from '#db/recipes/open-library.ts';
import { benchCompare } from './bench-compare.ts';
import { benchMiniSearch } from './bench-minisearch.ts';
import { benchPhrases } from './bench-phrases.ts';
import { benchRanking } from './bench-ranking.ts';
import { benchFuzz } from './bench-fuzz.ts';
import { benchRecall } from './bench-recall.ts';
import { benchSpeed } from './bench-speed.ts';
import { benchTruth } from './bench-truth.ts';
import { ingestApart } from './ingest-apart.ts';
import { timeOnce } from './measure.ts';
import { printFigure } from './print-figures.ts';
import { requestOf } from './request-of.ts';

/** The peers of ranking read every passage for every query. */
const maxRanked = 50;

const now = () => new Date();
const silent = () => undefined;

/** Measures one folder and prints the figures; the library it makes is deleted again. */
export async function benchLibrary(name: string, folder: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhengci-bench-'));
  try {
    console.log(`\n${name}: ${folder}`);
    await benchIngest(folder, dataDir);
    await benchQueries(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function benchIngest(folder: string, dataDir: string): Promise<void> {
  const first = ingestApart(folder, dataDir);
  const again = ingestApart(folder, dataDir);
  const library = openAt(dataDir);
  const health = await library.health();
  library.close();
  const perSecond = (ms: number) => Math.round(health.characters / (ms / 1000));
  const outcomes = Object.entries(first.outcomes).map(([name, all]) => `${name} ${String(all)}`);
  printFigure('documents', `${String(health.documents)} (${outcomes.join(', ')})`);
  printFigure('characters', health.characters);
  printFigure('searchable, ms', Math.round(first.searchableMs));
  printFigure('searchable, characters a second', perSecond(first.searchableMs));
  printFigure('  most memory until then, MB', Math.round(first.searchableMemoryMb));
  printFigure('phrases and links found too, ms', Math.round(first.ms));
  printFigure('  time of all processors, ms', Math.round(first.processorMs));
  printFigure('  most memory, MB', Math.round(first.mostMemoryMb));
  printFigure('ingest again, nothing changed, ms', Math.round(again.ms));
  printFigure('index.db, bytes a character', (health.indexBytes / health.characters).toFixed(1));
  printFigure('index.db, MB', (health.indexBytes / 1e6).toFixed(1));
}

async function benchQueries(dataDir: string): Promise<void> {
  const library = openAt(dataDir);
  try {
    const load = await timeOnce(() => library.search(requestOf('城镇化')));
    printFigure('load, first answer included, ms', Math.round(load.ms));
    printFigure('memory of this process, MB', Math.round(process.memoryUsage().rss / 1e6));
    const isLarge = library.listDocuments().length > maxRanked;
    await benchSpeed(library);
    await benchMiniSearch(library);
    await benchCompare(library);
    await benchRecall(library);
    if (isLarge) await benchTruth(library, truthPath());
    else {
      await benchFuzz(library);
      await benchRanking(library);
    }
    benchPhrases(library);
  } finally {
    library.close();
  }
}

/** Counts that somebody else made for the folder; nothing is compared where there are none. */
function truthPath(): string {
  return process.env['ZHENGCI_BENCH_TRUTH'] ?? '';
}

function openAt(dataDir: string): Library {
  return openLibrary({ dataDir, backupsDir: join(dataDir, 'backups'), now, say: silent });
}
