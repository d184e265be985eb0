/**
 * Known items: a passage is chosen, two words that mark it are taken as the query, and the place of
 * the passage in the results is looked up. Beside our order stand FlexSearch's own and plain BM25
 * over the same verified candidates, in the same run.
 */
import { drawSample, randomFrom } from '#lib/search/draw-sample.ts';
import { segment } from '#lib/token/segment.ts';
import { printFigure } from './print-figures.ts';

/** A passage that can be looked for. */
export type Item = { readonly passageId: string; readonly text: string };

/** An order of passages for two words: their ids, best first. */
export type Order = (words: readonly [string, string]) => Promise<readonly string[]>;

const seed = 20_260; // Fixed: figures of two runs are about the same queries.
const queryCount = 600;
/** A shorter passage has no two words of its own. */
const minChars = 30;

/** Draws queries: of the ten words of a passage with the highest tf-idf, two by chance. */
export function drawKnownItems(
  items: readonly Item[],
): { readonly words: readonly [string, string]; readonly passageId: string }[] {
  const frequency = documentFrequencies(items);
  const random = randomFrom(seed);
  const long = items.filter(({ text }) => text.length >= minChars);
  const rounds = Math.ceil(queryCount / long.length);
  const pool = Array.from({ length: rounds }, () => long).flat();
  return drawSample(pool, { size: queryCount, seed }).flatMap(({ text, passageId }) => {
    const best = bestWords(text, frequency, items.length);
    if (best.length < 2) return [];
    const first = random(best.length);
    const second = (first + 1 + random(best.length - 1)) % best.length;
    return [{ words: [best[first] ?? '', best[second] ?? ''] as const, passageId }];
  });
}

/** Prints mean reciprocal rank and success at 1 and 5 of an order. */
export async function benchOrder(
  name: string,
  queries: ReturnType<typeof drawKnownItems>,
  order: Order,
): Promise<number> {
  let [reciprocal, first, five] = [0, 0, 0];
  for (const { words, passageId } of queries) {
    const rank = (await order(words)).indexOf(passageId) + 1;
    if (rank === 0) continue;
    reciprocal += 1 / rank;
    first += rank === 1 ? 1 : 0;
    five += rank <= 5 ? 1 : 0;
  }
  const share = (count: number) => (count / queries.length).toFixed(3);
  printFigure(name, `MRR ${share(reciprocal)}, success@1 ${share(first)}, @5 ${share(five)}`);
  return reciprocal / queries.length;
}

function documentFrequencies(items: readonly Item[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { text } of items) {
    for (const word of new Set(wordsOf(text))) {
      frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    }
  }
  return frequencies;
}

function bestWords(text: string, frequency: ReadonlyMap<string, number>, total: number): string[] {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = ([word, count]: readonly [string, number]) =>
    count * Math.log(total / (frequency.get(word) ?? 1));
  return [...counts]
    .toSorted((a, b) => weight(b) - weight(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, 10)
    .map(([word]) => word);
}

/** Words that a person would type: Han, two characters or more. */
function wordsOf(text: string): string[] {
  return segment(text)
    .map((token) => token.text)
    .filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
}
