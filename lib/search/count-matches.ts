import type { DocumentTally } from './document-tally.ts';
import { matchPassages, type Question, questionOf, type Sources } from './match-passages.ts';
import type { PageRequest, Query, SearchResult } from './model.ts';
import { countFacets, countHits, countWordings, keepPassing } from './tally.ts';

/** Where it is looked for, and what is left out. */
export type SearchScope = Pick<PageRequest, 'filter' | 'documentId' | 'documentIds' | 'leaveOut'>;

/** What was found, counted, before anything is put in order. */
export type Matches = Pick<SearchResult, 'counts' | 'wordings' | 'facets'> & {
  readonly question: Question;
  /** The documents with something to show. */
  readonly documents: readonly DocumentTally[];
};

/**
 * Finds a query in its scope and counts it: what every view of the hits begins with.
 *
 * countMatches(query, { filter }, sources).counts.hits -> 8
 */
export function countMatches(
  query: Pick<Query, 'expression'>,
  scope: SearchScope,
  sources: Sources,
): Matches {
  const question = questionOf(query, scope);
  const tallies = matchPassages(question, sources);
  const everywhere = tallies.filter(({ matchCount }) => matchCount > 0);
  const documents = keepPassing(everywhere, scope.filter);
  return {
    question,
    documents,
    counts: countHits(documents),
    wordings: countWordings(query.expression, keepPassing(tallies, scope.filter)),
    facets: countFacets(everywhere, scope.filter),
  };
}
