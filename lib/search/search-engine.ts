/**
 * Answers queries: candidates, verification, counts, order, a page of hits.
 *
 *   terms -> candidates (a superset) -> verified on the text -> counted -> ordered -> shown
 *
 * What the index says is never believed: every hit is a place in a text, found by comparing
 * characters. That is why a count can be cited.
 */
import { advise } from './advise.ts';
import type { CandidateSource } from './candidate-source.ts';
import { countMatches } from './count-matches.ts';
import { distribute } from './distribute.ts';
import { drawSample } from './draw-sample.ts';
import type { DocumentTally, MatchedPassage } from './document-tally.ts';
import { locate } from './find-leaf.ts';
import type { Occurrence } from './occurrence.ts';
import { findHeadings } from './find-headings.ts';
import { HeldLibrary } from './held-library.ts';
import { type HeldPassage } from './held-passage.ts';
import { isAsked, leavesOf, placesIn, type Question, type Sources } from './match-passages.ts';
import type {
  DocumentHits,
  Hit,
  PageRequest,
  Query,
  ReadText,
  SampleRequest,
  SearchEngine,
  SearchResult,
  Suggestion,
} from './model.ts';
import { orderPassages } from './order-hits.ts';
import { createScorer } from './score-passages.ts';
import { countHits } from './tally.ts';
import { type Segment, wordFrequencies } from './word-frequencies.ts';

/** What an engine is made of. */
export type EngineParts = {
  /** Undefined: the engine reads its own texts, by the places of their characters. */
  readonly candidates?: CandidateSource | undefined;
  readonly readText: ReadText;
  /** Cuts words, for the order of queries of several words; absent: every hit is as good. */
  readonly segment?: Segment | undefined;
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
  const { candidates, readText, segment } = parts;
  const sources: Sources = { candidates, readText, segment, library };
  return {
    search: (query, page) => Promise.resolve(search(query, page, sources)),
    distribute: (query, page) => Promise.resolve(distribute(query, page, sources)),
    advise: (query, scope) => Promise.resolve(advise(query, scope, sources)),
    findHeadings: (wording) => Promise.resolve(findHeadings(wording, sources)),
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
  const { question, documents, counts, wordings, facets } = countMatches(query, page, sources);
  const hits = pageOf(documents, { question, page }, sources);
  const nextOffset = page.offset + hits.length;
  const shown = Math.min(counts.hits + counts.possible, page.sample?.size ?? Infinity);
  return {
    query,
    ...{ counts, wordings, facets },
    documents: documents.map(summarise),
    hits,
    read: countRead(question, sources),
    nextOffset: nextOffset < shown ? nextOffset : undefined,
  };
}

/** How much was read: the whole library, or the documents that were asked for. */
function countRead(question: Question, { library }: Sources): SearchResult['read'] {
  if (question.documentId === undefined && question.documentIds === undefined) {
    return { documents: library.documentCount, characters: library.characterCount };
  }
  let [documents, characters] = [0, 0];
  for (const version of library.versions()) {
    if (!isAsked(version.documentId, question)) continue;
    documents += 1;
    characters += version.characters;
  }
  return { documents, characters };
}

type Wanted = { readonly question: Question; readonly page: PageRequest };

function pageOf(
  documents: readonly DocumentTally[],
  { question, page }: Wanted,
  sources: Sources,
): Hit[] {
  const { library } = sources;
  const size = { passages: library.passageCount, characters: library.characterCount };
  const scorer = createScorer(documents, leavesOf(question.expression), size);
  const leaves = leavesOf(question.expression);
  const { segment, readText } = sources;
  const refine =
    segment === undefined || leaves.length < 2
      ? undefined
      : (match: MatchedPassage) => wordFrequencies(match, leaves, { segment, readText });
  // Each passage has a hit at least; a sample is drawn from all of them.
  const needed = page.sample === undefined ? page.offset + page.limit : Infinity;
  const hits: Hit[] = [];
  let place = 0;
  const inOrder = placedHits(orderPassages(documents, { sort: page.sort, needed, refine }, scorer));
  for (const { held, occurrence } of drawn(inOrder, page.sample, documents)) {
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

/** Draws among all hits of the answer, wherever they stand, not among those of a first page. */
function* drawn<Item>(
  items: Iterable<Item>,
  sample: SampleRequest | undefined,
  documents: readonly DocumentTally[],
): Generator<Item> {
  if (sample === undefined) {
    yield* items;
    return;
  }
  const { hits, possible } = countHits(documents);
  const chosen = new Set(drawSample([...Array(hits + possible).keys()], sample));
  let number = 0;
  for (const item of items) {
    if (chosen.has(number)) yield item;
    number += 1;
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

function summarise(tally: DocumentTally): DocumentHits {
  const { version, hits, passages } = tally;
  const starts = () => tally.matches.map(({ held }) => held.span.start);
  return { documentId: version.documentId, hits, passages, starts };
}
