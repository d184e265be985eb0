import { readIndexedStates } from '#db/index/read-index.ts';
import { type DocumentEntry, removeDocument, writeDocuments } from '#db/index/write-document.ts';
import { type DocumentState, listDocumentStates } from '#db/library/read-library.ts';
import { type Databases, describeDocument } from './index-document.ts';
import type { Say } from './say.ts';

/** How many documents the index was brought up to date with, and which it could not read. */
export type CatchUp = { readonly done: number; readonly failed: readonly string[] };

/** So many characters are written at once: a commit takes as long as a few plans. */
const charsAtOnce = 1_000_000;

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
  let entries: DocumentEntry[] = [];
  let chars = 0;
  const write = (): void => {
    writeDocuments(databases.index, entries);
    entries = [];
    chars = 0;
  };
  for (const state of behind) {
    const entry = tryDescribe(databases, state, say);
    if (entry === undefined) {
      failed.push(state.documentId);
      continue;
    }
    entries.push(entry);
    chars += entry.parsed.reduce((sum, { characters }) => sum + characters, 0);
    if (chars >= charsAtOnce) write();
  }
  if (entries.length > 0) write();
  const known = new Set(states.map(({ documentId }) => documentId));
  const gone = [...seen.keys()].filter((documentId) => !known.has(documentId));
  for (const documentId of gone) removeDocument(databases.index, documentId);
  return { done: behind.length - failed.length + gone.length, failed };
}

/** One document that cannot be read must not take the others with it. */
function tryDescribe(
  databases: Databases,
  state: DocumentState,
  say: Say,
): DocumentEntry | undefined {
  try {
    return describeDocument(databases, state);
  } catch (error) {
    say('cli.notIndexed', { documentId: state.documentId, reason: String(error) });
    return undefined;
  }
}
