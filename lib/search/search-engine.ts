/**
 * Answers queries: candidates, verification, counts, order, a page of hits.
 *
 *   terms -> candidates (a superset) -> verified on the text -> counted -> ordered -> shown
 *
 * What the index says is never believed: every hit is a place in a text, found by comparing
 * characters. That is why a count can be cited.
 */
import type { CandidateSource } from './candidate-source.ts';
import type { Expression } from './expression.ts';
import { locate, type Occurrence } from './find-leaf.ts';
import { HeadingSkeletons } from './heading-skeletons.ts';
import { HeldLibrary } from './held-library.ts';
import { leavesOf, matchPassages, type MatchedPassage, type Sources } from './match-passages.ts';
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
import { orderHits, type PlacedHit } from './order-hits.ts';
import { scorePassages } from './score-passages.ts';
import {
  countFacets,
  countHits,
  countWordings,
  passes,
  tallyDocuments,
  type DocumentTally,
} from './tally.ts';

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
  const sources: Sources = { ...parts, library, headings: new HeadingSkeletons() };
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
        grams: parts.candidates.countGrams(),
      }),
  };
}

function search(query: Query, page: PageRequest, sources: Sources): SearchResult {
  const { expression } = query;
  const matched = matchPassages(expression, sources).filter(isOf(page.documentId));
  const everywhere = tallyDocuments(leaveOut(matched, page.leaveOut));
  const documents = everywhere.filter(passes(page.filter));
  const counts = countHits(documents);
  const hits = pageOf(
    documents,
    { page, scores: scoresOf(documents, expression, sources) },
    sources,
  );
  const nextOffset = page.offset + hits.length;
  return {
    query,
    counts,
    wordings: countWordings(expression, tallyDocuments(matched).filter(passes(page.filter))),
    facets: countFacets(everywhere, page.filter),
    documents: documents.map(summarise),
    hits,
    read: { documents: sources.library.documentCount, characters: sources.library.characterCount },
    nextOffset: nextOffset < counts.hits + counts.possible ? nextOffset : undefined,
  };
}

function isOf(documentId: string | undefined): (match: MatchedPassage) => boolean {
  return ({ held }) => documentId === undefined || held.version.documentId === documentId;
}

/** Drops the hits of forms, cautions and variants that a person does not want to count. */
function leaveOut(
  matched: readonly MatchedPassage[],
  unwanted: readonly string[] = [],
): readonly MatchedPassage[] {
  if (unwanted.length === 0) return matched;
  const isWanted = ({ form, caution, wording }: Occurrence) =>
    ![form, caution, wording?.text].some((name) => name !== undefined && unwanted.includes(name));
  return matched
    .map(({ held, byLeaf }) => ({ held, byLeaf: byLeaf.map((places) => places.filter(isWanted)) }))
    .filter(({ byLeaf }) => byLeaf.some((places) => places.length > 0));
}

function scoresOf(
  documents: readonly DocumentTally[],
  expression: Expression,
  { library, headings }: Sources,
): Map<MatchedPassage, number> {
  const size = { passages: library.passageCount, characters: library.characterCount, headings };
  const matched = documents.flatMap(({ matches }) => matches);
  return scorePassages(matched, leavesOf(expression), size);
}

function pageOf(
  documents: readonly DocumentTally[],
  order: { readonly page: PageRequest; readonly scores: ReadonlyMap<MatchedPassage, number> },
  sources: Sources,
): Hit[] {
  const { offset, limit, sort } = order.page;
  const hits: Hit[] = [];
  let place = 0;
  for (const placed of orderHits(documents, sort, order.scores)) {
    if (place >= offset + limit) break;
    if (place >= offset) hits.push(showHit(placed, order.page.contextChars, sources.readText));
    place += 1;
  }
  return hits;
}

function showHit(placed: PlacedHit, contextChars: number, readText: ReadText): Hit {
  const { held } = placed.match;
  const { version, passage } = held;
  const { text } = readText(version.versionId);
  const span = locate(placed.occurrence, held, readText);
  const from = Math.max(passage.span.start, span.start - contextChars);
  const to = Math.min(passage.span.end, span.end + contextChars);
  return {
    documentId: version.documentId,
    versionId: version.versionId,
    passageId: passage.passageId,
    passageKind: passage.kind,
    sectionPath: passage.sectionPath,
    span,
    text: text.slice(span.start, span.end),
    before: text.slice(wholePoint(text, from), span.start),
    after: text.slice(span.end, wholePoint(text, to)),
    form: placed.occurrence.form,
    caution: placed.occurrence.caution,
  };
}

/** Moves an offset off the middle of a surrogate pair. */
function wholePoint(text: string, at: number): number {
  const isInside = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return isInside ? at - 1 : at;
}

function summarise({ version, matches, hits }: DocumentTally): DocumentHits {
  const starts = matches.map(({ held }) => held.passage.span.start);
  return { documentId: version.documentId, hits, passages: matches.length, starts };
}
