import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { NamedError } from '#lib/message/named-error.ts';
import { sweepTemporary } from '#db/durable-file.ts';
import { failpoint } from '#db/failpoint.ts';
import { currentGeneration } from '#db/index/open-index.ts';
import { readPhraseState } from '#db/index/read-phrases.ts';
import { openGiven } from '#db/library/open-given.ts';
import { countGiven } from '#db/library/read-library.ts';
import { readSetting, writeSetting } from '#db/library/settings.ts';
import { renewAnchors } from './annotations/renew-anchors.ts';
import { renewLinks } from './compare/renew-links.ts';
import { findFiles, type FoundFile, type FoundFiles, manifestName } from './find-files.ts';
import { givenFor, type GivenByCaller } from './given-for.ts';
import type { Databases } from './index-document.ts';
import { type FileReading, readOneFile } from './ingest-file.ts';
import { ingestFiles } from './ingest-files.ts';
import { IngestHelper } from './ingest-helper.ts';
import type { NoteAnswer } from './model.ts';
import { openCurrentIndex } from './open-current-index.ts';
import { type Manifest, readManifest } from './read-manifest.ts';
import { type FileReport, failedFile } from './file-report.ts';
import { renewPhrases } from './phrases/renew-phrases.ts';
import type { Say } from './say.ts';
import { storeSource } from './store-source.ts';
import { takeInFiles } from './take-in-files.ts';

/** What is to be ingested, and what is said about it. */
export type IngestRequest = {
  readonly paths: readonly string[];
  /** Files that were laid out already, such as uploads: then no path is looked at. */
  readonly found?: FoundFiles;
  readonly dataDir: string;
  readonly backupsDir: string;
  readonly now: () => Date;
  readonly given: GivenByCaller;
  /** A manifest beside the one in the folder; false reads not even that one. */
  readonly manifest: string | false | undefined;
  /** True for the sample texts: they are brought once to a library that is new, and never again. */
  readonly isFirstRun: boolean;
  readonly say: Say;
  /** Hears of each file when it is done. */
  readonly onFile: (file: FileReport, done: number, all: number) => void;
  /** A second thread that was started before; it is ended with the ingestion. */
  readonly helper?: IngestHelper;
};

/** What became of every file, and what concerns no single one. */
export type IngestReport = {
  readonly files: readonly FileReport[];
  readonly notes: readonly NoteAnswer[];
};

const samplesOffered = 'samplesOffered';

/**
 * Takes files and folders into the library, each file for itself: what fails is reported and
 * stops nothing.
 *
 *   find files -> manifest -> each: decode -> document -> passages -> library.db -> index
 *   then: places of annotations in new versions, phrases of all
 *
 * Doing it again changes nothing; doing it again after it was killed finishes it.
 *
 * ingest({ paths: ['corpus'], … }).files[0]
 *   -> { source: 'city-conference-speech-2022.txt', outcome: 'ingested', … }
 */
export function ingest(request: IngestRequest): IngestReport {
  const { paths, dataDir, backupsDir, now, say } = request;
  const found = request.found ?? findFiles(paths);
  if (request.given.versionOf !== undefined && found.files.length !== 1) {
    throw new NamedError('versionOfOneFile', { files: found.files.length });
  }
  const manifests = readManifests(found.folders, request);
  const given = openGiven({ dataDir, backupsDir, now: now() });
  sweepTemporary(join(dataDir, 'originals'), { isDeep: true });
  try {
    const databases = { given, index: openCurrentIndex({ dataDir, given, say }) };
    try {
      if (request.isFirstRun && !isNew(databases, now())) {
        findMissingPhrases(request, databases);
        return { files: [], notes: [] };
      }
      const all = found.faults.length + found.files.length;
      const faults = found.faults.map(({ source, error }) => failedFile(source, error));
      for (const [at, fault] of faults.entries()) request.onFile(fault, at + 1, all);
      const files = withHelper(request.helper ?? new IngestHelper(), (helper) =>
        ingestFiles(found.files, {
          readOne: (file) => readOne(file, { request, databases, manifests, helper }),
          takeIn: (read) => takeInFiles(read, { databases, dataDir, helper }),
          onFile: request.onFile,
          before: faults.length,
        }),
      );
      finish(request, databases);
      return { files: [...faults, ...files], notes: notesOf(manifests, files) };
    } finally {
      databases.index.handle.close();
    }
  } finally {
    given.handle.close();
  }
}

/** Where a newer program has just built the index anew, its phrases would be missed. */
function findMissingPhrases(request: IngestRequest, databases: Databases): void {
  if (readPhraseState(databases.index) === undefined) finish(request, databases);
}

function withHelper<Result>(helper: IngestHelper, work: (helper: IngestHelper) => Result): Result {
  try {
    return work(helper);
  } finally {
    helper.close();
  }
}

/** A library is new until it has a document, or until the samples were brought to it once. */
function isNew({ given }: Databases, now: Date): boolean {
  const isKnown = readSetting(given, samplesOffered) !== undefined;
  if (!isKnown) writeSetting(given, samplesOffered, now.toISOString());
  return !isKnown && countGiven(given).documents === 0;
}

/** Manifests by the folder whose files they speak of; one that was named speaks of all. */
type Manifests = ReadonlyMap<string, Manifest> & { readonly named?: Manifest };

function readManifests(folders: readonly string[], { manifest }: IngestRequest): Manifests {
  const byFolder = new Map<string, Manifest>();
  if (manifest === false) return byFolder;
  for (const folder of folders) {
    const path = join(folder, manifestName);
    if (existsSync(path)) byFolder.set(folder, readManifest(path));
  }
  return manifest === undefined
    ? byFolder
    : Object.assign(byFolder, { named: readManifest(manifest) });
}

type Run = {
  readonly request: IngestRequest;
  readonly databases: Databases;
  readonly manifests: Manifests;
  readonly helper: IngestHelper;
};

function readOne(file: FoundFile, { request, databases, manifests, helper }: Run): FileReading {
  const { source, folder } = file;
  const entry = manifests.named?.get(source) ?? manifests.get(folder)?.get(source);
  return readOneFile(file, {
    databases,
    dataDir: request.dataDir,
    given: givenFor(entry, request.given, source),
    now: request.now(),
    helper,
  });
}

/**
 * Stores the search data, then locates annotations and looks for phrases: by then everything can be
 * searched. Follows a
 * generation that another process made meanwhile.
 */
function finish({ dataDir, say }: IngestRequest, databases: Databases): void {
  storeSource(databases.index);
  failpoint('ingest.afterSource');
  if (currentGeneration(dataDir) === databases.index.generation) {
    renewAnchors(databases);
    failpoint('ingest.afterAnchors');
    renewPhrases(databases, { say, when: 'worthIt' });
    failpoint('ingest.afterPhrases');
    renewLinks(databases, say);
    return;
  }
  openCurrentIndex({ dataDir, given: databases.given, say }).handle.close();
}

/** A manifest that speaks of a file which is not there may have a misspelt name. */
function notesOf(manifests: Manifests, files: readonly FileReport[]): NoteAnswer[] {
  const sources = new Set(files.map(({ source }) => source));
  const spokenOf = [...manifests.values(), ...(manifests.named ? [manifests.named] : [])];
  return spokenOf
    .flatMap((manifest) => [...manifest.keys()])
    .filter((source) => !sources.has(source))
    .map((source) => ({ kind: 'manifestFileMissing', span: null, text: source }));
}
