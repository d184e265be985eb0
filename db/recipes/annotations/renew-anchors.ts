import { listDocumentStates } from '#db/library/read-library.ts';
import { listAnnotations } from '#db/library/read-annotations.ts';
import type { Databases } from '#db/recipes/index-document.ts';
import { openAnchors } from './anchors.ts';

/**
 * Locates the annotations of every document in its current version, as far as that is not done.
 * It commits slice by slice: whoever ingests or reads meanwhile waits for half a second at most,
 * and what a kill leaves undone is done at the next ingestion or when somebody looks.
 *
 * renewAnchors({ given, index })
 */
export function renewAnchors(databases: Databases): void {
  const anchors = openAnchors(() => databases);
  const annotations = listAnnotations(databases.given.tables, { isDeleted: false });
  const byDocument = Map.groupBy(annotations, ({ documentId }) => documentId);
  for (const { documentId, currentVersionId } of listDocumentStates(databases.given)) {
    const own = byDocument.get(documentId);
    if (own !== undefined) anchors.placesIn(own, currentVersionId);
  }
}
