import { and, asc, count, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { DecodeNote } from '#lib/decode/model.ts';
import type { GivenFact, VersionRow } from './model.ts';
import type { GivenDatabase } from './open-given.ts';
import { documents, givenFacts, sources, versions } from './schema.ts';

/** One document and when it changed last, by the library's counter. */
export type DocumentState = {
  readonly documentId: string;
  readonly currentVersionId: string;
  readonly changed: number;
  /** False while it is out of the library, and for an id that leads to another document. */
  readonly isListed: boolean;
};

/** What is neither removed nor joined into another document. */
const isListed = and(isNull(documents.removedAt), isNull(documents.joinedInto));

/**
 * Lists all documents of the library with the number of their last change.
 *
 * listDocumentStates(given) -> [{ documentId: 'hebi', currentVersionId: 'hebi@1', … }]
 */
export function listDocumentStates({ tables }: GivenDatabase): DocumentState[] {
  return tables
    .select()
    .from(documents)
    .where(isListed)
    .orderBy(asc(documents.documentId))
    .all()
    .map(stateOf);
}

/** Gives the state of one document, removed or not; undefined when there is none. */
export function findDocumentState(
  { tables }: GivenDatabase,
  documentId: string,
): DocumentState | undefined {
  const row = tables.select().from(documents).where(eq(documents.documentId, documentId)).get();
  return row && stateOf(row);
}

function stateOf(row: typeof documents.$inferSelect): DocumentState {
  return {
    documentId: row.documentId,
    currentVersionId: row.currentVersionId ?? '',
    changed: row.changed,
    isListed: row.removedAt === null && row.joinedInto === null,
  };
}

const {
  text: _text,
  decodeNotes: _notes,
  bytes: _bytes,
  encoding: _encoding,
  ...listed
} = getTableColumns(versions);

/**
 * Lists the versions of one document in the order of receiving, without their texts.
 *
 * listVersionsOf(given, 'hebi')[0].versionId -> 'hebi@1'
 */
export function listVersionsOf({ tables }: GivenDatabase, documentId: string): VersionRow[] {
  return tables
    .select(listed)
    .from(versions)
    .where(eq(versions.documentId, documentId))
    .orderBy(asc(versions.ordinal))
    .all();
}

/** Gives the document that a version belongs to now; undefined when there is no such version. */
export function ownerOfVersion({ tables }: GivenDatabase, versionId: string): string | undefined {
  return tables
    .select({ documentId: versions.documentId })
    .from(versions)
    .where(eq(versions.versionId, versionId))
    .get()?.documentId;
}

/** Lists the versions of all documents, document by document. */
export function listVersions({ tables }: GivenDatabase): VersionRow[] {
  return tables
    .select(listed)
    .from(versions)
    .orderBy(asc(versions.documentId), asc(versions.ordinal))
    .all();
}

/** Gives the source text of a version; undefined when there is none. */
export function readSourceText({ tables }: GivenDatabase, versionId: string): string | undefined {
  return tables
    .select({ text: versions.text })
    .from(versions)
    .where(eq(versions.versionId, versionId))
    .get()?.text;
}

/**
 * Gives a reader of source texts with its statement ready: a page of hits asks it twenty times.
 *
 * prepareSourceText(given)('hebi@1')
 */
export function prepareSourceText({
  handle,
}: GivenDatabase): (versionId: string) => string | undefined {
  const statement = handle.prepare('SELECT text FROM version WHERE version_id = ?').pluck();
  return (versionId) => statement.get(versionId) as string | undefined;
}

/** Gives what the decoder noted when a version was received. */
export function readDecodeNotes({ tables }: GivenDatabase, versionId: string): DecodeNote[] {
  const row = tables
    .select({ notes: versions.decodeNotes })
    .from(versions)
    .where(eq(versions.versionId, versionId))
    .get();
  return row === undefined ? [] : (JSON.parse(row.notes) as DecodeNote[]);
}

/** Lists what people and manifests state about one document. */
export function readGivenFacts({ tables }: GivenDatabase, documentId: string): GivenFact[] {
  return tables
    .select()
    .from(givenFacts)
    .where(eq(givenFacts.documentId, documentId))
    .orderBy(asc(givenFacts.field), asc(givenFacts.origin))
    .all()
    .map(({ field, origin, value, evidence }) => ({
      field,
      origin,
      value,
      evidence: evidence ?? undefined,
    }));
}

/** Gives the bytes that a path brought last, by their SHA-256; undefined for an unseen path. */
export function findLastOfPath(
  { tables }: GivenDatabase,
  path: string,
):
  { readonly documentId: string; readonly versionId: string; readonly sha256: string } | undefined {
  return tables
    .select({
      documentId: sources.documentId,
      versionId: sources.versionId,
      sha256: versions.sha256,
    })
    .from(sources)
    .innerJoin(versions, eq(sources.versionId, versions.versionId))
    .where(eq(sources.path, path))
    .get();
}

/** Counts the documents of the library, and the versions of these. */
export function countGiven({ tables }: GivenDatabase): {
  readonly documents: number;
  readonly versions: number;
} {
  return {
    documents: tables.select({ n: count() }).from(documents).where(isListed).get()?.n ?? 0,
    versions:
      tables
        .select({ n: count() })
        .from(versions)
        .innerJoin(documents, eq(documents.documentId, versions.documentId))
        .where(isListed)
        .get()?.n ?? 0,
  };
}
