import 'server-only';
import type { SavedSearch } from '#db/library/saved-searches.ts';
import type { DocumentSummary, Library, ReadableDocument } from '#db/recipes/model.ts';
import type { Hit, SearchMode } from '#lib/search/model.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

export type { SavedSearch };

/** A question of the start page, with what the library answers to it. */
export type Example = {
  readonly name: (typeof questions)[number]['name'];
  readonly q: string;
  readonly mode: SearchMode;
  readonly hits: number;
  readonly documents: number;
  readonly silent: number;
  readonly shown: readonly { readonly hit: Hit; readonly document: ReadableDocument }[];
};

const questions = [
  { name: 'linked', q: '人地钱挂钩', mode: 'literal' },
  { name: 'circle', q: '15分钟*圈', mode: 'parsed' },
  { name: 'strategy', q: '一中心六组团', mode: 'literal' },
] as const;

/**
 * Answers the questions of the start page from the library as it is now. A question that the
 * library says nothing about is not asked: a person's own texts may be about something else.
 */
export async function answerExamples(): Promise<{
  readonly examples: readonly Example[];
  readonly documents: readonly DocumentSummary[];
  /** The searches that people kept, the newest first. */
  readonly saved: readonly SavedSearch[];
}> {
  const library = await openedLibrary();
  const documents = library.listDocuments();
  const answers = await Promise.all(questions.map((question) => answer(library, question)));
  const saved = library.savedSearches.list(await requestActor()).toReversed();
  return { examples: answers.filter(({ hits }) => hits > 0), documents, saved };
}

async function answer(
  library: Library,
  { name, q, mode }: (typeof questions)[number],
): Promise<Example> {
  const { counts, hits, read } = await library.search({
    q,
    mode,
    filter: { place: [], year: [], genre: [] },
    sort: 'relevance',
    limit: 50,
    cursor: undefined,
    contextChars: 0,
  });
  const firsts = [...Map.groupBy(hits, (hit) => hit.documentId).values()];
  const shown = [
    ...firsts.flatMap((each) => each.slice(0, 1)),
    ...firsts.flatMap((e) => e.slice(1)),
  ]
    .slice(0, 3)
    .flatMap((hit) => {
      const document = library.readDocument(hit.documentId);
      return document === undefined ? [] : [{ hit, document }];
    });
  const silent = read.documents - counts.documents;
  return { name, q, mode, hits: counts.hits, documents: counts.documents, silent, shown };
}
