/**
 * Measures comparison: on the sample texts the hand-made cases, links and answers; on a large
 * folder how long its documents take to be linked with each other.
 */
import { relations } from '#lib/compare/model.ts';
import { linkTexts } from '#lib/compare/link-texts.ts';
import { type PreparedText, prepareText } from '#lib/compare/prepare-text.ts';
import {
  readAlignments,
  readFalseFriends,
  readJudgedLinks,
  readOtherWords,
  readUntouched,
} from '#lib/compare/testing/judged-cases.ts';
import {
  bestByContainment,
  macroF1,
  measureCases,
  type Outcome,
  recallAt,
} from '#lib/compare/testing/measure-cases.ts';
import { measureDifferences } from '#lib/compare/testing/measure-differences.ts';
import type { Library } from '#db/recipes/model.ts';
import { timeOnce } from './measure.ts';
import { printFigure } from './print-figures.ts';

const hebi = 'hebi-urbanization-plan-2021-2035';
const puyang = 'puyang-urbanization-plan-2021-2035-draft';
const henan = 'henan-urbanization-strategy';
const mostLinked = 300; // Documents: a collection, not a library.

/** Prints what comparing costs, and how right it is where the sample texts are held. */
export async function benchCompare(library: Library): Promise<void> {
  const documents = library.listDocuments();
  if (documents.length > mostLinked) return;
  console.log('  comparison');
  const texts = prepareAll(library);
  linkAll([...texts.values()]);
  if (![hebi, puyang, henan].every((id) => texts.has(id))) return;
  printCases(texts);
  printLinks(texts);
  printDifferences();
  await timeAnswers(library);
}

function prepareAll(library: Library): Map<string, PreparedText> {
  const texts = new Map<string, PreparedText>();
  const start = performance.now();
  for (const { documentId } of library.listDocuments()) {
    const document = library.readDocument(documentId);
    if (document !== undefined) texts.set(documentId, prepareText(document));
  }
  printFigure('texts cut and counted, ms', Math.round(performance.now() - start));
  return texts;
}

function linkAll(texts: readonly PreparedText[]): void {
  const before = process.cpuUsage();
  const start = performance.now();
  let pairs = 0;
  let links = 0;
  texts.forEach((left, at) => {
    for (const right of texts.slice(at + 1)) {
      links += linkTexts(left, right).units.length;
      pairs += 1;
    }
  });
  const { user, system } = process.cpuUsage(before);
  printFigure('pairs of documents linked', pairs);
  printFigure('  links', links);
  printFigure('  ms', Math.round(performance.now() - start));
  printFigure('  processor ms', Math.round((user + system) / 1000));
  printFigure(
    '  most memory of this process, MB',
    Math.round(process.resourceUsage().maxRSS / 1e3),
  );
}

function printCases(texts: ReadonlyMap<string, PreparedText>): void {
  const outcomes = measureCases(texts, readAlignments());
  printRecall('judged pairs, both directions', outcomes);
  printRecall(
    '  sharing less than a tenth',
    outcomes.filter(({ jaccard }) => jaccard < 0.1),
  );
  printOtherWords(texts);
  for (const relation of relations) {
    printRecall(
      `  ${relation}`,
      outcomes.filter((each) => each.relation === relation),
    );
  }
  printFigure('macro-F1 of relations', macroF1(outcomes).toFixed(3));
  printFigure('  thresholds on containment alone', bestByContainment(outcomes).toFixed(3));
  const friends = measureCases(texts, readFalseFriends());
  const called = relations.map(
    (name) => `${name} ${String(friends.filter((each) => each.called === name).length)}`,
  );
  printFigure('false friends, both directions', called.join(', '));
}

/** Both halves, so that a change that suits one half of the pairs alone is seen. */
function printOtherWords(texts: ReadonlyMap<string, PreparedText>): void {
  const cases = readOtherWords();
  for (const half of [0, 1]) {
    const outcomes = measureCases(
      texts,
      cases.filter((_, at) => at % 2 === half),
    );
    printRecall(
      `  other words for one task, half ${String(half + 1)}`,
      outcomes.filter(({ jaccard }) => jaccard < 0.1),
    );
  }
  const untouched = measureCases(texts, readUntouched());
  printRecall(
    '  other words, pairs nothing was chosen by',
    untouched.filter(({ jaccard }) => jaccard < 0.1),
  );
}

function printRecall(name: string, outcomes: readonly Outcome[]): void {
  const share = (most: number) => recallAt(outcomes, most).toFixed(3);
  printFigure(name, `R@1 ${share(1)}, R@5 ${share(5)} of ${String(outcomes.length)}`);
}

function printLinks(texts: ReadonlyMap<string, PreparedText>): void {
  const [left, right] = [texts.get(hebi), texts.get(puyang)];
  if (left === undefined || right === undefined) return;
  const { units } = linkTexts(left, right);
  const found = new Set(
    units
      .filter(({ isReciprocal }) => isReciprocal)
      .map((link) => keyOf(left.units[link.left]?.span.start, right.units[link.right]?.span.start)),
  );
  const judged = readJudgedLinks().filter((link) =>
    found.has(keyOf(link.left.start, link.right.start)),
  );
  printFigure('reciprocal links of Hebi and Puyang', found.size);
  printFigure(
    '  right among those judged by hand',
    `${String(judged.filter(({ isRight }) => isRight).length)} of ${String(judged.length)}`,
  );
}

function keyOf(left: number | undefined, right: number | undefined): string {
  return `${String(left)} ${String(right)}`;
}

function printDifferences(): void {
  const figures = measureDifferences(readAlignments());
  printFigure('differences inside a pair, pieces', figures.hunks.toFixed(2));
  printFigure('  single characters between two', figures.islands.toFixed(3));
  printFigure('  kept, of what could be kept', figures.keptOfLongest.toFixed(3));
  printFigure('  most kept where two wholes are shown', figures.mostKeptInWhole.toFixed(2));
}

/** Answers as a page asks for them: the links are there, the texts are read anew. */
async function timeAnswers(library: Library): Promise<void> {
  const { comparison } = library;
  const rows = (q: string) =>
    comparison.rows({
      source: { kind: 'query', q, mode: 'parsed' },
      ...{ documentIds: [henan, hebi, puyang], limit: 20, offset: 0 },
    });
  comparison.pair({ left: hebi, right: puyang });
  while (await isBehind(rows('落户')));
  for (const q of ['落户', '随迁子女', '海绵城市']) {
    const { ms } = await timeOnce(() => rows(q));
    printFigure(`side by side, ${q}, ms`, Math.round(ms));
  }
  const pair = await timeOnce(() => comparison.pair({ left: hebi, right: puyang }));
  printFigure('two documents, ms', Math.round(pair.ms));
}

async function isBehind(
  answer: Promise<{ readonly progress: { readonly pairs: number; readonly done: number } }>,
): Promise<boolean> {
  const { progress } = await answer;
  return progress.done < progress.pairs;
}
