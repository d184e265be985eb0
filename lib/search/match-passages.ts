/**
 * Finds the passages in which every term of a query stands.
 *
 * The heading path counts for all terms but one: a passage is found when it holds at least one
 * term itself and each other term stands in it or in the headings above it.
 */
import type { CandidateSource } from './candidate-source.ts';
import { findTerm, isInHeading, type Occurrence, type Term } from './find-term.ts';
import type { HeadingSkeletons } from './heading-skeletons.ts';
import type { HeldLibrary, HeldPassage } from './held-library.ts';
import type { ReadText } from './model.ts';

/** A passage that answers the query, with every occurrence of every term. */
export type MatchedPassage = {
  readonly held: HeldPassage;
  /** One list a term, in the order of the terms; a term found only in headings has an empty one. */
  readonly byTerm: readonly (readonly Occurrence[])[];
};

/** Where passages are looked up and read. */
export type Sources = {
  readonly library: HeldLibrary;
  readonly candidates: CandidateSource;
  readonly readText: ReadText;
  readonly headings: HeadingSkeletons;
};

/** Gives all passages that answer the terms, in no particular order. */
export function matchPassages(terms: readonly Term[], sources: Sources): MatchedPassage[] {
  const matched: MatchedPassage[] = [];
  for (const held of candidatesOf(terms, sources)) {
    const byTerm = terms.map((term) => findTerm(term, held, sources.readText));
    const isAnswered = byTerm.every(
      (found, index) => found.length > 0 || isHeaded(terms[index], held),
    );
    if (isAnswered && byTerm.some((found) => found.length > 0)) matched.push({ held, byTerm });
  }
  return matched;

  function isHeaded(term: Term | undefined, { passage }: HeldPassage): boolean {
    return term !== undefined && isInHeading(term, sources.headings.ofPath(passage.sectionPath));
  }
}

/** Each passage that some term may stand in, once. */
function* candidatesOf(terms: readonly Term[], sources: Sources): Generator<HeldPassage> {
  const seen = new Set<number>();
  for (const term of terms) {
    for (const key of keysOf(term, sources)) {
      const held = seen.has(key) ? undefined : sources.library.passage(key);
      seen.add(key);
      if (held !== undefined) yield held;
    }
  }
}

function keysOf(term: Term, sources: Sources): Iterable<number> {
  const runs = term.wording?.runs ?? [];
  return runs.length > 0 ? sources.candidates.candidates(runs) : allKeys(sources.library);
}

function* allKeys(library: HeldLibrary): Generator<number> {
  for (const version of library.versions()) {
    for (const passage of version.passages) yield passage.key;
  }
}
