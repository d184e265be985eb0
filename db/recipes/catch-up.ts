import { readIndexedStates } from '#db/index/read-index.ts';
import { removeDocument } from '#db/index/write-document.ts';
import { listDocumentStates } from '#db/library/read-library.ts';
import { type Databases, indexDocument } from './index-document.ts';
import type { Say } from './say.ts';

/** How many documents the index was brought up to date with, and which it could not read. */
export type CatchUp = { readonly done: number; readonly failed: readonly string[] };

/**
 * Brings the index to what the library says, however far behind it is.
 *
 * The library is written first and the index second; a process that was killed between the two
 * leaves a document with a newer number than the index has read. Comparing the numbers finds it.
 *
 * catchUp({ given, index }, say) -> { done: 1, failed: [] }
 */
export function catchUp(databases: Databases, say: Say): CatchUp {
  const seen = readIndexedStates(databases.index);
  const states = listDocumentStates(databases.given);
  const behind = states.filter(({ documentId, changed }) => (seen.get(documentId) ?? 0) < changed);
  const failed: string[] = [];
  for (const state of behind) {
    try {
      indexDocument(databases, state);
    } catch (error) {
      // One document that cannot be read must not take the others with it.
      failed.push(state.documentId);
      say('cli.notIndexed', { documentId: state.documentId, reason: String(error) });
    }
  }
  const known = new Set(states.map(({ documentId }) => documentId));
  const gone = [...seen.keys()].filter((documentId) => !known.has(documentId));
  for (const documentId of gone) removeDocument(databases.index, documentId);
  return { done: behind.length - failed.length + gone.length, failed };
}
