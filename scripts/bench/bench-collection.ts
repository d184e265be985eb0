/**
 * Measures a folder as one collection: what it costs until every document is linked with every
 * other, as ingestion does it behind everything that can already be searched.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localActor } from '#db/recipes/actor.ts';
import { ingest } from '#db/recipes/ingest.ts';
import { openLibrary } from '#db/recipes/open-library.ts';
import { printFigure } from './print-figures.ts';

/** What the first stage of a larger folder may hold: linking is for collections (db/README). */
const mostDocuments = 500;

const now = () => new Date();
const silent = () => undefined;

/** Ingests a folder, makes one collection of it and prints what linking that collection costs. */
export function benchCollection(name: string, folder: string): void {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhengci-bench-'));
  try {
    linkFolder(name, folder, dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function linkFolder(name: string, folder: string, dataDir: string): void {
  console.log(`\n${name} as one collection: ${folder}`);
  ingestFolder(folder, dataDir);
  const documents = collect(dataDir);
  if (documents > mostDocuments) {
    printFigure('documents, too many for a collection that is linked', documents);
    return;
  }
  const before = process.cpuUsage();
  const start = performance.now();
  ingestFolder(folder, dataDir);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  printFigure('documents', documents);
  printFigure('pairs of documents', (documents * (documents - 1)) / 2);
  printFigure('linked in, s', Math.round(ms / 1000));
  printFigure('  processor s', Math.round((user + system) / 1e6));
  printFigure(
    '  most memory of this process, MB',
    Math.round(process.resourceUsage().maxRSS / 1e3),
  );
}

function ingestFolder(folder: string, dataDir: string): void {
  ingest({
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

/** Makes one collection of all documents, and says how many they are. */
function collect(dataDir: string): number {
  const backupsDir = join(dataDir, 'backups');
  const library = openLibrary({ dataDir, backupsDir, now, say: silent });
  try {
    const documentIds = library.listDocuments().map(({ documentId }) => documentId);
    library.collections.add(localActor, { name: 'all', documentIds, author: '' });
    return documentIds.length;
  } finally {
    library.close();
  }
}
