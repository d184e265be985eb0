import { type LineFacts, sortConcordance } from '#lib/search/concordance.ts';
import { cutWindow } from '#lib/search/cut-window.ts';
import { groupNeighbours } from '#lib/search/group-neighbours.ts';
import type { SampleRequest, SearchResult } from '#lib/search/model.ts';
import { segment } from '#lib/token/segment.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { measureCollocates } from './measure-collocates.ts';
import type { ConcordanceRequest, DocumentSummary, LibraryConcordance } from './model.ts';
import { type Scene, summariesOf } from './scene.ts';

/** More lines than this nobody sorts to read; a sample of all of them is a better answer. */
export const maxLines = 10_000;

/**
 * Gives the hits of a query as lines: sorted, grouped, measured, one page of them shown.
 *
 * Lines are sorted by all of their passage, whatever the window shows of it, so that a wider
 * window never changes the order.
 *
 * (await readConcordance(scene, request)).lines[0]?.before -> '充分调动各类资源，落实'
 */
export async function readConcordance(
  scene: Scene,
  request: ConcordanceRequest,
): Promise<LibraryConcordance> {
  const { limit, cursor, ...question } = request;
  const place = { edition: scene.edition, question: [question, scene.scope.documentIds] };
  const offset = readCursor(cursor, place);
  const result = await findLines(scene, request.sample);
  const { query, counts, wordings, hits } = result;
  const summaries = summariesOf(scene, new Set(hits.map(({ documentId }) => documentId)));
  const sorted = sortConcordance(hits, request.sortBy, factsIn(summaries));
  const end = offset + limit;
  const sure = hits.filter(({ form }) => form !== 'possible');
  return {
    ...{ query, counts, wordings, summaries },
    lines: sorted.slice(offset, end).map((hit) => ({ ...hit, ...cutWindow(hit, request.window) })),
    groups: request.group && groupNeighbours(sure, request.group, segment),
    ...(await measureWords(scene, request, result)),
    cap: capOf(result, request.sample),
    next: end < sorted.length ? writeCursor({ ...place, offset: end }) : undefined,
  };
}

/** Every hit with its whole passage around it. */
function findLines(
  { engine, query, scope }: Scene,
  sample: SampleRequest | undefined,
): Promise<SearchResult> {
  const whole = { sort: 'text', limit: maxLines, offset: 0, contextChars: Infinity } as const;
  return engine.search(query, { ...scope, ...whole, sample });
}

/**
 * So many hits drawn by chance tell how often a word stands beside them all to a few in a hundred,
 * and are read in half a second; the seed makes it the same ones in every run.
 */
const drawnForWords = { size: 4000, seed: 1 } as const;

/**
 * Words are measured on all hits, in a sample what stands together would seem rarer than it is. Of
 * more hits than lines are read, a part is drawn by chance and what is counted there is projected:
 * the first ones of the library are those of some documents alone.
 */
async function measureWords(
  scene: Scene,
  { collocates, sample }: ConcordanceRequest,
  result: SearchResult,
): Promise<Pick<LibraryConcordance, 'collocates' | 'drawn'>> {
  if (collocates === undefined) return { collocates, drawn: undefined };
  const drawn = capOf(result, undefined) === undefined ? undefined : drawnForWords;
  const isRead = drawn === undefined && sample === undefined;
  const { hits } = isRead ? result : await findLines(scene, drawn);
  const sure = hits.filter(({ form }) => form !== 'possible');
  const measured = { hits: sure, of: result.counts.hits };
  return { collocates: measureCollocates(scene, measured, collocates), drawn: drawn?.size };
}

function capOf(
  { counts }: SearchResult,
  sample: SampleRequest | undefined,
): LibraryConcordance['cap'] {
  const hits = counts.hits + counts.possible;
  return sample === undefined && hits > maxLines ? { lines: maxLines, hits } : undefined;
}

function factsIn(summaries: ReadonlyMap<string, DocumentSummary>): (id: string) => LineFacts {
  return (documentId) => {
    const { place, issuedOn, publishedOn, year } = summaries.get(documentId) ?? {};
    return { place: place ?? '', date: issuedOn ?? publishedOn ?? year ?? '' };
  };
}
