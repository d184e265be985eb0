import 'server-only';
import type { ListedCorrection } from '#db/recipes/corrections.ts';
import type { Library, ReadableDocument, SearchRequest } from '#db/recipes/model.ts';
import type { Hit } from '#lib/search/model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { answerNotes, type NotesAnswer } from './answer-notes.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

const hitsAtOnce = 500;
const mostHits = 2_000; // More marks than this no reader walks through, and a browser feels them.

/** What an address says of a document to be read. */
type AskedDocument = Pick<SearchRequest, 'q' | 'mode'> & { readonly version: string | undefined };

/** What the reader shows: a document, the hits in it, and why there are none if so. */
export type ReaderAnswer = NotesAnswer & {
  readonly document: ReadableDocument;
  /** In text order. */
  readonly hits: readonly Hit[];
  /** How many there are; more than are marked where there are very many. */
  readonly counted: number;
  readonly fault: NamedError | undefined;
  /** What people corrected in it. */
  readonly corrections: readonly ListedCorrection[];
};

/** Reads a document with the hits of the query it was opened with; undefined: no such document. */
export async function answerReader(
  documentId: string,
  asked: AskedDocument,
): Promise<ReaderAnswer | undefined> {
  const library = await openedLibrary();
  const document = library.readDocument(documentId, asked.version);
  if (document === undefined) return undefined;
  const found = await findHits(library, documentId, asked);
  const hits = found.hits.filter((hit) => hit.versionId === document.versionId);
  const corrections = library.corrections.list(await requestActor(), document.summary.documentId);
  const isCurrent = document.summary.versions.some(
    (version) => version.isCurrent && version.versionId === document.versionId,
  );
  const notes = await answerNotes(documentId, { versionId: document.versionId, isCurrent });
  return { document, hits, counted: found.counted, fault: found.fault, corrections, ...notes };
}

/** Gives what a document is called; undefined: no such document. */
export async function answerTitle(
  documentId: string,
  version: string | undefined,
): Promise<string | undefined> {
  const summary = (await openedLibrary()).findDocument(documentId);
  const isThere = summary?.versions.some(({ versionId }) => versionId === (version ?? versionId));
  return isThere === true ? summary?.title : undefined;
}

type FoundHits = Pick<ReaderAnswer, 'hits' | 'counted' | 'fault'>;

async function findHits(
  library: Library,
  documentId: string,
  asked: AskedDocument,
): Promise<FoundHits> {
  if (asked.q === '') return { hits: [], counted: 0, fault: undefined };
  try {
    return { ...(await readHits(library, documentId, asked)), fault: undefined };
  } catch (error) {
    if (error instanceof NamedError) return { hits: [], counted: 0, fault: error };
    throw error;
  }
}

async function readHits(library: Library, documentId: string, { q, mode }: AskedDocument) {
  const hits: Hit[] = [];
  let counted = 0;
  let cursor: string | undefined;
  do {
    const page = await library.search({
      q,
      mode,
      filter: { place: [], year: [], genre: [] },
      documentId,
      sort: 'text',
      limit: hitsAtOnce,
      cursor,
      contextChars: 0,
    });
    hits.push(...page.hits);
    counted = page.counts.hits + page.counts.possible;
    cursor = page.next;
  } while (cursor !== undefined && hits.length < mostHits);
  return { hits: hits.toSorted((a, b) => a.span.start - b.span.start), counted };
}
