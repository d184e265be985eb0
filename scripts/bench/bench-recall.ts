/**
 * Draws literal queries from a whole library and compares counts with a reading of its passages
 * that shares no code with the engine: 0 missed, 0 wrong.
 */
import type { Library } from '#db/recipes/model.ts';
import { drawQueries } from '#lib/search/testing/draw-queries.ts';
import { countByReading, readPassages } from '#lib/search/testing/count-by-reading.ts';
import { printFigure } from './print-figures.ts';
import { requestOf } from './request-of.ts';

const draw = { count: 2000, minChars: 1, maxChars: 12, seed: 20_222 };

/** Prints how many queries are counted as a reading counts them, and each that is not. */
export async function benchRecall(library: Library): Promise<void> {
  const texts: string[] = [];
  const skeletons: string[] = [];
  for (const { documentId } of library.listDocuments()) {
    const document = library.readDocument(documentId);
    if (document === undefined) continue;
    texts.push(document.text);
    skeletons.push(readPassages(document));
  }
  const all = skeletons.join('');
  const queries = drawQueries(texts, draw);
  const wrong: string[] = [];
  for (const query of queries) {
    const { counts } = await library.search({ ...requestOf(query), limit: 1 });
    const read = countByReading(all, query);
    if (counts.hits !== read) wrong.push(`${query}: ours ${counts.hits}, read ${read}`);
  }
  printFigure(
    'literal queries counted as a reading counts them',
    `${queries.length - wrong.length} of ${queries.length}`,
  );
  for (const difference of wrong.slice(0, 20)) console.log(`    ${difference}`);
}
