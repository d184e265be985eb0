import { findCandidates } from './find-candidates.ts';
import { judgeRelation } from './judge-relation.ts';
import type { Reason, Relation } from './model.ts';
import type { PreparedText, PreparedUnit } from './prepare-text.ts';
import { linkSections, type SectionLink } from './link-sections.ts';
import { noScore, UnitScorer, type UnitScore } from './score-units.ts';

/** Two units that say one thing, by their places among the units of their texts. */
export type UnitLink = {
  readonly left: number;
  readonly right: number;
  /** From 0 to 1. */
  readonly score: number;
  readonly relation: Relation;
  /** Each is the nearest of the other. */
  readonly isReciprocal: boolean;
  readonly reasons: readonly Reason[];
};

/** How two texts correspond. */
export type TextLinks = {
  readonly sections: readonly SectionLink[];
  /** In the order of the left text, the nearest first. */
  readonly units: readonly UnitLink[];
};

const options = { most: 6, least: 0.15 }; // The best by rough score is among six; less is noise.
const reciprocalScore = 0.2; // Judged by hand: below, one in five is chance.
/** Only one of two names the other its nearest: in half of all cases, that is chance. */
const oneSidedScore = 0.42;
const shortest = 6; // Characters: 优化布局 alone corresponds to everything.

/**
 * Links two texts, in whatever order they treat things: every sentence with the sentence that comes
 * nearest to it, where it comes near enough.
 *
 * The result is a function of the two texts alone. It can be kept as long as they stay, and does
 * not depend on what came into the library when.
 *
 * linkTexts(prepareText(hebi), prepareText(puyang)).units.filter((link) => link.isReciprocal).length
 */
export function linkTexts(left: PreparedText, right: PreparedText): TextLinks {
  const scorer = new UnitScorer(left, right);
  const sections = linkSections(scorer);
  const { ofLeft, ofRight } = findCandidates(scorer, options);
  const forward = ofLeft.map((found, unit) =>
    bestOf(found, (other) => scorer.forward(unit, other)),
  );
  const backward = ofRight.map((found, unit) =>
    bestOf(found, (other) => scorer.backward(other, unit)),
  );
  const links = new Map<string, UnitLink>();
  const add = (link: Met) => {
    const made = linkOf(scorer, link);
    if (made !== undefined) links.set(`${String(made.left)} ${String(made.right)}`, made);
  };
  forward.forEach((best, unit) => {
    if (best === undefined) return;
    const back = backward[best.unit];
    add({
      left: unit,
      right: best.unit,
      forward: best,
      back: back?.unit === unit ? back : undefined,
    });
  });
  backward.forEach((best, unit) => {
    if (best === undefined || forward[best.unit]?.unit === unit) return;
    add({ left: best.unit, right: unit, forward: undefined, back: best });
  });
  const units = [...links.values()].sort((a, b) => a.left - b.left || b.score - a.score);
  return { sections, units };
}

type Best = { readonly unit: number; readonly score: UnitScore };
type Met = {
  readonly left: number;
  readonly right: number;
  readonly forward: Best | undefined;
  readonly back: Best | undefined;
};

function bestOf(found: readonly number[], score: (unit: number) => UnitScore): Best | undefined {
  let best: Best | undefined;
  for (const unit of found) {
    const scored = score(unit);
    if (best === undefined || scored.wording > best.score.wording) best = { unit, score: scored };
  }
  return best;
}

function linkOf(scorer: UnitScorer, { left, right, forward, back }: Met): UnitLink | undefined {
  const asked = scorer.left.units[left];
  const found = scorer.right.units[right];
  if (asked === undefined || found === undefined) return undefined;
  if (isTooShort(asked) || isTooShort(found)) return undefined;
  const isReciprocal = forward !== undefined && back !== undefined;
  const totals = [forward, back].flatMap((best) => (best === undefined ? [] : best.score.wording));
  const score = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  if (score < (isReciprocal ? reciprocalScore : oneSidedScore)) return undefined;
  const weights = scorer.weights;
  const judgement =
    forward === undefined
      ? judgeRelation({ asked: found, found: asked, score: back?.score ?? noScore, weights })
      : judgeRelation({ asked, found, score: forward.score, weights });
  if (judgement.reasons.some(({ kind }) => kind === 'onlySlogan')) return undefined;
  return { left, right, score: Math.round(score * 1000) / 1000, isReciprocal, ...judgement };
}

/** A heading is as short as it is, and is known by what it governs. */
function isTooShort({ isHeading, skeleton }: PreparedUnit): boolean {
  return !isHeading && skeleton.replace(/[¶□␣]/gu, '').length < shortest;
}
