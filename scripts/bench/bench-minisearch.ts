/**
 * MiniSearch beside ours in the same run, on the same passages cut into the same grams: time to
 * index, memory, time of a query, and how many of the passages that hold a wording it names.
 *
 * Grams say that a passage may hold a wording, not that it does: what it names too much is printed
 * beside what it misses.
 */
import MiniSearch from 'minisearch';
import { localActor } from '#db/recipes/actor.ts';
import type { Library } from '#db/recipes/model.ts';
import { gramsOf } from '#lib/search/grams.ts';
import { countByReading, readPassages } from '#lib/search/testing/count-by-reading.ts';
import { drawQueries } from '#lib/search/testing/draw-queries.ts';
import { randomFrom } from '#lib/search/draw-sample.ts';
import { noMarks } from '#lib/text/marks.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';
import { timeEach, timeOnce } from './measure.ts';
import { printFigure, printTiming } from './print-figures.ts';
import { requestOf } from './request-of.ts';

/** Its postings are objects: all of a large library would not fit into memory beside ours. */
const maxChars = 3_000_000;
const draw = { count: 200, minChars: 2, maxChars: 12, seed: 2022 };

/** A passage is a document to it. */
type Index = MiniSearch<{ readonly id: number; readonly text: string }>;

/** Prints the figures of MiniSearch and of ours on the same documents. */
export async function benchMiniSearch(library: Library): Promise<void> {
  const part = drawPart(library);
  const before = memoryMb();
  const { ms, result: index } = await timeOnce(() => indexOf(part.passages));
  const characters = part.passages.reduce((sum, { length }) => sum + length, 0);
  const size = `${part.documentIds.length} documents, ${characters.toLocaleString('en')} characters`;
  printFigure('peer: MiniSearch over the same grams, on', size);
  printFigure('  built in ms', Math.round(ms));
  printFigure('  memory it adds, MB', Math.round(memoryMb() - before));
  await timeBoth(library, part, index);
  printCompleteness(part.queries, { index, passages: part.passages });
}

type Part = {
  readonly documentIds: readonly string[];
  /** Skeletons, made by a reading that shares no code with the engine. */
  readonly passages: readonly string[];
  readonly queries: readonly string[];
};

function drawPart(library: Library): Part {
  const all = library.listDocuments().map(({ documentId }) => documentId);
  const random = randomFrom(draw.seed);
  const documentIds: string[] = [];
  const passages: string[] = [];
  const texts: string[] = [];
  let characters = 0;
  while (all.length > 0 && characters < maxChars) {
    const [documentId = ''] = all.splice(random(all.length), 1);
    const document = library.readDocument(documentId);
    if (document === undefined) continue;
    documentIds.push(documentId);
    texts.push(document.text);
    passages.push(
      ...readPassages(document)
        .split('\u0001')
        .filter((each) => each !== ''),
    );
    characters += document.text.length;
  }
  return { documentIds, passages, queries: drawQueries(texts, draw) };
}

function indexOf(passages: readonly string[]): Index {
  const index: Index = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => [...gramsOf(text)],
    processTerm: (term) => term,
  });
  index.addAll(passages.map((text, id) => ({ id, text })));
  return index;
}

/** Every gram must stand in the passage: anything looser would name nearly all of them. */
function find(index: Index, query: string): number[] {
  return index
    .search(skeletonOf(query, noMarks).text, { combineWith: 'AND' })
    .map(({ id }) => id as number);
}

async function timeBoth(
  library: Library,
  { documentIds, queries }: Part,
  index: Index,
): Promise<void> {
  const name = 'MiniSearch';
  const { collectionId } = library.collections.add(localActor, { name, documentIds });
  const theirs = await timeEach(queries, (query) => find(index, query).length);
  const ours = await timeEach(queries, (query) =>
    library.search({ ...requestOf(query), set: collectionId }),
  );
  library.collections.remove(localActor, collectionId);
  printTiming('  query of 2 to 12 characters, no places', theirs);
  printTiming('  ours, with places, counts, facets, 20 hits', ours);
  printFigure(
    '    ratio at the median',
    `${(ours.p50 / theirs.p50).toFixed(3)} (below 1 is faster)`,
  );
}

/** Ours is judged by the count of every place, beside: "counted as a reading counts them". */
function printCompleteness(
  queries: readonly string[],
  { index, passages }: { readonly index: Index; readonly passages: readonly string[] },
): void {
  let [held, missed, wrong] = [0, 0, 0];
  for (const query of queries) {
    const named = new Set(find(index, query));
    const holds = new Set(
      [...passages.keys()].filter((id) => countByReading(passages[id] ?? '', query) > 0),
    );
    held += holds.size;
    missed += [...holds].filter((id) => !named.has(id)).length;
    wrong += [...named].filter((id) => !holds.has(id)).length;
  }
  printFigure('  passages that hold a wording', held);
  printFigure('    missed', missed);
  printFigure('    named and do not hold it', wrong);
}

function memoryMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}
