import { and, asc, eq, isNull } from 'drizzle-orm';
import { NamedError } from '#lib/message/named-error.ts';
import { type GivenTransaction, markChanged } from './change-counter.ts';
import type { GivenDatabase } from './open-given.ts';
import { documents, versions } from './schema.ts';

/** A document that is out of the library for now. */
export type RemovedDocument = {
  readonly documentId: string;
  readonly removedAt: string;
  /** The path of the version that was the current one. */
  readonly source: string;
};

/** Where the text of an id is: here, out of the library, or a version of another document. */
export type Whereabouts =
  | { readonly kind: 'here' }
  | ({ readonly kind: 'removed' } & RemovedDocument)
  | { readonly kind: 'joined'; readonly into: string };

/**
 * Takes documents out of the library, all or none: texts, facts and everything people made on them
 * stay, and `restoreDocuments` brings them back. One that is out already stays out.
 *
 * removeDocuments(given, ['hebi'], now)
 */
export function removeDocuments(
  { tables }: GivenDatabase,
  documentIds: readonly string[],
  now: Date,
): void {
  tables.transaction(
    (tx) => {
      for (const documentId of documentIds) {
        requireDocument(tx, documentId);
        tx.update(documents)
          .set({ removedAt: now.toISOString() })
          .where(and(eq(documents.documentId, documentId), isNull(documents.removedAt)))
          .run();
        markChanged(tx, documentId);
      }
    },
    { behavior: 'immediate' },
  );
}

/**
 * Brings documents back into the library, all or none.
 *
 * restoreDocuments(given, ['hebi'])
 */
export function restoreDocuments({ tables }: GivenDatabase, documentIds: readonly string[]): void {
  tables.transaction(
    (tx) => {
      for (const documentId of documentIds) {
        requireDocument(tx, documentId);
        tx.update(documents)
          .set({ removedAt: null })
          .where(eq(documents.documentId, documentId))
          .run();
        markChanged(tx, documentId);
      }
    },
    { behavior: 'immediate' },
  );
}

/**
 * Lists what is out of the library, by id.
 *
 * listRemoved(given) -> [{ documentId: 'hebi', removedAt: '2026-11-21T08:15:00.000Z', … }]
 */
export function listRemoved({ tables }: GivenDatabase): RemovedDocument[] {
  return tables
    .select({
      documentId: documents.documentId,
      removedAt: documents.removedAt,
      source: versions.source,
    })
    .from(documents)
    .leftJoin(versions, eq(versions.versionId, documents.currentVersionId))
    .where(isNull(documents.joinedInto))
    .orderBy(asc(documents.documentId))
    .all()
    .flatMap(({ documentId, removedAt, source }) =>
      removedAt === null ? [] : [{ documentId, removedAt, source: source ?? '' }],
    );
}

/**
 * Says where the text of an id is; undefined for an id that never was.
 *
 * whereIs(given, 'hebi-draft') -> { kind: 'joined', into: 'hebi' }
 */
export function whereIs(given: GivenDatabase, documentId: string): Whereabouts | undefined {
  const row = given.tables
    .select()
    .from(documents)
    .where(eq(documents.documentId, documentId))
    .get();
  if (row === undefined) return undefined;
  if (row.joinedInto !== null) return { kind: 'joined', into: row.joinedInto };
  if (row.removedAt === null) return { kind: 'here' };
  const removed = listRemoved(given).find((each) => each.documentId === documentId);
  return removed && { kind: 'removed', ...removed };
}

/** Throws `unknownDocument` for an id that stands for no document of its own. */
function requireDocument(tx: GivenTransaction, documentId: string): void {
  const row = tx.select().from(documents).where(eq(documents.documentId, documentId)).get();
  if (row === undefined || row.joinedInto !== null) {
    throw new NamedError('unknownDocument', { documentId });
  }
}
