/**
 * Scores passages by form and BM25F.
 *
 * Each leaf of the query is one term of the formula, with exact counts from the verified hits.
 * Fields are the passage, the headings above it and the title of its document: occurrences there
 * add to the frequency with a weight (Robertson, Zaragoza, Taylor: Simple BM25 extension to
 * multiple weighted fields, CIKM 2004).
 */
import type { DocumentTally, MatchedPassage, Measured } from './document-tally.ts';
import { type Form, forms } from './form.ts';
import type { Leaf } from './expression.ts';
import { isInHeading } from './find-leaf.ts';
import type { HeadingPath } from './heading-path.ts';

/** Term frequency saturates early: the third occurrence in a paragraph says little. */
const k1 = 1.2;
/**
 * Passages differ in length by kind (headings, paragraphs); half normalisation suits both. On 2,900
 * known items MRR is 0.935 with it, 0.929 with the usual 0.75, 0.920 with 1; nearness of the words
 * to each other or to the beginning took away 0.001 to 0.02 with every weight that was tried. Hits
 * that stand as words (word-frequencies.ts) bring 0.943.
 */
const b = 0.5;
// Fields beside the passage break ties: on 588 known items in the five texts each larger weight
// lost places (MRR 0.932 without them, 0.926 with 0.5, 0.901 with 3 and 5).
const headingWeight = 0.2; // A heading names what its section is about.
const titleWeight = 0.1; // A title does so for the whole document, less sharply.
/** Larger than any sum of term weights: what holds all words itself goes before what is headed. */
const coverStep = 100;
/** Larger than any cover, so that forms never mix. */
const tierStep = 10_000;

/** Looked up for each of a hundred thousand passages: the surest form has the highest. */
const tiers = Object.fromEntries(
  forms.map((form, place) => [form, (forms.length - place) * tierStep]),
) as Readonly<Record<Form, number>>;

/** What the formula compares with. */
export type LibrarySize = { readonly passages: number; readonly characters: number };

/** Scores matched passages: higher is better, a surer form always higher. */
export type Scorer = {
  readonly score: (match: Scored) => number;
  /** At least the score, without a look at headings: most passages of a common word need no more. */
  readonly bound: (measured: Measured) => number;
};

/** What of a match is scored: frequencies need not be whole numbers. */
export type Scored = Pick<MatchedPassage, 'held' | 'frequencies' | 'bestForm'>;

/** Gives the scorer for a query over what was found for it. */
export function createScorer(
  documents: readonly DocumentTally[],
  leaves: readonly Leaf[],
  size: LibrarySize,
): Scorer {
  const weights = leaves.map((_, index) => inverseFrequency(documents, index, size.passages));
  const average = size.characters / Math.max(1, size.passages);
  const headed = leaves.map((leaf) => rememberPaths(leaf));
  return {
    score: ({ held, frequencies, bestForm }) =>
      scoreWith({ length: held.length, frequencies, bestForm }, (index) => fieldsOf(held, index)),
    bound: (measured) => scoreWith(measured, most),
  };

  function scoreWith(
    { length: units, frequencies, bestForm }: Measured,
    extra: (index: number) => number,
  ): number {
    const length = units / Math.max(1, average);
    let score = tiers[bestForm];
    for (let index = 0; index < leaves.length; index += 1) {
      const own = frequencies[index] ?? 0;
      const weight = weights[index] ?? 0;
      score += (own > 0 ? coverStep : 0) + weight * saturate(own + extra(index), length);
    }
    return score;
  }

  function fieldsOf({ path, version }: Scored['held'], index: number): number {
    const isHeaded = headed[index];
    const above = isHeaded?.(path) === true ? headingWeight : 0;
    return above + (isHeaded?.(version.titlePath) === true ? titleWeight : 0);
  }
}

/** As if heading and title had every leaf. */
function most(): number {
  return headingWeight + titleWeight;
}

function saturate(frequency: number, length: number): number {
  return (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * length));
}

function inverseFrequency(
  documents: readonly DocumentTally[],
  index: number,
  passages: number,
): number {
  let found = 0;
  for (const document of documents) found += document.countWith(index);
  return Math.log(1 + (passages - found + 0.5) / (found + 0.5));
}

/** Whether a leaf stands in a path is found out once a path and query. */
function rememberPaths(leaf: Leaf): (path: HeadingPath) => boolean {
  const known = new Map<HeadingPath, boolean>();
  return (path) => {
    const answer = known.get(path) ?? isInHeading(leaf, path.skeleton);
    known.set(path, answer);
    return answer;
  };
}
