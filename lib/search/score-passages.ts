/**
 * Scores passages by form and BM25F.
 *
 * Each leaf of the query is one term of the formula, with exact counts from the verified hits.
 * Fields are the passage, the headings above it and the title of its document: occurrences there
 * add to the frequency with a weight (Robertson, Zaragoza, Taylor: Simple BM25 extension to
 * multiple weighted fields, CIKM 2004).
 */
import type { Leaf } from './expression.ts';
import { isInHeading } from './find-leaf.ts';
import type { HeadingSkeletons } from './heading-skeletons.ts';
import type { MatchedPassage } from './match-passages.ts';
import type { Form } from './model.ts';

/** Term frequency saturates early: the third occurrence in a paragraph says little. */
const k1 = 1.2;
/** Passages differ in length by kind (headings, paragraphs); half normalisation suits both. */
const b = 0.5;
const headingWeight = 3; // A heading names what its section is about.
const titleWeight = 5; // A title does so for the whole document.
const isHeadingWeight = 2; // The heading itself is the best place to open.

/** Wording as typed goes before other punctuation, before other scripts, before guesses. */
const tiers: { readonly [form in Form]: number } = {
  exact: 4,
  punctuation: 3,
  script: 2,
  number: 1,
  possible: 0,
};

/** What the formula compares with. */
export type Comparison = {
  readonly passages: number;
  readonly characters: number;
  readonly headings: HeadingSkeletons;
};

/**
 * Gives the score of each matched passage, higher is better; a passage of a better form always
 * scores higher.
 */
export function scorePassages(
  matched: readonly MatchedPassage[],
  leaves: readonly Leaf[],
  library: Comparison,
): Map<MatchedPassage, number> {
  const weights = leaves.map((_, index) => inverseFrequency(matched, index, library.passages));
  const average = library.characters / Math.max(1, library.passages);
  return new Map(matched.map((match) => [match, tierOf(match) * tierStep + sumOf(match)]));

  function sumOf(match: MatchedPassage): number {
    const length = match.held.passage.skeleton.length / Math.max(1, average);
    return leaves.reduce((sum, leaf, index) => {
      const own = match.byLeaf[index]?.length ?? 0;
      const frequency = weightedFrequency(match, { leaf, own }, library.headings);
      const saturated = (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * length));
      return sum + (weights[index] ?? 0) * saturated;
    }, 0);
  }
}

/** Larger than any sum of term weights, so that forms never mix. */
const tierStep = 1000;

function tierOf(match: MatchedPassage): number {
  let best = 0;
  for (const { form } of match.byLeaf.flat()) best = Math.max(best, tiers[form]);
  return best;
}

function inverseFrequency(
  matched: readonly MatchedPassage[],
  index: number,
  passages: number,
): number {
  const found = matched.filter((match) => (match.byLeaf[index]?.length ?? 0) > 0).length;
  return Math.log(1 + (passages - found + 0.5) / (found + 0.5));
}

function weightedFrequency(
  match: MatchedPassage,
  found: { readonly leaf: Leaf; readonly own: number },
  headings: HeadingSkeletons,
): number {
  const { passage, version } = match.held;
  const isHeading = passage.kind === 'heading' || passage.kind === 'title';
  const isHeaded = isInHeading(found.leaf, headings.ofPath(passage.sectionPath));
  const isTitled = isInHeading(found.leaf, headings.ofText(version.title));
  return (
    found.own * (isHeading ? isHeadingWeight : 1) +
    (isHeaded ? headingWeight : 0) +
    (isTitled ? titleWeight : 0)
  );
}
