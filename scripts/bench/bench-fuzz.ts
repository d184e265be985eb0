import { drawFuzz } from '#lib/search/testing/fuzz-queries.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { Library } from '#db/recipes/model.ts';
import { printFigure } from './print-figures.ts';
import { requestOf } from './request-of.ts';

const draw = { count: 10_000, seed: 5 };
const maxMs = 100;

/** Prints what becomes of ten thousand fuzzed queries: each is answered, or named as wrong, soon. */
export async function benchFuzz(library: Library): Promise<void> {
  const texts = library
    .listDocuments()
    .map(({ documentId }) => library.readDocument(documentId)?.text ?? '');
  const queries = drawFuzz(texts, draw);
  await ask(library, '城镇化 著手'); // Dictionaries are loaded once.
  let named = 0;
  const slow: string[] = [];
  for (const query of queries) {
    const before = process.cpuUsage();
    named += (await ask(library, query)) ? 0 : 1;
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    if (ms > maxMs) slow.push(`${ms.toFixed(0)} ms: ${JSON.stringify(query.slice(0, 80))}`);
  }
  printFigure('fuzzed queries answered', queries.length - named);
  printFigure('fuzzed queries named as wrong', named);
  printFigure(`fuzzed queries that took more than ${maxMs} ms`, slow.length);
  for (const one of slow.slice(0, 10)) console.log(`    ${one}`);
}

/** True where it was answered; an error without a name ends the run. */
async function ask(library: Library, q: string): Promise<boolean> {
  try {
    await library.search({ ...requestOf(q), mode: 'parsed' });
    return true;
  } catch (error) {
    if (error instanceof NamedError) return false;
    throw error;
  }
}
