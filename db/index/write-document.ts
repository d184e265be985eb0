import { eq } from 'drizzle-orm';
import type { IndexedDocument, ParsedText } from './model.ts';
import type { IndexDatabase, IndexTransaction } from './open-index.ts';
import { insertParsedText } from './insert-parsed-text.ts';
import { insertGrams } from './gram-table.ts';
import { changes, documentFacts, parsedVersions, passages } from './schema.ts';

/**
 * Writes one document and the versions of it that were parsed, and raises the change counter.
 *
 * One transaction, so that nobody sees half a document. Where another process was quicker with a
 * newer state, nothing is written. Passages of versions that are there already keep their keys.
 *
 * writeDocument(index, document, [parsed]) -> true
 */
export function writeDocument(
  index: IndexDatabase,
  document: IndexedDocument,
  parsed: readonly ParsedText[],
): boolean {
  return index.tables.transaction(
    (tx) => {
      const before = tx
        .select({ changed: documentFacts.changed })
        .from(documentFacts)
        .where(eq(documentFacts.documentId, document.documentId))
        .get();
      if (before !== undefined && before.changed >= document.changed) return false;
      for (const text of parsed) {
        if (isParsed(tx, text.versionId)) continue;
        insertParsedText(tx, document.documentId, text);
        insertGrams(index.handle, listSkeletons(tx, text.versionId));
      }
      putFacts(tx, document);
      tx.insert(changes).values({ documentId: document.documentId, kind: 'put' }).run();
      return true;
    },
    { behavior: 'immediate' },
  );
}

/**
 * Takes a document out of what is listed and found; its passages go with the next generation.
 *
 * removeDocument(index, 'hebi')
 */
export function removeDocument(index: IndexDatabase, documentId: string): void {
  index.tables.transaction(
    (tx) => {
      tx.delete(documentFacts).where(eq(documentFacts.documentId, documentId)).run();
      tx.insert(changes).values({ documentId, kind: 'remove' }).run();
    },
    { behavior: 'immediate' },
  );
}

function isParsed(tx: IndexTransaction, versionId: string): boolean {
  const row = tx
    .select({ versionId: parsedVersions.versionId })
    .from(parsedVersions)
    .where(eq(parsedVersions.versionId, versionId))
    .get();
  return row !== undefined;
}

function listSkeletons(tx: IndexTransaction, versionId: string) {
  return tx
    .select({ key: passages.key, skeleton: passages.skeleton })
    .from(passages)
    .where(eq(passages.versionId, versionId))
    .all();
}

function putFacts(
  tx: IndexTransaction,
  { documentId, versionId, changed, facts }: IndexedDocument,
) {
  const row = {
    versionId,
    changed,
    title: facts.title,
    place: facts.place ?? '',
    year: facts.year ?? '',
    genre: facts.genre ?? '',
    date: facts.issuedOn ?? facts.publishedOn ?? facts.year ?? '',
    facts,
  };
  tx.insert(documentFacts)
    .values({ documentId, ...row })
    .onConflictDoUpdate({ target: documentFacts.documentId, set: row })
    .run();
}
