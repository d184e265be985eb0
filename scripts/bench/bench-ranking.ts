import { Index } from 'flexsearch';
import { gramsOf } from '#lib/search/grams.ts';
import type { Library } from '#db/recipes/model.ts';
import { benchOrder, drawKnownItems, type Item, type Order } from './known-items.ts';
import { printFigure } from './print-figures.ts';

/** Prints how well known passages are found again: our order beside its peers, in one run. */
export async function benchRanking(library: Library): Promise<void> {
  const items = itemsOf(library);
  const queries = drawKnownItems(items);
  printFigure('known items, two-word queries', queries.length);
  const ours = await benchOrder('  our order', queries, libraryOrder(library));
  const plain = await benchOrder('  peer: plain BM25', queries, plainOrder(items));
  await benchOrder('  peer: FlexSearch over the same grams', queries, flexSearchOrder(items));
  printFigure('  our MRR above plain BM25', (ours - plain).toFixed(3));
}

function itemsOf(library: Library): Item[] {
  return library.listDocuments().flatMap(({ documentId }) => {
    const document = library.readDocument(documentId);
    return (document?.passages ?? []).map(({ passageId, span }) => ({
      passageId,
      text: document?.text.slice(span.start, span.end) ?? '',
    }));
  });
}

function libraryOrder(library: Library): Order {
  return async (words) => {
    const result = await library.search({
      q: words.join(' '),
      mode: 'parsed',
      filter: { place: [], year: [], genre: [] },
      sort: 'relevance',
      limit: 500,
      cursor: undefined,
      contextChars: 0,
    });
    return [...new Set(result.hits.map(({ passageId }) => passageId))];
  };
}

/** BM25 with the usual parameters over passages that hold both words, nothing else known. */
function plainOrder(items: readonly Item[]): Order {
  const [k1, b] = [1.2, 0.75];
  const average = items.reduce((sum, { text }) => sum + text.length, 0) / items.length;
  return (words) => {
    const holders = words.map((word) => items.filter(({ text }) => text.includes(word)).length);
    const scoreOf = ({ text }: Item) =>
      words.reduce((sum, word, index) => {
        const found = holders[index] ?? 0;
        const weight = Math.log(1 + (items.length - found + 0.5) / (found + 0.5));
        const frequency = text.split(word).length - 1;
        const length = 1 - b + (b * text.length) / average;
        return sum + (weight * frequency * (k1 + 1)) / (frequency + k1 * length);
      }, 0);
    const candidates = items.filter(({ text }) => words.every((word) => text.includes(word)));
    const scored = candidates.map((item) => ({ item, score: scoreOf(item) }));
    scored.sort((left, right) => right.score - left.score);
    return Promise.resolve(scored.map(({ item }) => item.passageId));
  };
}

/** FlexSearch with our grams and its own scores: the first place of a gram in a passage. */
function flexSearchOrder(items: readonly Item[]): Order {
  const encode = (text: string | string[]) => (Array.isArray(text) ? text : [...gramsOf(text)]);
  const index = new Index({ tokenize: 'strict', encode });
  for (const [key, { text }] of items.entries()) index.add(key, text);
  return (words) => {
    const grams = words.flatMap((word) => [...gramsOf(word)].filter((gram) => gram.length > 1));
    const query = grams as unknown as string;
    const found = index.search({ query, limit: items.length }) as number[];
    const both = found.filter((key) => words.every((word) => items[key]?.text.includes(word)));
    return Promise.resolve(both.map((key) => items[key]?.passageId ?? ''));
  };
}
