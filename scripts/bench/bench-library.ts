/**
 * Measures a folder of texts from ingestion to answered queries, beside a plain reading of all
 * texts in the same run, because machines differ and ratios do not.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest, type IngestReport } from '#db/recipes/ingest.ts';
import type { Library, SearchRequest } from '#db/recipes/model.ts';
import { openLibrary } from '#db/recipes/open-library.ts';
import { benchPhrases } from './bench-phrases.ts';
import { benchRanking } from './bench-ranking.ts';
import { drawQueries } from './draw-queries.ts';
import { timeEach, timeOnce, type Timing } from './measure.ts';
import { printFigure, printTiming } from './print-figures.ts';

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
  const { ms, result } = await timeOnce(() => ingestFolder(folder, dataDir));
  const again = await timeOnce(() => ingestFolder(folder, dataDir));
  const library = openAt(dataDir);
  const health = await library.health();
  library.close();
  printFigure('documents', `${String(health.documents)} (${describe(result)})`);
  printFigure('characters', health.characters);
  printFigure('ingest, characters a second', Math.round(health.characters / (ms / 1000)));
  printFigure('ingest again, nothing changed, ms', Math.round(again.ms));
  printFigure('index.db, bytes a character', (health.indexBytes / health.characters).toFixed(1));
  printFigure('index.db, MB', (health.indexBytes / 1e6).toFixed(1));
}

function ingestFolder(folder: string, dataDir: string): IngestReport {
  return ingest({
    paths: [folder],
    dataDir,
    backupsDir: join(dataDir, 'backups'),
    now,
    given: {},
    manifest: undefined,
    isFirstRun: false,
    say: silent,
    onFile: silent,
  });
}

function describe({ files }: IngestReport): string {
  const counts = Map.groupBy(files, ({ outcome }) => outcome);
  return [...counts].map(([outcome, all]) => `${outcome} ${String(all.length)}`).join(', ');
}

async function benchQueries(dataDir: string): Promise<void> {
  const library = openAt(dataDir);
  try {
    const load = await timeOnce(() => library.search(requestOf('城镇化')));
    printFigure('load, first answer included, ms', Math.round(load.ms));
    const texts = textsOf(library);
    const draw = { count: 200, minChars: 2, maxChars: 12, seed: 2022 };
    await benchDrawn(library, texts, { name: '2 to 12 characters', draw });
    await benchDrawn(library, texts, {
      name: '1 character',
      draw: { ...draw, minChars: 1, maxChars: 1 },
    });
    if (library.listDocuments().length <= maxRanked) await benchRanking(library);
    printFigure('memory of this process, MB', (process.memoryUsage().rss / 1e6).toFixed(0));
    benchPhrases(library);
  } finally {
    library.close();
  }
}

type Drawn = { readonly name: string; readonly draw: Parameters<typeof drawQueries>[1] };

async function benchDrawn(
  library: Library,
  texts: readonly string[],
  { name, draw }: Drawn,
): Promise<void> {
  const queries = drawQueries(texts, draw);
  const ours = await timeEach(queries, (q) => library.search(requestOf(q)));
  const scan = await timeEach(queries.slice(0, 40), (q) => scanAll(texts, q));
  printTiming(`query of ${name}, counts and 20 hits`, ours);
  printTiming(`  peer: reading every text, counts only`, scan);
  printFigure('  ratio at the median', ratio(ours, scan));
}

function ratio(ours: Timing, peer: Timing): string {
  return `${(ours.p50 / peer.p50).toFixed(3)} (below 1 is faster)`;
}

/** What grep does: counts what stands there letter for letter, and misses every other writing. */
function scanAll(texts: readonly string[], query: string): number {
  let count = 0;
  for (const text of texts) {
    for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) count += 1;
  }
  return count;
}

function textsOf(library: Library): string[] {
  return library
    .listDocuments()
    .map(({ documentId }) => library.readDocument(documentId)?.text ?? '');
}

function requestOf(q: string): SearchRequest {
  return {
    q,
    mode: 'literal',
    filter: { place: [], year: [], genre: [] },
    sort: 'relevance',
    limit: 20,
    cursor: undefined,
    contextChars: 40,
  };
}

function openAt(dataDir: string): Library {
  return openLibrary({ dataDir, backupsDir: join(dataDir, 'backups'), now, say: silent });
}
