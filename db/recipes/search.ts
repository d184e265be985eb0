import { readCursor, writeCursor } from './cursor.ts';
import type { LibrarySearch, SearchRequest } from './model.ts';
import { type Scene, summariesOf } from './scene.ts';

/**
 * Gives one page of the hits of a query, everything counted, with the documents they stand in.
 *
 * (await search(scene, request)).counts.hits -> 8
 */
export async function search(scene: Scene, request: SearchRequest): Promise<LibrarySearch> {
  const { limit, cursor, ...question } = request;
  const { engine, edition, query, scope } = scene;
  const place = { edition, question: [question, scope.documentIds] };
  const offset = readCursor(cursor, place);
  const { sort, contextChars } = request;
  const result = await engine.search(query, { ...scope, sort, contextChars, limit, offset });
  const { nextOffset } = result;
  const next = nextOffset === undefined ? undefined : writeCursor({ ...place, offset: nextOffset });
  const documents = byId(result.documents);
  const summaries = summariesOf(
    scene,
    documents.map(({ documentId }) => documentId),
  );
  const { hits, possible } = result.counts;
  const help = hits + possible === 0 ? await engine.advise(query, scope) : undefined;
  return { ...result, documents, summaries, help, next };
}

/** The engine counts documents in the order of its candidates, which is that of their ingestion. */
function byId(documents: LibrarySearch['documents']): LibrarySearch['documents'] {
  return documents.toSorted((a, b) => (a.documentId < b.documentId ? -1 : 1));
}
