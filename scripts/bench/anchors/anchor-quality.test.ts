/**
 * A small fixed part of the figures that `npm run bench -- anchors` prints: the same five texts, the
 * same draws, fewer targets. A share that falls below its bar here has fallen in the large run, too.
 */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readAll } from './anchor-documents.ts';
import { drawLookAlikes, runLookAlikes } from './look-alikes.ts';
import { hypothesisMethod, ourMethod } from './methods.ts';
import { perturbations, type Perturbation } from './perturbations.ts';
import { drawAll, runLoss, runPerturbation, type Tally } from './run-rows.ts';

const samples = fileURLToPath(new URL('../../../corpus', import.meta.url));
const documents = readAll(samples);
const drawn = drawAll(documents, 24);
const ours = [ourMethod()];

/** The least share of exact places; one of a hundred is a step of 0.8 here. */
const bars: { readonly [group in Perturbation['group']]: number } = {
  format: 0.985,
  redaction: 0.97,
  unredaction: 0.96,
  numbers: 0.97,
  edits5: 0.97,
  edits10: 0.95,
  other: 0.94,
};

test.each(perturbations)('selections are found again: $name', (perturbation) => {
  const tally = runPerturbation(drawn, perturbation, ours).tallies[0];
  expect(shareOf(tally, 'exact')).toBeGreaterThanOrEqual(bars[perturbation.group]);
  expect(tally?.wrong ?? 0).toBeLessThanOrEqual(1);
});

test.each(['paragraph', 'sentence'] as const)('what is gone with its %s has no place', (loss) => {
  const { all } = runLoss(drawn, loss, [...ours, hypothesisMethod('peer', 0)]);
  expect(all.tallies[0]?.wrong).toBeLessThanOrEqual(1);
  // The peer takes the best place however bad it is; if this fails the measure has gone blind.
  expect(shareOf(all.tallies[1], 'wrong')).toBeGreaterThan(0.2);
});

test('a parallel clause is never taken for the one that is gone', () => {
  const lookAlikes = drawLookAlikes(documents, 60);
  const { found, placed } = runLookAlikes(lookAlikes, ourMethod());
  expect(lookAlikes.length).toBeGreaterThan(30);
  expect(found).toBe(0);
  expect(placed / lookAlikes.length).toBeLessThanOrEqual(0.05);
});

function shareOf(tally: Tally | undefined, grade: 'exact' | 'wrong'): number {
  return tally === undefined || tally.all === 0 ? 0 : tally[grade] / tally.all;
}
