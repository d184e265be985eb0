import { isSign } from '#lib/text/skeleton.ts';
import type { Reason, Relation } from './model.ts';
import { type PairCodes, pairCodes } from './pair-codes.ts';
import type { PairWeights } from './pair-weights.ts';
import type { PreparedUnit } from './prepare-text.ts';
import type { UnitScore } from './score-units.ts';
import { isLayoutSign, shortForms } from './short-forms.ts';
import { otherWords } from './synonyms.ts';

/*
 * What two linked places are to each other. The measures:
 *
 *   window   how like the two wordings are, the best run of clauses taken      same
 *   beside   how much they share beside names in quotes, in nats               variant
 *   wording  the whole score without section and subject                       variant
 *
 * Thresholds were read from the judged pairs of the sample texts; the sharp one is `same`, because
 * a wrong "same" is believed.
 */
const sameWindow = 0.86; // No judged variant reaches it.
const clearly = 0.27; // So near that what they share need not be looked at.
const faintly = 0.1; // Below, they have some words in common, as any two plans do.
const besideNames = 6; // About one word that is not common, outside of quotes.
const besideShared = 12; // Two such words, where both use one name: 打通 is said of many “断头路”.
const nearContext = 0.1; // What stands around is alike in one of ten pairs taken by chance.
const clearlyNamed = 0.3; // Two places that share a name and nothing else stay below it.

/** Two units, their score, and what their pairs weigh. */
export type Judged = {
  readonly asked: PreparedUnit;
  readonly found: PreparedUnit;
  readonly score: UnitScore;
  readonly weights: PairWeights;
};

/** A relation and why. */
export type Judgement = { readonly relation: Relation; readonly reasons: readonly Reason[] };

/**
 * Says what a place is to the one it was found for.
 *
 * judgeRelation(judged).relation -> 'variant'
 */
export function judgeRelation({ asked, found, score, weights }: Judged): Judgement {
  const names = sharedNames(asked, found);
  const beside = sharedBeside([asked.pairs, found.pairs], namesOf(asked, found), weights);
  const hasSameNumbers = isSubset(asked.numbers, found.numbers);
  const isSame = score.window >= sameWindow && hasSameNumbers;
  const isOnlySlogan = names.length > 0 && !isCarried(score, beside);
  const isVariant = !isOnlySlogan && isNear(score, beside);
  const relation = isSame ? 'same' : isVariant ? 'variant' : 'related';
  const reasons: Reason[] = [
    ...wordingReasons(asked, found, score),
    ...(score.context >= nearContext
      ? [{ kind: 'context' as const, share: rounded(score.context) }]
      : []),
    ...namedReasons(asked, found),
    ...(asked.skeleton.includes('□') || found.skeleton.includes('□')
      ? [{ kind: 'redaction' as const }]
      : []),
    ...(hasSameNumbers ? [] : [{ kind: 'otherNumbers' as const }]),
  ];
  if (isSame || !isOnlySlogan) return { relation, reasons };
  return { relation, reasons: [...reasons, { kind: 'onlySlogan', text: names.join('、') }] };
}

function isNear({ wording }: UnitScore, beside: number): boolean {
  return wording >= clearly || (wording >= faintly && beside >= besideNames);
}

/** Two places that share a name must share more than it. */
function isCarried({ wording, context }: UnitScore, beside: number): boolean {
  if (wording >= clearlyNamed || beside >= besideShared) return true;
  return context >= nearContext && beside >= besideNames;
}

/** Names in quotes of one that stand in the other. */
function sharedNames(asked: PreparedUnit, found: PreparedUnit): string[] {
  return [
    ...asked.slogans.filter((name) => found.skeleton.includes(name)),
    ...found.slogans.filter((name) => asked.skeleton.includes(name)),
  ].filter((name, at, all) => name.length > 1 && all.indexOf(name) === at);
}

function namesOf(asked: PreparedUnit, found: PreparedUnit): PairCodes {
  return pairCodes([...asked.slogans, ...found.slogans]);
}

function sharedBeside(
  [asked, found]: readonly [PairCodes, PairCodes],
  names: PairCodes,
  weights: PairWeights,
): number {
  const held = new Set(found);
  const named = new Set(names);
  let sum = 0;
  for (const code of asked)
    if (held.has(code) && !named.has(code) && !isLayoutSign(code)) sum += weights.of(code);
  return sum;
}

function isSubset(some: readonly string[], all: readonly string[]): boolean {
  return some.every((each) => all.includes(each));
}

const worthSaying = 2; // One character in common is no wording.

function wordingReasons(asked: PreparedUnit, found: PreparedUnit, score: UnitScore): Reason[] {
  if (asked.skeleton === found.skeleton) return [{ kind: 'sameWording' }];
  const text = longestShared(asked.skeleton, found.skeleton);
  const share: Reason = { kind: 'sharedShare', share: rounded(score.window) };
  return text.length < worthSaying ? [share] : [{ kind: 'sharedWording', text }, share];
}

/** Words that stand for each other, and lists that the other calls by their short form. */
function namedReasons(asked: PreparedUnit, found: PreparedUnit): Reason[] {
  const synonyms = otherWords(asked.skeleton).flatMap(({ said, others }) => {
    const met = others.find((word) => found.skeleton.includes(word));
    const own = said.find((word) => !found.skeleton.includes(word));
    return met === undefined || own === undefined ? [] : [`${own}/${met}`];
  });
  const shorts = shortOf(asked, found) ?? shortOf(found, asked);
  return [
    ...synonyms.slice(0, 2).map((text) => ({ kind: 'synonym' as const, text })),
    ...(shorts === undefined ? [] : [{ kind: 'shortForm' as const, text: shorts }]),
  ];
}

function shortOf({ lists }: PreparedUnit, { slogans, skeleton }: PreparedUnit): string | undefined {
  if (lists === '') return undefined;
  const said = [...shortForms(lists)].find((form) => skeleton.includes(form));
  return said === undefined ? undefined : (slogans.find((name) => name.includes(said)) ?? said);
}

/**
 * Gives the longest run of characters that stands in both skeletons, signs left out.
 *
 * longestShared('推动公共就业服务全覆盖', '各类公共就业服务') -> '公共就业服务'
 */
export function longestShared(a: string, b: string): string {
  let row = new Uint16Array(b.length + 1);
  let best = 0;
  let end = 0;
  for (let at = 0; at < a.length; at += 1) {
    row = isSign(a[at]) ? new Uint16Array(b.length + 1) : nextRow(row, a.charCodeAt(at), b);
    const longest = row.reduce((most, length) => Math.max(most, length), 0);
    if (longest > best) [best, end] = [longest, at + 1];
  }
  return a.slice(end - best, end);
}

/** How long the run is that ends here in one and at each place in the other. */
function nextRow(row: Uint16Array, unit: number, b: string): Uint16Array<ArrayBuffer> {
  const next = new Uint16Array(b.length + 1);
  for (let at = 0; at < b.length; at += 1) {
    if (b.charCodeAt(at) === unit) next[at + 1] = (row[at] ?? 0) + 1;
  }
  return next;
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
