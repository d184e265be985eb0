import 'server-only';
import type { DocumentSummary } from '#db/recipes/model.ts';
import type {
  LibraryPhrases,
  PhraseCounts,
  PhraseFilter,
  PhraseRequest,
} from '#db/recipes/phrases/phrase-model.ts';
import type { Collection } from '#db/library/collections.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

const phrasesAPage = 100; // Two screens: a list is looked through, not leafed through.

/** What an address says of a list of phrases. */
type AskedPhrases = PhraseFilter & Pick<PhraseRequest, 'sort'> & { readonly page: number };

/** A page of phrases with what it shows of each, or why there is none. */
export type PhrasesAnswer =
  | {
      readonly kind: 'found';
      readonly found: LibraryPhrases;
      readonly counts: PhraseCounts;
      /** The documents that were looked at. */
      readonly summaries: readonly DocumentSummary[];
      readonly collections: readonly Collection[];
      readonly pages: number;
    }
  | { readonly kind: 'fault'; readonly error: NamedError };

/** What was found, with what is shown of it. */
export type FoundPhrases = Extract<PhrasesAnswer, { readonly kind: 'found' }>;

/** Asks the library for the phrases of an address. */
export async function answerPhrases(view: AskedPhrases): Promise<PhrasesAnswer> {
  const library = await openedLibrary();
  try {
    const { page, ...asked } = view;
    const found = library.phrases.list(await requestActor(), {
      ...{ ...asked, phrase: undefined, limit: phrasesAPage, cursor: undefined },
      offset: (page - 1) * phrasesAPage,
    });
    const inSet =
      view.set === undefined
        ? undefined
        : library.collections.require(await requestActor(), view.set).documentIds;
    const summaries = library.listDocuments();
    return {
      ...{
        kind: 'found',
        found,
        counts: library.phrases.count(await requestActor(), found.phrases),
      },
      summaries:
        inSet === undefined
          ? summaries
          : summaries.filter(({ documentId }) => inSet.includes(documentId)),
      collections: library.collections.list(await requestActor()),
      pages: Math.max(1, Math.ceil(found.total / phrasesAPage)),
    };
  } catch (error) {
    if (error instanceof NamedError) return { kind: 'fault', error };
    throw error;
  }
}
