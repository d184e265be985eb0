import 'server-only';
import type { SavedSearch } from '#db/library/saved-searches.ts';
import type { DocumentSummary } from '#db/recipes/model.ts';
import { commonPhrases, type CommonPhrase } from './common-phrases.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

const shownPhrases = 8; // As many as two lines hold.

/** What the start of a comparison offers: documents, kept searches, and wordings that several share. */
export async function answerCompareStart(): Promise<{
  readonly documents: readonly DocumentSummary[];
  readonly saved: readonly SavedSearch[];
  readonly phrases: readonly CommonPhrase[];
}> {
  const library = await openedLibrary();
  const actor = await requestActor();
  return {
    documents: library.listDocuments(),
    saved: library.savedSearches.list(actor).toReversed(),
    phrases: commonPhrases(library, actor, { sort: 'documents', limit: shownPhrases }),
  };
}
