import { type PairWeights, weightsFor } from './pair-weights.ts';
import type { PairCodes } from './pair-codes.ts';
import type { PreparedText, PreparedUnit } from './prepare-text.ts';
import { type SectionScores, scoreSections } from './score-sections.ts';
import { likenessOf } from './subject-bags.ts';

/** How near a unit is to one that is asked about, and what makes it so. Each part is from 0 to 1. */
export type UnitScore = {
  /** All parts together, from 0 to 1. */
  readonly total: number;
  /** All parts but section and subject, which find a place and do not say what two wordings are. */
  readonly wording: number;
  /** How much of the wording asked about stands in the other unit, synonyms included. */
  readonly contained: number;
  /** How like the two are, both lengths considered. */
  readonly alike: number;
  /** How like what is asked about is to the best run of clauses. */
  readonly window: number;
  /** How like what stands around the two is. */
  readonly context: number;
  /** How like the sections are in which the two stand. */
  readonly section: number;
  /** How like what their passages are about is, whatever words they use. */
  readonly subject: number;
};

/**
 * What each part counts. The first four say the same in four ways and count alike; context counts
 * twice, because a slogan alone must not make a link; headings are short, and what they govern says
 * best what they mean. Cross-checked on the judged pairs: nothing is gained by finer numbers.
 */
const weights = {
  contained: 1,
  words: 1,
  alike: 1,
  window: 1,
  context: 2,
  section: 1.5,
  subject: 0.9,
  governed: 4,
};
const most = weights.contained + weights.words + weights.alike + weights.window + weights.context;
const longestWindow = 4; // Clauses: what says one thing takes no more.

/** Scores units of two texts, in either direction. */
export class UnitScorer {
  readonly left: PreparedText;
  readonly right: PreparedText;
  readonly weights: PairWeights;
  #sections: SectionScores | undefined;
  readonly #contexts = new Map<number, number>();
  readonly #subjects = new Map<number, number>();
  readonly #norms = new Map<PairCodes, number>();

  constructor(left: PreparedText, right: PreparedText) {
    this.left = left;
    this.right = right;
    this.weights = weightsFor(left, right);
  }

  /** How alike sections are: only headings ask. */
  get sections(): SectionScores {
    return (this.#sections ??= scoreSections(this.left, this.right, this.weights));
  }

  /** How well a unit of the right answers one of the left. */
  forward(left: number, right: number): UnitScore {
    return this.#score(this.left.units[left], this.right.units[right], [left, right]);
  }

  /** How well a unit of the left answers one of the right. */
  backward(left: number, right: number): UnitScore {
    return this.#score(this.right.units[right], this.left.units[left], [left, right]);
  }

  /** How like the places of two units are: what stands around them, their sections, their subjects. */
  standing(left: number, right: number): number {
    return (
      this.#context(left, right) + this.#sectionScore(left, right) + this.#subject(left, right)
    );
  }

  #score(
    asked: PreparedUnit | undefined,
    unit: PreparedUnit | undefined,
    [left, right]: readonly [number, number],
  ): UnitScore {
    if (asked === undefined || unit === undefined) return noScore;
    const free = this.#weightOf(asked.shorts, unit.pairs);
    const contained = this.#containment(asked.pairs, unit.wider, free);
    const words = this.#containment(asked.wordPairs, unit.wider, free);
    const alike = this.#cosine(asked.pairs, unit.pairs);
    const window = this.#window(asked.pairs, unit.clauses);
    const context = this.#context(left, right);
    const isBoth = asked.isHeading && unit.isHeading;
    const section = this.#sectionScore(left, right);
    const subject = this.#subject(left, right);
    const sum =
      weights.contained * contained +
      weights.words * words +
      weights.alike * alike +
      weights.window * window +
      weights.context * context +
      (isBoth ? weights.governed * section : 0);
    const wording = Math.min(1, sum / most);
    const place = isBoth ? 0 : weights.section * section;
    const total = Math.min(1, (sum + place + weights.subject * subject) / most);
    return { total, wording, contained, alike, window, context, section, subject };
  }

  #containment(asked: PairCodes, unit: PairCodes, free: number): number {
    const whole = this.#sum(asked);
    return whole === 0 ? 0 : Math.min(1, (this.#weightOf(asked, unit) + free) / whole);
  }

  #sum(codes: PairCodes): number {
    let sum = 0;
    for (const code of codes) sum += this.weights.of(code);
    return sum;
  }

  #weightOf(a: PairCodes, b: PairCodes): number {
    let sum = 0;
    eachOfBoth(a, b, (code) => (sum += this.weights.of(code)));
    return sum;
  }

  #cosine(a: PairCodes, b: PairCodes): number {
    let sum = 0;
    eachOfBoth(a, b, (code) => (sum += this.weights.of(code) ** 2));
    return sum === 0 ? 0 : sum / (this.#norm(a) * this.#norm(b));
  }

  #norm(codes: PairCodes): number {
    const known = this.#norms.get(codes);
    if (known !== undefined) return known;
    let sum = 0;
    for (const code of codes) sum += this.weights.of(code) ** 2;
    const norm = Math.sqrt(sum);
    this.#norms.set(codes, norm);
    return norm;
  }

  /** The best run of clauses, by how much both have over how much they have together. */
  #window(asked: PairCodes, clauses: readonly PairCodes[]): number {
    const whole = this.#sum(asked);
    const found = clauses.map((clause) => this.#weightOf(asked, clause));
    const sizes = clauses.map((clause) => this.#sum(clause));
    let best = 0;
    for (let from = 0; from < clauses.length; from += 1) {
      let shared = 0;
      let size = 0;
      for (let to = from; to < Math.min(clauses.length, from + longestWindow); to += 1) {
        shared += found[to] ?? 0;
        size += sizes[to] ?? 0;
        best = Math.max(best, (2 * Math.min(shared, whole)) / (whole + size));
      }
    }
    return best;
  }

  #context(left: number, right: number): number {
    const [l, r] = [this.left.units[left]?.passage ?? 0, this.right.units[right]?.passage ?? 0];
    const key = l * this.right.around.length + r;
    const known = this.#contexts.get(key);
    if (known !== undefined) return known;
    const [a, b] = [this.left.around[l], this.right.around[r]];
    const context = a === undefined || b === undefined ? 0 : this.#cosine(a, b);
    this.#contexts.set(key, context);
    return context;
  }

  #subject(left: number, right: number): number {
    const [l, r] = [this.left.units[left]?.passage ?? 0, this.right.units[right]?.passage ?? 0];
    const key = l * this.right.subjects.length + r;
    const known = this.#subjects.get(key);
    if (known !== undefined) return known;
    const [a, b] = [this.left.subjects[l], this.right.subjects[r]];
    const subject = a === undefined || b === undefined ? 0 : likenessOf(a, b);
    this.#subjects.set(key, subject);
    return subject;
  }

  #sectionScore(left: number, right: number): number {
    const [l, r] = [this.left.units[left]?.section, this.right.units[right]?.section];
    return l === undefined || r === undefined ? 0 : this.sections.score(l, r);
  }
}

/** Two units that were not scored have nothing in common: noScore.total -> 0 */
export const noScore: UnitScore = {
  total: 0,
  wording: 0,
  contained: 0,
  alike: 0,
  window: 0,
  context: 0,
  section: 0,
  subject: 0,
};

/** Calls `meet` for every code that both have. */
function eachOfBoth(a: PairCodes, b: PairCodes, meet: (code: number) => void): void {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) meet(x);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
}
