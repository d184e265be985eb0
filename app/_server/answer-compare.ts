import 'server-only';
import type { Decision } from '#db/library/correspondences.ts';
import type {
  ComparedPair,
  ComparedRows,
  ComparedVersions,
  RowsRequest,
} from '#db/recipes/compare/model.ts';
import type { DocumentSummary, Library, ReadableDocument } from '#db/recipes/model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { readDocumentsOf } from './answer-search.ts';
import { answered, type Answered } from './answered.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

const mostOthers = 40; // A list that is still looked through.

type Documents = { readonly documents: ReadonlyMap<string, ReadableDocument> };

/** A task in several documents, with those documents. */
export type RowsAnswer = Answered<
  Documents & {
    readonly compared: ComparedRows;
    /** Documents that could have a column too. */
    readonly others: readonly DocumentSummary[];
    /** What people said of correspondences between the columns. */
    readonly decisions: readonly Decision[];
  }
>;

/** Asks how several documents treat one task. */
export async function answerRows(request: RowsRequest): Promise<RowsAnswer> {
  const library = await openedLibrary();
  return answered(async () => {
    const compared = await library.comparison.rows(request);
    const documents = readDocumentsOf(
      library,
      compared.columns.map(({ summary }) => summary),
    );
    const others = otherColumns(library, compared);
    const decisions = library.comparison
      .decisions(await requestActor(), [...documents.keys()])
      .filter(({ left, right }) => [left, right].every((each) => documents.has(each.documentId)));
    return { compared, documents, others, decisions };
  });
}

/** Whoever says something of it comes first; where nobody else does, any document can be added. */
function otherColumns(library: Library, { columns, otherDocuments }: ComparedRows) {
  const shown = new Set(columns.map(({ summary }) => summary.documentId));
  const speaking = otherDocuments.flatMap((id) => library.findDocument(id) ?? []);
  const rest = library.listDocuments().filter(({ documentId }) => !shown.has(documentId));
  return (speaking.length > 0 ? speaking : rest).slice(0, mostOthers);
}

/** Two documents beside each other. */
export type PairAnswer = Answered<{
  readonly pair: ComparedPair;
  readonly left: ReadableDocument;
  readonly right: ReadableDocument;
}>;

/** Asks what two documents have in common, and what only one of them says. */
export async function answerPair(left: string, right: string): Promise<PairAnswer> {
  const library = await openedLibrary();
  return answered(() => {
    const pair = library.comparison.pair({ left, right });
    const [one, other] = [library.readDocument(left), library.readDocument(right)];
    if (one === undefined || other === undefined) {
      throw new NamedError('unknownDocument', { documentId: one === undefined ? left : right });
    }
    return Promise.resolve({ pair, left: one, right: other });
  });
}

/** Two versions of a document beside each other. */
export type VersionsAnswer = Answered<{
  readonly compared: ComparedVersions;
  readonly before: ReadableDocument;
  readonly after: ReadableDocument;
}>;

/** Asks what became of a document from one version to another. */
export async function answerVersions(asked: {
  readonly documentId: string;
  readonly before: string;
  readonly after: string;
}): Promise<VersionsAnswer> {
  const library = await openedLibrary();
  return answered(() => {
    const compared = library.comparison.versions(asked);
    const [before, after] = [asked.before, asked.after].map((versionId) =>
      library.readDocument(asked.documentId, versionId),
    );
    if (before === undefined || after === undefined) {
      const versionId = before === undefined ? asked.before : asked.after;
      throw new NamedError('unknownVersion', { documentId: asked.documentId, versionId });
    }
    return Promise.resolve({ compared, before, after });
  });
}
