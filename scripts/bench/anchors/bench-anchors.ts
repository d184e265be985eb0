/**
 * Measures how selections are found again, beside the method of the Hypothesis client and beside
 * the same method with a threshold.
 *
 * Every change keeps the origin of each character, so what is right is known without a matcher. The
 * numbers of the engine were chosen on the dev half of a folder of texts; the five sample texts and
 * the other half were not looked at before the table was read.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { printFigure } from '../print-figures.ts';
import { drawDocuments, readAll, understand, type AnchorDocument } from './anchor-documents.ts';
import { runLaws, type LawTally } from './law-versions.ts';
import { drawLookAlikes, runLookAlikes } from './look-alikes.ts';
import { hypothesisMethod, ourMethod, type Method } from './methods.ts';
import { perturbations } from './perturbations.ts';
import { boundsOf, percent, printHead, printRow } from './print-rows.ts';
import { drawAll, runLoss, runPerturbation, type Drawn } from './run-rows.ts';
import { wilson } from './wilson.ts';

const minTargets = 2200; // Some rows lose a few: what is dropped cannot be found.
const drawnDocuments = 45;
const methods: readonly Method[] = [
  ourMethod(),
  hypothesisMethod('Hypothesis', 0),
  hypothesisMethod('Hypothesis, score from 0.75', 0.75),
];

/** Measures on the samples and, where there is a folder, on documents drawn from it. */
export function benchAnchors(samples: string, folder: string | undefined): void {
  const drawnToo =
    folder === undefined
      ? []
      : drawDocuments(folder, { half: 'heldOut', count: drawnDocuments, seed: 5 });
  const documents = [...readAll(samples), ...drawnToo];
  const drawn = drawAll(documents, Math.ceil(minTargets / documents.length));
  console.log(`\nselections found again: ${String(documents.length)} texts`);
  printHead(methods);
  for (const perturbation of perturbations) printRow(runPerturbation(drawn, perturbation, methods));
  printLosses(drawn);
  printLookAlikes(documents);
  printCurve(drawn.slice(-curveDocuments));
  printSpeed(documents);
  const laws = folder === undefined ? undefined : join(folder, 'laws');
  if (laws !== undefined && existsSync(laws)) printLaws(runLaws(laws, ourMethod(), 'heldOut'));
}

/** What is placed although it is gone is wrong. */
function printLosses(drawn: readonly Drawn[]): void {
  for (const loss of ['paragraph', 'sentence'] as const) {
    const { all, phrases } = runLoss(drawn, loss, methods);
    printRow(all);
    printRow(phrases);
  }
}

const lookAlikeTries = 5000; // One clause in seven has a parallel one.

function printLookAlikes(documents: readonly AnchorDocument[]): void {
  const lookAlikes = drawLookAlikes(documents, Math.ceil(lookAlikeTries / documents.length));
  console.log('\n  a sentence is gone, a parallel clause stays');
  for (const method of methods) {
    const { placed, found, orphan, ambiguous } = runLookAlikes(lookAlikes, method);
    const shares = `found ${String(found)}, other places ${String(placed - found)}, ambiguous ${String(ambiguous)}, orphan ${String(orphan)}`;
    printFigure(`${method.name}, of ${String(lookAlikes.length)}`, shares);
  }
}

const curveDocuments = 12; // Five settings on all would take as long as all the rest.

/** What other bars would give: recall is bought with false places. */
function printCurve(drawn: readonly Drawn[]): void {
  console.log('\n  bars for words / neighbours; exact after 10 % edits; false places');
  for (const [quote, context] of [
    [0, 0],
    [0.4, 0.2],
    [0.6, 0.35],
    [0.75, 0.55],
    [0.9, 0.8],
  ] as const) {
    const bars = { quote, shortQuote: quote, context, shortContext: Math.min(0.9, context + 0.2) };
    const edits = perturbations.filter(({ group }) => group === 'edits10');
    const ours = [ourMethod(bars)];
    const kept = edits.map((each) => runPerturbation(drawn, each, ours).tallies[0]);
    const lost = runLoss(drawn, 'paragraph', ours).all.tallies[0];
    const exact = kept.map((tally) => (tally === undefined ? '' : boundsOf(tally, 'exact'))).join();
    printFigure(
      `${String(quote)} / ${String(context)}`,
      `${exact} %; ${lost === undefined ? '' : boundsOf(lost, 'wrong')} %`,
    );
  }
}

const speedChars = 40_000;
const speedTargets = 200;
const speedGroups = new Set(['redaction', 'numbers', 'edits5', 'edits10', 'other']);

/** On one text of 40,000 characters, each anchor the fastest of three: machines are shared. */
function printSpeed(documents: readonly AnchorDocument[]): void {
  const long = documents
    .map(({ text }) => text)
    .join('\n')
    .slice(0, speedChars);
  const drawn = drawAll([understand('long', long)], speedTargets);
  console.log('\n  milliseconds an annotation in 40,000 characters');
  for (const perturbation of perturbations.filter((each) => speedGroups.has(each.group))) {
    const runs = [1, 2, 3].map(() => runPerturbation(drawn, perturbation, [ourMethod()]).ms);
    const fastest = (runs[0] ?? []).map((ms, at) =>
      Math.min(ms, runs[1]?.[at] ?? ms, runs[2]?.[at] ?? ms),
    );
    const sorted = fastest.toSorted((a, b) => a - b);
    const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(2);
    printFigure(perturbation.name, `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`);
  }
}

function printLaws({ pairs, kept, changed, gone }: LawTally): void {
  console.log('\n  laws in two versions, held-out half');
  printFigure('pairs of versions', pairs);
  printFigure('in unchanged articles, kept', shareOf(kept.right, kept.all));
  printFigure('  of these whole articles, kept', shareOf(kept.wholeRight, kept.whole));
  printFigure('  of these renumbered, kept', shareOf(kept.renumberedRight, kept.renumbered));
  printFigure('  at a wrong place', kept.wrong);
  printFigure('changed articles, placed and said changed', shareOf(changed.said, changed.all));
  printFigure('  without a place', changed.lost);
  printFigure('  at a wrong place', changed.wrong);
  printFigure('articles without counterpart, orphaned', shareOf(gone.orphaned, gone.all));
  printFigure('  placed', gone.placed);
}

function shareOf(some: number, all: number): string {
  const [low, high] = wilson(some, all);
  return `${String(some)} of ${String(all)} (${percent(low)}–${percent(high)} %)`;
}
