import { judgeRelation } from '../judge-relation.ts';
import { type Relation, relations } from '../model.ts';
import { pairCodes } from '../pair-codes.ts';
import { nearestUnits } from '../nearest-units.ts';
import { type PreparedText, prepareQuote } from '../prepare-text.ts';
import { UnitScorer } from '../score-units.ts';
import { noMarks } from '#lib/text/marks.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';
import type { Span } from '#lib/text/span.ts';
import type { JudgedCase } from './judged-cases.ts';

/** What became of one direction of one case. */
export type Outcome = {
  readonly relation: Relation | undefined;
  /** Place of the right one among those that were given, from 0; Infinity where it was not. */
  readonly rank: number;
  /** What it was called; undefined where it was not given. */
  readonly called: Relation | undefined;
  /** Shared pairs of characters, of all. */
  readonly jaccard: number;
  /** How much of the one stands in the other: the measure to be better than. */
  readonly containment: number;
};

const given = 20;

/** Looks for every case in both directions, as a quotation is answered. */
export function measureCases(
  texts: ReadonlyMap<string, PreparedText>,
  cases: readonly JudgedCase[],
): Outcome[] {
  return cases.flatMap((one) => {
    const turned = {
      ...{ documentA: one.documentB, quoteA: one.quoteB },
      ...{ documentB: one.documentA, quoteB: one.quoteA },
    };
    return [measureCase(texts, one), measureCase(texts, { ...one, ...turned })];
  });
}

function measureCase(texts: ReadonlyMap<string, PreparedText>, one: JudgedCase): Outcome {
  const [source, target] = [textOf(texts, one.documentA), textOf(texts, one.documentB)];
  const quote = prepareQuote(source, firstOf(placesOf(source, one.quoteA)));
  const targets = placesOf(target, one.quoteB);
  const scorer = new UnitScorer(quote, target);
  const found = nearestUnits(scorer, 0, given);
  const rank = found.findIndex(({ unit }) => isHit(target.units[unit]?.span, targets));
  const best = found[rank];
  const [asked, unit] = [quote.units[0], best && target.units[best.unit]];
  return {
    relation: one.relation,
    rank: rank < 0 ? Infinity : rank,
    called:
      asked === undefined || best === undefined || unit === undefined
        ? undefined
        : judgeRelation({ asked, found: unit, score: best.score, weights: scorer.weights })
            .relation,
    ...overlapOf(plainPairs(one.quoteA), plainPairs(one.quoteB)),
  };
}

function textOf(texts: ReadonlyMap<string, PreparedText>, id: string): PreparedText {
  const text = texts.get(id);
  if (text === undefined) throw new Error(`No text ${id}`);
  return text;
}

/** Places of a quotation that stand in what is compared, not in a table of contents. */
function placesOf({ text, units }: PreparedText, quote: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    if (units.some(({ span }) => span.start < end && span.end > at))
      places.push({ start: at, end });
  }
  return places;
}

function firstOf([first]: readonly Span[]): Span {
  if (first === undefined) throw new Error('A quotation is not in its text');
  return first;
}

/** At least half of the target; a unit is one sentence. */
function isHit(unit: Span | undefined, targets: readonly Span[]): boolean {
  return targets.some((target) => {
    const shared = Math.min(unit?.end ?? 0, target.end) - Math.max(unit?.start ?? 0, target.start);
    return shared >= 0.5 * (target.end - target.start);
  });
}

/** Pairs of characters as they stand, without what this room makes of them. */
function plainPairs(quote: string): Uint32Array {
  return pairCodes([skeletonOf(quote, noMarks).text]);
}

function overlapOf(a: Iterable<number>, b: Iterable<number>) {
  const [left, right] = [new Set(a), new Set(b)];
  const shared = [...left].filter((code) => right.has(code)).length;
  return {
    jaccard: shared / Math.max(1, left.size + right.size - shared),
    containment: shared / Math.max(1, left.size),
  };
}

/** The share of outcomes whose right one stands among the first `most`. */
export function recallAt(outcomes: readonly Outcome[], most: number): number {
  return outcomes.filter(({ rank }) => rank < most).length / Math.max(1, outcomes.length);
}

/** The mean over relations of the harmonic mean of precision and recall. */
export function macroF1(
  outcomes: readonly Outcome[],
  call: (outcome: Outcome) => Relation | undefined = ({ called }) => called,
): number {
  const scores = relations.map((relation) => {
    const right = outcomes.filter((each) => each.relation === relation && call(each) === relation);
    const judged = outcomes.filter((each) => each.relation === relation).length;
    const called = outcomes.filter((each) => call(each) === relation).length;
    return judged + called === 0 ? 0 : (2 * right.length) / (judged + called);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** The best that two thresholds on containment alone reach, chosen on the very same cases. */
export function bestByContainment(outcomes: readonly Outcome[]): number {
  const steps = Array.from({ length: 51 }, (_, step) => step / 50);
  let best = 0;
  for (const same of steps) {
    for (const variant of steps.filter((step) => step < same)) {
      const score = macroF1(outcomes, ({ containment }) =>
        containment >= same ? 'same' : containment >= variant ? 'variant' : 'related',
      );
      best = Math.max(best, score);
    }
  }
  return best;
}
