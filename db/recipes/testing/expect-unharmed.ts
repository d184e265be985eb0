import BetterSqlite3 from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countByReading, readPassages } from '#lib/search/testing/count-by-reading.ts';
import { drawQueries } from '#lib/search/testing/draw-queries.ts';
import { rowsOfLibrary } from '#db/library-rows.ts';
import { localActor } from '#db/recipes/actor.ts';
import { checkLibrary } from '#db/recipes/check-library.ts';
import { annotationCopyPath } from '#db/recipes/exchange/annotation-copy.ts';
import { keepBackup } from '#db/recipes/keep-backup.ts';
import type { Library } from '#db/recipes/model.ts';
import { openLibrary } from '#db/recipes/open-library.ts';
import { type Folders, ingestAll, rowOf, upkeepOf } from './do-stage.ts';
import { searchFor } from './library-for-test.ts';

/** What must have survived. */
export type Witness = {
  /** Rows of annotations, as they were when they were acknowledged. */
  readonly acknowledged: readonly string[];
  readonly seed: number;
  /** So many substrings of the texts are searched; 500 unless said. */
  readonly substrings?: number;
};

/**
 * Throws where a library has suffered from what was done to it; all of what it must be stands here:
 *
 *   integrity_check ok -> what was interrupted can be finished -> doing it again changes nothing
 *     -> it can be backed up -> check finds nothing -> each acknowledged annotation is there, equal to the last letter
 *     -> a search counts what a reading of the texts counts -> nothing unfinished lies about
 *
 * await expectUnharmed(folders, { acknowledged, seed: 1 })
 */
export async function expectUnharmed(folders: Folders, witness: Witness): Promise<void> {
  const harm = await harmDone(folders, witness);
  if (harm.length > 0) throw new Error(`Harmed:\n${harm.join('\n')}`);
}

async function harmDone(folders: Folders, witness: Witness): Promise<string[]> {
  const broken = integrityOf(join(folders.dataDir, 'library.db'));
  if (broken !== 'ok') return [`integrity_check: ${broken}`];
  const again = repeated(folders);
  keepBackup(upkeepOf(folders), 'by-hand');
  const { problems } = checkLibrary(upkeepOf(folders));
  const open = openLibrary(upkeepOf(folders));
  try {
    return [
      ...again,
      ...problems
        .filter(({ kind }) => kind !== 'strayOriginal')
        .map((problem) => `check: ${JSON.stringify(problem)}`),
      ...lostAnnotations(open, folders, witness),
      ...halfDocuments(open),
      ...(await wrongCounts(open, witness)),
    ];
  } finally {
    open.close();
    const left = unfinished(folders);
    if (left.length > 0) throw new Error(`Left: ${left.join(', ')}`);
  }
}

function integrityOf(path: string): string {
  const database = new BetterSqlite3(path);
  try {
    return String(database.pragma('integrity_check', { simple: true }));
  } finally {
    database.close();
  }
}

/** The first time finishes what was interrupted, the second time must find nothing to do. */
function repeated(folders: Folders): string[] {
  const failed = ingestAll(folders).files.filter(({ outcome }) => outcome === 'failed');
  const before = rowsOfLibrary(folders.dataDir);
  const news = ingestAll(folders).files.filter(({ outcome }) => outcome !== 'unchanged');
  const after = rowsOfLibrary(folders.dataDir);
  const tables = Object.keys({ ...before, ...after });
  return [
    ...failed.map(({ source, reason }) => `not taken in: ${source} ${JSON.stringify(reason)}`),
    ...news.map(({ source, outcome }) => `a second run: ${source} is ${outcome}`),
    ...tables
      .filter((table) => before[table] !== after[table])
      .map((table) => `a second run changes ${table}`),
  ];
}

/** In the library, and in the copy that needs no database to be read. */
function lostAnnotations(open: Library, { dataDir }: Folders, { acknowledged }: Witness): string[] {
  const found = new Set(open.annotations.all(localActor, {}).map(rowOf));
  const path = annotationCopyPath(dataDir);
  const copy = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return acknowledged.flatMap((row) => {
    const { annotationId } = JSON.parse(row) as { readonly annotationId: string };
    return [
      ...(found.has(row) ? [] : [`lost: ${row}`]),
      ...(copy.includes(annotationId) ? [] : [`not in the copy: ${row}`]),
    ];
  });
}

/** As many sections and passages as were counted when the text was parsed. */
function halfDocuments(open: Library): string[] {
  return open.listDocuments().flatMap(({ documentId, sections, passages }) => {
    const document = open.readDocument(documentId);
    const isWhole = document?.passages.length === passages && document.sections.length === sections;
    return isWhole && passages > 0 ? [] : [`half: ${documentId}`];
  });
}

async function wrongCounts(open: Library, { seed, substrings = 500 }: Witness): Promise<string[]> {
  const documents = open.listDocuments().flatMap(({ documentId }) => {
    const document = open.readDocument(documentId);
    return document === undefined ? [] : [document];
  });
  const texts = documents.map(({ text }) => text);
  const all = documents.map(readPassages).join('');
  const draw = { count: substrings, minChars: 1, maxChars: 12, seed };
  const wrong: string[] = [];
  for (const query of texts.length === 0 ? [] : drawQueries(texts, draw)) {
    const { counts } = await open.search({ ...searchFor(query), mode: 'literal', limit: 1 });
    const read = countByReading(all, query);
    if (counts.hits !== read) wrong.push(`${query}: ${counts.hits} found, ${read} read`);
  }
  return wrong;
}

const expected = [
  /^library\.db$/,
  /^index\.json$/,
  // The generation before may have been left by a process that was killed.
  /^index\.\d+\.db(-wal|-shm)?$/,
  /^build\.lock$/,
  /^annotations\.jsonl$/,
  /^sign-in\.secret$/,
  /^originals(\/[0-9a-f]{2}(\/[0-9a-f]{64})?)?$/,
  /^jobs(\/.*)?$/,
  /^backups(\/.*)?$/,
];
const expectedBackups = [/^library-\w+-[\w-]+\.db(\.annotations\.jsonl)?$/, ...expected];

function unfinished({ dataDir, backupsDir }: Folders): string[] {
  return [...strangers(dataDir, expected), ...strangers(backupsDir, expectedBackups)];
}

function strangers(folder: string, known: readonly RegExp[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !known.some((pattern) => pattern.test(name.replaceAll('\\', '/'))),
  );
}
