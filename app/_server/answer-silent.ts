import 'server-only';
import type { ReadableDocument, SearchRequest } from '#db/recipes/model.ts';
import type { SilentDocument } from '#lib/search/model.ts';
import { type Found, readDocumentsOf } from './answer-search.ts';
import { openedLibrary } from './library.ts';

const shownDocuments = 100; // More are named by the table of places; these are read one by one.

type AskedSilence = Pick<SearchRequest, 'q' | 'mode' | 'filter' | 'set'> & {
  readonly without: readonly string[];
};

/** The documents that do not say it, with the nearest wording that each of them has. */
export type SilentAnswer = {
  readonly silent: readonly {
    readonly document: ReadableDocument;
    readonly nearest: SilentDocument['nearest'];
  }[];
  readonly count: number;
};

/** Asks who is silent. The silent come after those that say it, so these are asked for too. */
export async function answerSilent(
  { q, mode, filter, set, without }: AskedSilence,
  { search }: Found,
): Promise<SilentAnswer> {
  const library = await openedLibrary();
  const found = await library.readDistribution({
    ...{ q, mode, filter, set, leaveOut: without },
    limit: search.documents.length + shownDocuments,
    cursor: undefined,
  });
  const shown = found.silent.slice(0, shownDocuments);
  const documents = readDocumentsOf(library, shown);
  return {
    silent: shown.flatMap(({ documentId, nearest }) => {
      const document = documents.get(documentId);
      return document === undefined ? [] : [{ document, nearest }];
    }),
    count: found.silentCount,
  };
}
