import type { Span } from '#lib/text/span.ts';
import { localActor } from '../actor.ts';
import type { Library } from '../model.ts';
import type { PhrasePlace } from '../phrases/phrase-model.ts';
import { readPhraseRequest } from '../phrases/read-phrase-request.ts';
import type { TaskSource } from './model.ts';

/** What of the library finds a task. */
export type TaskHost = Pick<Library, 'search' | 'phrases'>;

/** Where a task is spoken of, by document, in text order. */
export type TaskHits = ReadonlyMap<string, readonly Span[]>;

/** The same, and apart from it where a redacted place may speak of it. */
export type SureHits = { readonly hits: TaskHits; readonly possible: TaskHits };

const pageSize = 500;
const mostPlaces = 5_000; // Of a phrase: more than anybody lays side by side.

/**
 * Finds where a task is spoken of in some documents; in all of them where none are named.
 *
 * (await findTask(host, { kind: 'query', q: '海绵城市', mode: 'parsed' }, ['hebi'])).get('hebi')
 */
export async function findTask(
  host: TaskHost,
  source: TaskSource,
  documentIds: readonly string[],
): Promise<TaskHits> {
  if (source.kind === 'passages') return hitsOfPassages(source);
  if (source.kind === 'phrase') return hitsOfPhrase(host, source.phrase, documentIds);
  if (documentIds.length === 0) return new Map(await everywhere(host, source));
  const found = new Map<string, readonly Span[]>();
  for (const documentId of documentIds) {
    const { hits } = await searchIn(host, source, documentId);
    if (hits.length > 0) found.set(documentId, spansOf(hits));
  }
  return found;
}

/**
 * Finds where a query stands in some documents, possible hits apart: they are shown, never counted.
 *
 * (await findSure(host, { kind: 'query', q: '15分钟*圈', mode: 'parsed' }, ids)).possible.get('luoyang')
 */
export async function findSure(
  host: TaskHost,
  source: Question,
  documentIds: readonly string[],
): Promise<SureHits> {
  const [sure, possible] = [new Map<string, readonly Span[]>(), new Map<string, readonly Span[]>()];
  for (const documentId of documentIds) {
    const { hits } = await searchIn(host, source, documentId);
    const spans = Map.groupBy(hits, ({ form }) => form === 'possible');
    sure.set(documentId, spansOf(spans.get(false)));
    possible.set(documentId, spansOf(spans.get(true)));
  }
  return { hits: sure, possible };
}

function spansOf(places: readonly { readonly span: Span }[] = []): readonly Span[] {
  return places.map(({ span }) => span);
}

type Question = Extract<TaskSource, { readonly kind: 'query' }>;

/** A document that is named is looked at whatever the scope says. */
function searchIn(host: TaskHost, { q, mode, scope }: Question, documentId: string | undefined) {
  const asked = documentId === undefined ? scope : undefined;
  return host.search({
    ...{ q, mode, documentId, sort: 'text', limit: pageSize, cursor: undefined, contextChars: 0 },
    filter: asked?.filter ?? { place: [], year: [], genre: [] },
    set: asked?.set,
  });
}

/** Of all documents only the numbers are needed to choose among them; hits come when chosen. */
async function everywhere(
  host: TaskHost,
  asked: Question,
): Promise<(readonly [string, readonly Span[]])[]> {
  const { documents, hits } = await searchIn(host, asked, undefined);
  const spans = Map.groupBy(hits, ({ documentId }) => documentId);
  const most = [...documents].sort(
    (a, b) => b.hits - a.hits || (a.documentId < b.documentId ? -1 : 1),
  );
  return most.map(({ documentId }) => [documentId, spansOf(spans.get(documentId))]);
}

function hitsOfPassages(source: Extract<TaskSource, { readonly kind: 'passages' }>): TaskHits {
  const byDocument = Map.groupBy(source.passages, ({ documentId }) => documentId.normalize('NFC'));
  return new Map([...byDocument].map(([documentId, passages]) => [documentId, spansOf(passages)]));
}

function hitsOfPhrase(host: TaskHost, phrase: string, documentIds: readonly string[]): TaskHits {
  const wanted = new Set(documentIds);
  const found: PhrasePlace[] = [];
  let cursor: string | undefined;
  let count = 0;
  do {
    const asked = readPhraseRequest({ phrase }, { limit: pageSize, cursor });
    const { places = [], next } = host.phrases.list(localActor, asked);
    found.push(...places.filter(({ documentId }) => wanted.size === 0 || wanted.has(documentId)));
    count += places.length;
    cursor = next;
  } while (cursor !== undefined && count < mostPlaces);
  const byDocument = Map.groupBy(found, ({ documentId }) => documentId);
  const most = [...byDocument].sort((a, b) => b[1].length - a[1].length);
  return new Map(most.map(([documentId, places]) => [documentId, spansOf(places)]));
}
