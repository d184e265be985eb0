/**
 * Compares counts with counts that somebody else made: a file of phrases with documents and
 * occurrences, `raw` as a plain reading of lines gives them, `skeleton` as the rules of folding say.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Library, SearchRequest } from '#db/recipes/model.ts';
import type { Span } from '#lib/text/span.ts';
import { printFigure } from './print-figures.ts';
import { requestOf } from './request-of.ts';

/** Documents and occurrences. */
type Count = readonly [number, number];
type Truth = { readonly phrase: string; readonly raw: Count; readonly skeleton: Count };

/** Prints for how many phrases of `path` our counts are the same, and each difference. */
export async function benchTruth(library: Library, path: string): Promise<void> {
  if (!existsSync(path)) return;
  const { phrases } = JSON.parse(readFileSync(path, 'utf8')) as { phrases: readonly Truth[] };
  for (const [column, mode] of [
    ['raw', 'raw'],
    ['skeleton', 'literal'],
  ] as const) {
    const differences: string[] = [];
    for (const truth of phrases) {
      const ours = await countOf(library, { ...requestOf(truth.phrase), mode });
      const theirs = truth[column];
      if (ours.join() === theirs.join()) continue;
      differences.push(sayDifference(truth, ours, theirs), ...placesOutside(library, truth.phrase));
    }
    const same = phrases.length - differences.filter((line) => !line.startsWith(' ')).length;
    printFigure(`phrases counted as in column ${column}`, `${same} of ${phrases.length}`);
    for (const difference of differences) console.log(`    ${difference}`);
  }
}

async function countOf(library: Library, request: SearchRequest): Promise<Count> {
  const { counts } = await library.search(request);
  return [counts.documents, counts.hits];
}

/** A table of contents repeats the headings: it is read and never counted. */
function placesOutside(library: Library, phrase: string): string[] {
  return library.listDocuments().flatMap(({ documentId, source }) => {
    const { text = '', regions = [] } = library.readDocument(documentId) ?? {};
    return regions.flatMap(({ kind, span }) =>
      placesIn(text, phrase, span).map(
        (at) => `  not counted: ${kind} at ${at} of ${source}: ${contextAt(text, at, phrase)}`,
      ),
    );
  });
}

/** Every place, so that the list adds up to the difference; a place begins inside the span. */
function placesIn(text: string, phrase: string, { start, end }: Span): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(phrase, start); at >= 0 && at < end;) {
    places.push(at);
    at = text.indexOf(phrase, at + 1);
  }
  return places;
}

/** As much as tells a line of contents from a sentence. */
const contextChars = 20;

function contextAt(text: string, at: number, phrase: string): string {
  const end = at + phrase.length;
  const before = text.slice(Math.max(0, at - contextChars), at);
  const around = `${before}[${phrase}]${text.slice(end, end + contextChars)}`;
  return around.replaceAll(/\s+/gu, ' ');
}

function sayDifference({ phrase }: Truth, ours: Count, theirs: Count): string {
  const say = ([documents, hits]: Count) => `${hits} in ${documents} documents`;
  return `${phrase}: ours ${say(ours)}, theirs ${say(theirs)}`;
}
