import { eq } from 'drizzle-orm';
import { failpoint } from '#db/failpoint.ts';
import type { IndexedDocument, ParsedText } from './model.ts';
import { removeLinks } from './write-links.ts';
import type { IndexDatabase, IndexTransaction } from './open-index.ts';
import { openTextWriter } from './insert-parsed-text.ts';
import {
  changes,
  documentFacts,
  notes,
  packedPassages,
  parsedVersions,
  passages,
  sections,
} from './schema.ts';
import { removeSeal, sumOfRow, writeSeal } from './seal-table.ts';
import { insertWords, type WordsOfVersion } from './word-table.ts';

/** A document as it is to stand in the index, and the versions of it that were parsed. */
export type DocumentEntry = {
  readonly document: IndexedDocument;
  readonly parsed: readonly ParsedText[];
};

/**
 * Writes documents and the versions of them that were parsed, and raises the change counter for
 * each.
 *
 * One transaction, so that nobody sees half a document; one for many, because a commit takes longer
 * than the rows of a text. Where another process was quicker with a newer state, nothing is written.
 * Passages of versions that are there already keep their keys; a version that people corrected is
 * parsed again, and gets new ones.
 *
 * writeDocuments(index, [{ document, parsed: [text] }])
 */
export function writeDocuments(index: IndexDatabase, entries: readonly DocumentEntry[]): void {
  index.tables.transaction(
    (tx) => {
      const writeText = openTextWriter(index.handle);
      const words: WordsOfVersion[] = [];
      for (const { document, parsed } of entries) {
        if (isBehind(tx, document)) continue;
        for (const text of parsed) {
          const known = findParsed(tx, text.versionId);
          if (known !== undefined && isSameParse(known, text)) continue;
          if (known !== undefined) {
            removeParsed(tx, text.versionId);
            removeLinks(index, text.versionId);
          }
          const key = writeText(document.documentId, text, known?.key);
          if (text.words !== undefined && known === undefined)
            words.push({ key, words: text.words });
        }
        putFacts(tx, document);
        sealFacts(index.handle, document.documentId);
        tx.insert(changes).values({ documentId: document.documentId, kind: 'put' }).run();
      }
      insertWords(index.handle, words);
      failpoint('ingest.inIndex');
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
      removeSeal(index.handle, { part: 'facts', subject: documentId });
      tx.insert(changes).values({ documentId, kind: 'remove' }).run();
    },
    { behavior: 'immediate' },
  );
}

/** Read as it was stored: how values become columns is drizzle's affair. */
function sealFacts(handle: IndexDatabase['handle'], documentId: string): void {
  const question = handle.prepare('SELECT * FROM document_facts WHERE document_id = ?').raw();
  const row = question.get(documentId) as unknown[];
  writeSeal(handle, { part: 'facts', subject: documentId }, sumOfRow(row));
}

/** Another process has read this state of the document, or a newer one. */
function isBehind(tx: IndexTransaction, { documentId, changed }: IndexedDocument): boolean {
  const known = tx
    .select({ changed: documentFacts.changed })
    .from(documentFacts)
    .where(eq(documentFacts.documentId, documentId))
    .get();
  return known !== undefined && known.changed >= changed;
}

type KnownParse = { readonly key: number; readonly corrections: unknown };

function findParsed(tx: IndexTransaction, versionId: string): KnownParse | undefined {
  const { key, corrections } = parsedVersions;
  return tx
    .select({ key, corrections })
    .from(parsedVersions)
    .where(eq(parsedVersions.versionId, versionId))
    .get();
}

function isSameParse(known: KnownParse, { corrections }: ParsedText): boolean {
  return JSON.stringify(known.corrections) === JSON.stringify(corrections);
}

/** The words stay: corrections move borders, not words. Keys of passages are never used again. */
function removeParsed(tx: IndexTransaction, versionId: string): void {
  for (const table of [parsedVersions, sections, passages, packedPassages, notes]) {
    tx.delete(table).where(eq(table.versionId, versionId)).run();
  }
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
