import type BetterSqlite3 from 'better-sqlite3';
import { asc, eq, gt, max, sql } from 'drizzle-orm';
import type { Facts, Region } from '#lib/document/model.ts';
import type { Passage, Section } from '#lib/passage/model.ts';
import type { Marks } from '#lib/text/marks.ts';
import type { DatabaseHandle } from '#db/open-database.ts';
import type { DocumentFacts, StoredNote } from './model.ts';
import type { IndexDatabase } from './open-index.ts';
import { passageOf, sectionOf, spanOf } from './rows.ts';
import {
  changes,
  documentFacts,
  meta,
  notes,
  parsedVersions,
  passages,
  sections,
} from './schema.ts';

/** Gives what the index says of itself under a name: `stamp`. */
export function readMeta({ tables }: IndexDatabase, name: string): string | undefined {
  return tables.select().from(meta).where(eq(meta.name, name)).get()?.value;
}

/** Gives the number of the last change; 0 before the first. */
export function readChangeCounter({ handle }: IndexDatabase): number {
  const ready = lastChange.get(handle) ?? handle.prepare<[]>(lastChangeSql).pluck();
  lastChange.set(handle, ready);
  return Number(ready.get());
}

/** Asked before every answer: a question that is put together anew takes ten times as long. */
const lastChange = new WeakMap<DatabaseHandle, BetterSqlite3.Statement<[]>>();
const lastChangeSql = 'SELECT coalesce(max(counter), 0) FROM change';

/** Lists the documents that changed after `counter`, each once, in the order of the last change. */
export function listChangedAfter({ tables }: IndexDatabase, counter: number): string[] {
  return tables
    .select({ documentId: changes.documentId })
    .from(changes)
    .where(gt(changes.counter, counter))
    .groupBy(changes.documentId)
    .orderBy(asc(max(changes.counter)))
    .all()
    .map((row) => row.documentId);
}

/** Gives how far the index has read each document: the library's change counter, by document. */
export function readIndexedStates({ tables }: IndexDatabase): Map<string, number> {
  const rows = tables
    .select({ documentId: documentFacts.documentId, changed: documentFacts.changed })
    .from(documentFacts)
    .all();
  return new Map(rows.map((row) => [row.documentId, row.changed]));
}

/** What lists show of one document beside its versions. */
export type FactsRow = {
  readonly documentId: string;
  readonly versionId: string;
  readonly facts: DocumentFacts;
  readonly characters: number;
  readonly textHash: string;
  readonly sections: number;
  readonly passages: number;
  readonly notes: number;
};

/** Lists all documents by id, or one, with facts and counts of their current versions. */
export function listFacts({ tables }: IndexDatabase, documentId?: string): FactsRow[] {
  const versionId = documentFacts.versionId;
  return tables
    .select({
      documentId: documentFacts.documentId,
      versionId,
      facts: documentFacts.facts,
      characters: parsedVersions.characters,
      textHash: parsedVersions.textHash,
      sections: parsedVersions.sections,
      passages: parsedVersions.passages,
      notes: parsedVersions.notes,
    })
    .from(documentFacts)
    .innerJoin(parsedVersions, eq(parsedVersions.versionId, versionId))
    .where(documentId === undefined ? undefined : eq(documentFacts.documentId, documentId))
    .orderBy(asc(documentFacts.documentId))
    .all()
    .map((row) => ({ ...row, facts: row.facts as DocumentFacts }));
}

/** Counts the characters of the current versions of all documents. */
export function countCharacters({ tables }: IndexDatabase): number {
  const counted = tables
    .select({ characters: sql<number>`coalesce(sum(${parsedVersions.characters}), 0)` })
    .from(documentFacts)
    .innerJoin(parsedVersions, eq(parsedVersions.versionId, documentFacts.versionId))
    .get();
  return counted?.characters ?? 0;
}

/** What a document decided about one version, and what its header states. */
export type ParsedVersionRow = {
  readonly marks: Marks;
  readonly isRedacted: boolean;
  readonly headerFacts: Facts;
  /** The ids of the corrections by hand that it was parsed with, and of those that did nothing. */
  readonly corrections: readonly string[];
  readonly orphans: readonly string[];
};

/**
 * Gives a reader of what documents decided about lines and stars, with its statement ready.
 *
 * prepareMarks(index)('hebi@1')?.softLines.length
 */
export function prepareMarks({ handle }: IndexDatabase): (versionId: string) => Marks | undefined {
  const statement = handle.prepare('SELECT marks FROM parsed_version WHERE version_id = ?').pluck();
  return (versionId) => {
    const marks = statement.get(versionId) as string | undefined;
    return marks === undefined ? undefined : (JSON.parse(marks) as Marks);
  };
}

/** Gives what was decided about a version; undefined when it was not parsed. */
export function readParsedVersion(
  { tables }: IndexDatabase,
  versionId: string,
): ParsedVersionRow | undefined {
  const { marks, isRedacted, headerFacts, corrections, orphans } = parsedVersions;
  const row = tables
    .select({ marks, isRedacted, headerFacts, corrections, orphans })
    .from(parsedVersions)
    .where(eq(parsedVersions.versionId, versionId))
    .get();
  return (
    row && {
      marks: row.marks as Marks,
      isRedacted: row.isRedacted,
      headerFacts: row.headerFacts as Facts,
      corrections: row.corrections as readonly string[],
      orphans: row.orphans as readonly string[],
    }
  );
}

/** Lists the sections of a version in text order. */
export function readSections({ tables }: IndexDatabase, versionId: string): Section[] {
  return tables
    .select()
    .from(sections)
    .where(eq(sections.versionId, versionId))
    .orderBy(asc(sections.ordinal))
    .all()
    .map(sectionOf);
}

/** Lists the passages of a version in text order. */
export function readPassages({ tables }: IndexDatabase, versionId: string): Passage[] {
  return tables
    .select()
    .from(passages)
    .where(eq(passages.versionId, versionId))
    .orderBy(asc(passages.key))
    .all()
    .map(passageOf);
}

/** Lists what is kept out of reading and search, in text order. */
export function readRegions({ tables }: IndexDatabase, versionId: string): Region[] {
  const row = tables
    .select({ regions: parsedVersions.regions })
    .from(parsedVersions)
    .where(eq(parsedVersions.versionId, versionId))
    .get();
  return (row?.regions ?? []) as Region[];
}

/** Lists the notes of decoder and parser about a version. */
export function readNotes({ tables }: IndexDatabase, versionId: string): StoredNote[] {
  return tables
    .select()
    .from(notes)
    .where(eq(notes.versionId, versionId))
    .orderBy(asc(notes.ordinal))
    .all()
    .map((row) => ({ kind: row.kind, span: spanOf(row.start, row.end), text: row.text }));
}
