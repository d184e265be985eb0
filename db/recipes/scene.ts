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
  const all = byId(documents);
  const found = new Map<string, DocumentSummary>();
  for (const documentId of documentIds) {
    const summary = all.get(documentId);
    if (summary !== undefined) found.set(documentId, summary);
  }
  return found;
}

/** The list is the same one from question to question, until the library changes. */
const known = new WeakMap<readonly DocumentSummary[], ReadonlyMap<string, DocumentSummary>>();

function byId(documents: readonly DocumentSummary[]): ReadonlyMap<string, DocumentSummary> {
  const found =
    known.get(documents) ?? new Map(documents.map((summary) => [summary.documentId, summary]));
  known.set(documents, found);
  return found;
}
