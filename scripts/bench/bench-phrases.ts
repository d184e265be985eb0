/**
 * Measures the finding of phrases: time, memory, and on the sample texts the hand-made cases.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extractPhrases } from '#lib/phrase/extract-phrases.ts';
import type { Phrase, PhraseText } from '#lib/phrase/model.ts';
import { skeletonKey } from '#lib/phrase/skeleton-key.ts';
import type { Library } from '#db/recipes/model.ts';
import { localActor } from '#db/recipes/actor.ts';
import { readPhraseRequest } from '#db/recipes/phrases/read-phrase-request.ts';
import { printFigure } from './print-figures.ts';

type Case = {
  readonly phrase: string;
  readonly variants: readonly string[];
  readonly documents: readonly string[];
  readonly isPhrase: boolean;
};

const casesFile = fileURLToPath(
  new URL('../../lib/phrase/cases/phrases.dev.jsonl', import.meta.url),
);

/** Prints what finding phrases costs, what is found, and how soon one of them is read. */
export function benchPhrases(library: Library): void {
  const before = process.cpuUsage();
  const start = performance.now();
  const { phrases } = extractPhrases(() => readTexts(library));
  const { user, system } = process.cpuUsage(before);
  printFigure('phrases', phrases.length);
  printFigure('  found, ms', Math.round(performance.now() - start));
  printFigure('  found, processor ms', Math.round((user + system) / 1000));
  printFigure(
    '  most memory of this process, MB',
    Math.round(process.resourceUsage().maxRSS / 1e3),
  );
  const [first] = phrases;
  if (first !== undefined) benchOne(library, first);
  benchCases(library, phrases);
}

function benchOne(library: Library, { text }: Phrase): void {
  const request = readPhraseRequest({ phrase: text }, { limit: 50, cursor: undefined });
  library.phrases.list(localActor, request); // Looks for phrases first, where that was not done.
  const start = performance.now();
  library.phrases.list(localActor, request);
  printFigure('  one phrase with 50 places read, ms', Math.round(performance.now() - start));
}

/** The cases speak of the sample texts: another library is not measured by them. */
function benchCases(library: Library, phrases: readonly Phrase[]): void {
  const cases = readFileSync(casesFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  const spokenOf = new Set(cases.flatMap(({ documents }) => documents));
  if ([...spokenOf].some((id) => library.findDocument(id) === undefined)) return;
  const listed = (some: readonly Case[]) => {
    const held = some.filter((each) => isListed(phrases, each)).length;
    return `${String(held)} of ${String(some.length)}`;
  };
  const right = cases.filter(({ isPhrase }) => isPhrase);
  printFigure(
    '  cases in two or more documents',
    listed(right.filter((each) => each.documents.length > 1)),
  );
  printFigure('  cases', listed(right));
  printFigure('  what only looks like a phrase', listed(cases.filter((each) => !each.isPhrase)));
}

function* readTexts(library: Library): Iterable<PhraseText> {
  for (const { documentId } of library.listDocuments()) {
    const document = library.readDocument(documentId);
    if (document !== undefined) yield { documentId, ...document };
  }
}

function isListed(phrases: readonly Phrase[], { phrase, variants }: Case): boolean {
  const keys = new Set([phrase, ...variants].map(skeletonKey));
  return phrases.some((one) => one.variants.some(({ key }) => keys.has(key)));
}
