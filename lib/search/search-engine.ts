/**
 * Answers queries: candidates, verification, counts, order, a page of hits.
 *
 *   terms -> candidates (a superset) -> verified on the text -> counted -> ordered -> shown
 *
 * What the index says is never believed: every hit is a place in a text, found by comparing
 * characters. That is why a count can be cited.
 */
import type { CandidateSource } from './candidate-source.ts';
import type { DocumentTally, MatchedPassage } from './document-tally.ts';
import { locate, type Occurrence } from './find-leaf.ts';
import { HeldLibrary, type HeldPassage } from './held-library.ts';
import {
  leavesOf,
  matchPassages,
  placesIn,
  type Question,
  type Sources,
} from './match-passages.ts';
import type {
  DocumentHits,
  Hit,
  PageRequest,
  Query,
  ReadText,
  SearchEngine,
  SearchResult,
  Suggestion,
} from './model.ts';
import { orderPassages } from './order-hits.ts';
import { createScorer } from './score-passages.ts';
import { countFacets, countHits, countWordings, passes } from './tally.ts';

/** What an engine is made of. */
export type EngineParts = {
  readonly candidates: CandidateSource;
  readonly readText: ReadText;
  /** Keys that the candidate source holds already, because it was loaded from stored chunks. */
  readonly knownKeys?: Iterable<number>;
  /** Words for suggestions, with the number of documents that use each, in order of use. */
  readonly words?: (prefix: string) => readonly Suggestion[];
};

/**
 * Gives an engine over the versions that are put into it.
 *
 * const engine = createSearchEngine({ candidates: createFlexSearchSource(), readText });
 * await engine.apply([{ kind: 'put', version }]);
 * await engine.search(query, page);
 */
export function createSearchEngine(parts: EngineParts): SearchEngine {
  const library = new HeldLibrary(parts.candidates, parts.knownKeys);
  const sources: Sources = { ...parts, library };
  return {
    search: (query, page) => Promise.resolve(search(query, page, sources)),
    suggest: (prefix) => Promise.resolve(parts.words?.(prefix) ?? []),
    apply: (changes) => {
      for (const change of changes) library.apply(change);
      return Promise.resolve();
    },
    health: () =>
      Promise.resolve({
        documents: library.documentCount,
        passages: library.passageCount,
        characters: library.characterCount,
      }),
  };
}

function search(query: Query, page: PageRequest, sources: Sources): SearchResult {
  const { expression } = query;
  const { documentId, leaveOut = [], filter } = page;
  const question = { expression, documentId, leaveOut };
  const tallies = matchPassages(question, sources);
  const everywhere = tallies.filter(({ matches }) => matches.length > 0);
  const documents = everywhere.filter(passes(filter));
  const counts = countHits(documents);
  const hits = pageOf(documents, { question, page }, sources);
  const nextOffset = page.offset + hits.length;
  return {
    query,
    counts,
    wordings: countWordings(expression, tallies.filter(passes(filter))),
    facets: countFacets(everywhere, filter),
    documents: documents.map(summarise),
    hits,
    read: { documents: sources.library.documentCount, characters: sources.library.characterCount },
    nextOffset: nextOffset < counts.hits + counts.possible ? nextOffset : undefined,
  };
}

type Wanted = { readonly question: Question; readonly page: PageRequest };

function pageOf(
  documents: readonly DocumentTally[],
  { question, page }: Wanted,
  sources: Sources,
): Hit[] {
  const { library } = sources;
  const size = { passages: library.passageCount, characters: library.characterCount };
  const score = createScorer(documents, leavesOf(question.expression), size);
  const hits: Hit[] = [];
  let place = 0;
  for (const { held, occurrence } of placedHits(orderPassages(documents, page.sort, score))) {
    if (place >= page.offset + page.limit) break;
    if (place >= page.offset) hits.push(showHit(held, occurrence, { page, sources }));
    place += 1;
  }
  return hits;

  /** Possible hits follow all sure ones: nobody should take one for the other. */
  function* placedHits(matches: Iterable<MatchedPassage>) {
    const uncertain: { readonly held: HeldPassage; readonly occurrence: Occurrence }[] = [];
    for (const { held } of matches) {
      for (const occurrence of placesIn(held, question, sources)) {
        if (occurrence.form === 'possible') uncertain.push({ held, occurrence });
        else yield { held, occurrence };
      }
    }
    yield* uncertain;
  }
}

function showHit(
  held: HeldPassage,
  occurrence: Occurrence,
  { page, sources }: { readonly page: PageRequest; readonly sources: Sources },
): Hit {
  const { version } = held;
  const { text } = sources.readText(version.versionId);
  const span = locate(occurrence, held, sources.readText);
  const from = Math.max(held.span.start, span.start - page.contextChars);
  const to = Math.min(held.span.end, span.end + page.contextChars);
  return {
    documentId: version.documentId,
    versionId: version.versionId,
    passageId: held.passageId,
    passageKind: held.kind,
    sectionPath: held.path.names,
    span,
    text: text.slice(span.start, span.end),
    before: text.slice(wholePoint(text, from), span.start),
    after: text.slice(span.end, wholePoint(text, to)),
    form: occurrence.form,
    caution: occurrence.caution,
  };
}

/** Moves an offset off the middle of a surrogate pair. */
function wholePoint(text: string, at: number): number {
  const isInside = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return isInside ? at - 1 : at;
}

function summarise({ version, matches, hits, passages }: DocumentTally): DocumentHits {
  const starts = matches.map(({ held }) => held.span.start);
  return { documentId: version.documentId, hits, passages, starts };
}
