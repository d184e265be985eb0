import BetterSqlite3 from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ingest, type IngestRequest } from '#db/recipes/ingest.ts';
import type { Library, SearchRequest } from '#db/recipes/model.ts';
import { openLibrary } from '#db/recipes/open-library.ts';
import type { Say } from '#db/recipes/say.ts';
import { OneThread } from './one-thread.ts';

/** The clock of all tests. */
export const testTime = new Date('2026-11-21T08:15:00Z');

/** A library in a folder of its own, and a folder of texts beside it. */
export type TestLibrary = {
  readonly dataDir: string;
  readonly backupsDir: string;
  readonly texts: string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  ingest(options?: Partial<IngestRequest>): ReturnType<typeof ingest>;
  open(say?: Say): Library;
};

/**
 * Makes a folder for one test, with files in it that can be ingested.
 *
 * newLibrary({ 'a.txt': '一、总体要求' }).ingest().files[0].outcome -> 'ingested'
 */
export function newLibrary(files: Readonly<Record<string, string | Uint8Array>> = {}): TestLibrary {
  const folder = mkdtempSync(join(tmpdir(), 'zhengci-library-'));
  const texts = join(folder, 'texts');
  const dataDir = join(folder, 'data');
  const backupsDir = join(folder, 'backups');
  const say = () => undefined;
  const now = () => testTime;
  mkdirSync(texts);
  const library: TestLibrary = {
    dataDir,
    backupsDir,
    texts,
    write: (more) => {
      for (const [name, content] of Object.entries(more)) {
        mkdirSync(dirname(join(texts, name)), { recursive: true });
        writeFileSync(join(texts, name), content);
      }
    },
    ingest: (options = {}) =>
      ingest({
        ...{ paths: [texts], dataDir, backupsDir, now, say },
        ...{ given: {}, manifest: undefined, isFirstRun: false, onFile: () => undefined },
        helper: new OneThread(),
        ...options,
      }),
    open: (hear = say) => openLibrary({ dataDir, backupsDir, now, say: hear }),
  };
  library.write(files);
  return library;
}

/**
 * Gives a library of its own that begins with everything another one holds.
 *
 * copyOf(ingested).open().listDocuments().length
 */
export function copyOf(ingested: TestLibrary): TestLibrary {
  const copy = newLibrary();
  cpSync(ingested.dataDir, copy.dataDir, { recursive: true });
  return copy;
}

/**
 * Takes files in with what is stated about each, all in one ingestion: each one loads a dictionary.
 *
 * ingestStated(library, { 'hebi.txt': { place: '河南省/鹤壁市', year: '2021' } })
 */
export function ingestStated(
  library: TestLibrary,
  stated: Readonly<Record<string, Readonly<Record<string, string>>>>,
): void {
  const documents = Object.entries(stated).map(([file, facts]) => ({ file, ...facts }));
  library.write({ 'manifest.json': JSON.stringify({ documents }) });
  library.ingest();
}

/** A search for a wording in everything, as a page asks it. */
export function searchFor(q: string, more: Partial<SearchRequest> = {}): SearchRequest {
  const filter = { place: [], year: [], genre: [] };
  const page = { limit: 50, cursor: undefined, contextChars: 10 };
  return { q, mode: 'parsed', sort: 'text', filter, ...page, ...more };
}

/**
 * Gives a fingerprint of every table of a database: equal ones hold equal rows in equal order.
 *
 * tableHashes('/data/library.db').version
 */
export function tableHashes(path: string): Record<string, string> {
  const database = new BetterSqlite3(path, { readonly: true });
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )
    .pluck()
    .all() as string[];
  const hashes = tables.map((table) => {
    const rows = database.prepare(`SELECT * FROM "${table}"`).raw().all();
    return [table, createHash('sha256').update(JSON.stringify(rows)).digest('hex')] as const;
  });
  database.close();
  return Object.fromEntries(hashes);
}
