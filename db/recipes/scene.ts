import type { PageRequest, Query, SearchEngine } from '#lib/search/model.ts';
import type { Databases } from './index-document.ts';
import type { DocumentSummary, Edition } from './model.ts';

/** A question, read, and everything it is answered from. */
export type Scene = {
  readonly databases: Databases;
  readonly engine: SearchEngine;
  readonly edition: Edition;
  readonly query: Query;
  /** Where it is looked for, and what is left out. */
  readonly scope: Pick<PageRequest, 'filter' | 'documentId' | 'documentIds' | 'leaveOut'>;
  /** All documents of the library. */
  readonly documents: readonly DocumentSummary[];
};

/**
 * Gives the summaries of some documents, by their ids.
 *
 * summariesOf(scene, ['hebi']).get('hebi')?.title
 */
export function summariesOf(
  { documents }: Pick<Scene, 'documents'>,
  documentIds: Iterable<string>,
): Map<string, DocumentSummary> {
  const wanted = new Set(documentIds);
  const found = documents.filter(({ documentId }) => wanted.has(documentId));
  return new Map(found.map((summary) => [summary.documentId, summary]));
}
