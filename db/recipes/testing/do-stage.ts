import { localActor } from '#db/recipes/actor.ts';
import type { Annotation } from '#db/recipes/annotations/model.ts';
import { ingest } from '#db/recipes/ingest.ts';
import { IngestHelper } from '#db/recipes/ingest-helper.ts';
import { keepBackup } from '#db/recipes/keep-backup.ts';
import { openLibrary } from '#db/recipes/open-library.ts';
import { reindex } from '#db/recipes/reindex.ts';
import { restoreLibrary } from '#db/recipes/restore-library.ts';
import { OneThread } from './one-thread.ts';

/** What a library can be doing when it is disturbed. */
export const stages = ['ingest', 'reindex', 'annotate', 'migrate', 'backup', 'restore'] as const;

/** One of the things that a library can be doing. */
export type Stage = (typeof stages)[number];

/** A library and the texts that come to it. */
export type Folders = {
  readonly dataDir: string;
  readonly backupsDir: string;
  readonly texts: string;
  /** The clock; the one of the machine unless a test has one. */
  readonly now?: () => Date;
  /** Half of an ingestion is a second thread, as people have it; else one thread does all. */
  readonly hasSecondThread?: boolean;
};

/** Hears of each annotation when it is acknowledged, and of what could not be done. */
export type Hearer = {
  readonly kept: (row: string) => void;
  readonly fault: (words: string) => void;
};

const annotationsMade = 5;
const firstChar = 20; // Behind the title and the first heading.

/**
 * Does one thing with a library, as the program does it. What fails is told and not thrown, so that
 * whoever disturbs it hears that it was disturbed.
 *
 * doStage('annotate', folders, { kept, fault })
 */
export function doStage(stage: Stage, folders: Folders, hearer: Hearer): void {
  try {
    work[stage](folders, hearer);
  } catch (error) {
    hearer.fault(String(error));
  }
}

/**
 * Gives all of an annotation that a person made, as a row to be compared letter by letter.
 *
 * rowOf(annotation) -> '{"annotationId":"…","note":"首注",…}'
 */
export function rowOf({ places: _, status: __, document: ___, ...stored }: Annotation): string {
  return JSON.stringify(inOrder(stored));
}

/** An answer and a row of a table name the same things in other orders. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, inOrder(each)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const work: Readonly<Record<Stage, (folders: Folders, hearer: Hearer) => void>> = {
  ingest: (folders, hearer) => {
    for (const { source, reason } of ingestAll(folders).files) {
      if (reason !== undefined) hearer.fault(`${source}: ${JSON.stringify(reason)}`);
    }
  },
  reindex: (folders) => {
    reindex(upkeepOf(folders));
  },
  annotate,
  migrate: (folders) => {
    openLibrary(upkeepOf(folders)).close();
  },
  backup: (folders) => {
    keepBackup(upkeepOf(folders), 'by-hand');
  },
  restore: (folders) => {
    restoreLibrary(upkeepOf(folders), undefined);
  },
};

/**
 * Takes in all texts of the folder.
 *
 * ingestAll(folders).files[0]?.outcome -> 'unchanged'
 */
export function ingestAll(folders: Folders): ReturnType<typeof ingest> {
  return ingest({
    ...upkeepOf(folders),
    ...{ paths: [folders.texts], given: {}, manifest: undefined },
    ...{ isFirstRun: false, onFile: () => undefined },
    helper: folders.hasSecondThread === true ? new IngestHelper() : new OneThread(),
  });
}

/**
 * Gives what maintenance of a library is called with.
 *
 * checkLibrary(upkeepOf(folders)).ok -> true
 */
export function upkeepOf({ dataDir, backupsDir, now = () => new Date() }: Folders) {
  return { dataDir, backupsDir, now, say: () => undefined };
}

function annotate(folders: Folders, { kept, fault }: Hearer): void {
  const say = (key: string) => {
    fault(key);
  };
  const library = openLibrary({ ...upkeepOf(folders), say });
  try {
    for (let made = 0; made < annotationsMade; made += 1) {
      const [document] = library.listDocuments();
      const documentId = document?.documentId ?? '';
      const versionId = document?.versions[0]?.versionId ?? '';
      const annotation = library.annotations.add(localActor, {
        on: {
          kind: 'spans',
          documentId,
          versionId,
          spans: [{ start: firstChar + made, end: firstChar + made + 2 }],
        },
        ...{ note: `第 ${made} 条 𠮷`, codeIds: [], collectionIds: [], visibility: 'private' },
      });
      kept(rowOf(annotation));
    }
  } finally {
    library.close();
  }
}
