import 'server-only';
import type { DocumentSummary, ReadableDocument } from '#db/recipes/model.ts';
import { type Found, readDocumentsOf } from './answer-search.ts';
import { openedLibrary } from './library.ts';

const shownDocuments = 60; // More lines than this are no picture; the tables count them all.

/** What a distribution is drawn from. */
export type SpreadAnswer = {
  /** All documents that were searched, those that do not say it too. */
  readonly searched: readonly DocumentSummary[];
  /** Those along which the hits are shown, most hits first. */
  readonly documents: ReadonlyMap<string, ReadableDocument>;
  /** How many more say it. */
  readonly notShown: number;
};

/** Reads what a distribution of these hits is drawn from. */
export async function answerSpread({ search, silent }: Found): Promise<SpreadAnswer> {
  const library = await openedLibrary();
  const saying = search.documents.filter(({ hits }) => hits > 0);
  const ids = new Set(saying.map(({ documentId }) => documentId));
  const most = saying.toSorted((a, b) => b.hits - a.hits).slice(0, shownDocuments);
  return {
    searched: [
      ...library.listDocuments().filter(({ documentId }) => ids.has(documentId)),
      ...silent,
    ],
    documents: readDocumentsOf(library, most),
    notShown: saying.length - most.length,
  };
}
