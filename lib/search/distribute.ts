/**
 * Where a wording stands and where it does not: along each document, and which documents are
 * silent, each with the nearest wording it has.
 */
import { countMatches, type SearchScope } from './count-matches.ts';
import type { DocumentTally, MatchedPassage } from './document-tally.ts';
import { locate } from './find-leaf.ts';
import type { HeldVersion } from './held-passage.ts';
import { longestPart } from './longest-part.ts';
import { mayAnswer } from './match-expression.ts';
import { isAsked, placesIn, type Question, type Sources } from './match-passages.ts';
import type {
  Distribution,
  DistributionRequest,
  DocumentSpread,
  NearestWording,
  Query,
} from './model.ts';
import { ownRuns } from './own-runs.ts';
import { passesFacets } from './tally.ts';

/** A document is looked at in as many parts of equal length. */
const parts = 10;

/**
 * Gives the distribution of a query; one page of the documents, those that say it most first and
 * the silent ones last.
 *
 * distribute(query, { filter, limit: 50, offset: 0 }, sources).documents[0]?.tenths
 *   -> [0, 2, 0, 0, 1, 0, 0, 0, 0, 0]
 */
export function distribute(
  query: Query,
  page: DistributionRequest,
  sources: Sources,
): Distribution {
  const matches = countMatches(query, page, sources);
  const { counts, wordings, facets } = matches;
  const speaking = matches.documents.toSorted(byHits);
  const silent = silentVersions(matches.question, page, { speaking, sources });
  const [from, to] = [page.offset, page.offset + page.limit];
  const [silentFrom, silentTo] = [from, to].map((at) => Math.max(0, at - speaking.length));
  const runs = ownRuns(query.expression);
  return {
    ...{ query, counts, wordings, facets },
    documents: speaking.slice(from, to).map((tally) => spread(tally, matches.question, sources)),
    silent: silent.slice(silentFrom, silentTo).map((version) => ({
      documentId: version.documentId,
      nearest: nearestIn(version, runs, sources),
    })),
    silentCount: silent.length,
    nextOffset: to < speaking.length + silent.length ? to : undefined,
  };
}

function silentVersions(
  question: Question,
  { filter }: SearchScope,
  { speaking, sources }: { speaking: readonly DocumentTally[]; sources: Sources },
): HeldVersion[] {
  const heard = new Set(speaking.map(({ version }) => version.documentId));
  return [...sources.library.versions()]
    .filter(({ documentId }) => !heard.has(documentId) && isAsked(documentId, question))
    .filter((version) => passesFacets(version.facets, filter))
    .filter((version) => mayAnswer(question.expression, version))
    .sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
}

function spread(tally: DocumentTally, question: Question, sources: Sources): DocumentSpread {
  const { version, hits, passages, byForm } = tally;
  const characters = sources.readText(version.versionId).text.length;
  const tenths = Array.from({ length: parts }, () => 0);
  const tenthOf = (at: number) => Math.min(parts - 1, Math.floor((at * parts) / characters));
  for (const { held } of tally.matches) {
    for (const start of startsIn(held, tenthOf)) {
      const tenth = tenthOf(start);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
  }
  const { documentId, versionId } = version;
  return { documentId, versionId, hits, possible: byForm.possible, passages, characters, tenths };

  /** Where in the source each sure hit begins; where its passage lies in one tenth, that is enough. */
  function startsIn(held: MatchedPassage['held'], tenth: (at: number) => number): number[] {
    const isInOne = tenth(held.span.start) === tenth(held.span.end);
    return placesIn(held, question, sources)
      .filter(({ form }) => form !== 'possible')
      .map((place) => (isInOne ? held.span : locate(place, held, sources.readText)).start);
  }
}

function nearestIn(
  version: HeldVersion,
  runs: readonly string[],
  { readText }: Sources,
): NearestWording | undefined {
  const skeletons = version.passages.map(({ skeleton }) => skeleton);
  const part = longestPart(runs, (each) => skeletons.some((skeleton) => skeleton.includes(each)));
  if (part === undefined) return undefined;
  const number = skeletons.findIndex((skeleton) => skeleton.includes(part));
  const held = version.passages[number];
  if (held === undefined) return undefined;
  const start = held.skeleton.indexOf(part);
  const found = { units: 'skeleton', span: { start, end: start + part.length } } as const;
  const span = locate(found, held, readText);
  const { passageId, path } = held;
  const text = readText(version.versionId).text.slice(span.start, span.end);
  return { part, text, span, versionId: version.versionId, passageId, sectionPath: path.names };
}

function byHits(a: DocumentTally, b: DocumentTally): number {
  return b.hits - a.hits || (a.version.documentId < b.version.documentId ? -1 : 1);
}
