import type { CandidateSource } from './candidate-source.ts';
import { isLeaf, type Expression, type Leaf } from './expression.ts';
import type { Occurrence } from './find-leaf.ts';
import type { HeadingSkeletons } from './heading-skeletons.ts';
import type { HeldLibrary, HeldPassage } from './held-library.ts';
import { matchExpression } from './match-expression.ts';
import type { ReadText } from './model.ts';
import { planCandidates } from './plan-candidates.ts';

/** A passage that answers the query, with every occurrence of every leaf. */
export type MatchedPassage = {
  readonly held: HeldPassage;
  /** One list a leaf, in the order of `leavesOf`; a leaf found only in headings has an empty one. */
  readonly byLeaf: readonly (readonly Occurrence[])[];
};

/** Where passages are looked up and read. */
export type Sources = {
  readonly library: HeldLibrary;
  readonly candidates: CandidateSource;
  readonly readText: ReadText;
  readonly headings: HeadingSkeletons;
};

/** Gives all passages that answer the expression, in no particular order. */
export function matchPassages(expression: Expression, sources: Sources): MatchedPassage[] {
  const leaves = leavesOf(expression);
  const matched: MatchedPassage[] = [];
  for (const key of planCandidates(expression, sources)) {
    const held = sources.library.passage(key);
    const places = held === undefined ? undefined : matchExpression(expression, held, sources);
    if (held === undefined || places === undefined) continue;
    matched.push({ held, byLeaf: leaves.map((leaf) => places.get(leaf) ?? []) });
  }
  return matched;
}

/** Gives the leaves that can have places, in the order of the query: those under NOT have none. */
export function leavesOf(expression: Expression): Leaf[] {
  if (isLeaf(expression)) return [expression];
  return 'parts' in expression ? expression.parts.flatMap(leavesOf) : [];
}
