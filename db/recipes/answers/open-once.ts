import type { Library, ReadableDocument } from '#db/recipes/model.ts';

/** Gives a text of the library; undefined where it has gone meanwhile. */
export type ReadHome = Library['readDocument'];

/**
 * Gives texts like the library does, each opened once however many of its places are read.
 *
 * const read = openOnce((documentId, versionId) => library.readDocument(documentId, versionId));
 */
export function openOnce(read: ReadHome): ReadHome {
  const opened = new Map<string, ReadableDocument | undefined>();
  return (documentId, versionId) => {
    const key = versionId ?? documentId;
    if (!opened.has(key)) opened.set(key, read(documentId, versionId));
    return opened.get(key);
  };
}
