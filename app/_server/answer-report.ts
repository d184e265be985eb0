import 'server-only';
import type { Statements } from '#db/recipes/holdings.ts';
import type { DocumentSummary, ReadableDocument } from '#db/recipes/model.ts';
import type { Whereabouts } from '#db/library/removal.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

/** What was decided about one text, and by whom. */
export type ReportAnswer = {
  readonly summary: DocumentSummary;
  readonly document: ReadableDocument;
  readonly statements: Statements;
  /** Documents that one is likely to be joined with come first. */
  readonly others: readonly DocumentSummary[];
  /** Titles of documents that a warning speaks of. */
  readonly titles: ReadonlyMap<string, string>;
};

/** Answers the report of a document; undefined when it is not in the library. */
export async function answerReport(documentId: string): Promise<ReportAnswer | undefined> {
  const library = await openedLibrary();
  const { holdings } = library;
  const summary = library.findDocument(documentId);
  const document = library.readDocument(documentId);
  if (summary === undefined || document === undefined) return undefined;
  const all = library.listDocuments();
  const pairs = holdings
    .proposePairs(all)
    .flatMap(({ from, into }) =>
      from.documentId === documentId ? [into] : into.documentId === documentId ? [from] : [],
    );
  const twins = summary.warnings.flatMap(({ kind, text }) =>
    kind === 'identicalText' ? [text] : [],
  );
  return {
    ...{
      summary,
      document,
      statements: holdings.readStatements(await requestActor(), documentId),
      others: likelyFirst(pairs, all).filter((each) => each.documentId !== documentId),
    },
    titles: new Map(twins.map((id) => [id, library.findDocument(id)?.title ?? id] as const)),
  };
}

function likelyFirst(
  likely: readonly DocumentSummary[],
  all: readonly DocumentSummary[],
): readonly DocumentSummary[] {
  const known = new Set(likely.map(({ documentId }) => documentId));
  return [...likely, ...all.filter(({ documentId }) => !known.has(documentId))];
}

/** Says where a document is that is not in the library. */
export async function answerWhereabouts(documentId: string): Promise<Whereabouts | undefined> {
  return (await openedLibrary()).holdings.whereIs(documentId);
}
