/**
 * What to try when nothing was found: the longest part of the query that does occur, and wordings
 * of the texts that differ from it in one stretch. Every count is that of a search for it.
 */
import { countMatches, type SearchScope } from './count-matches.ts';
import type { Leaf } from './expression.ts';
import { longestPart } from './longest-part.ts';
import { isAsked, questionOf, type Sources } from './match-passages.ts';
import type { HeldPassage } from './held-passage.ts';
import type { CountedWording, Query, SearchHelp } from './model.ts';
import { framesOf, nearestFirst, wordingsIn } from './neighbour-wordings.ts';
import { ownRuns } from './own-runs.ts';
import { planCandidates } from './plan-candidates.ts';
import { passesFacets } from './tally.ts';
import { joinWordings, readWording } from './wording.ts';

/** One glance: nobody reads a list of near misses. */
const maxNeighbours = 8;
/** Of equally near ones those with most hits are named, so more are counted than named. */
const maxCounted = 24;
/** A pasted sentence has many words; the first ones tell what was meant. */
const maxRuns = 8;

/**
 * Gives the help for a query that found nothing.
 *
 * advise(parsed query of '一中心七组团', { filter }, sources)
 *   -> { longestPart: { text: '一中心', hits: 8 }, neighbours: [{ text: '一中心六组团', hits: 8 }] }
 */
export function advise(query: Query, scope: SearchScope, sources: Sources): SearchHelp {
  const asked = { ...scope, leaveOut: undefined };
  const look = lookerIn(asked, sources);
  const runs = ownRuns(query.expression).slice(0, maxRuns);
  const part = longestPart(runs, look.occurs);
  const missing = runs.filter((run) => !look.occurs(run));
  const nearest = missing.flatMap((run) => nearestFirst(run, look.wordingsNear(run)));
  const counted = nearest
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, maxCounted)
    .map(({ text, distance }) => ({ ...look.count(text), distance }))
    .filter(({ hits }) => hits > 0);
  return {
    longestPart: part === undefined ? undefined : look.count(part),
    neighbours: counted
      .sort((a, b) => a.distance - b.distance || b.hits - a.hits)
      .slice(0, maxNeighbours)
      .map(({ text, hits }) => ({ text, hits })),
  };
}

type Looker = {
  readonly occurs: (run: string) => boolean;
  readonly wordingsNear: (run: string) => Iterable<string>;
  readonly count: (text: string) => CountedWording;
};

/** Looks things up in the passages that the question is about. */
function lookerIn(scope: SearchScope, sources: Sources): Looker {
  return {
    occurs: (run) => {
      for (const { skeleton } of passagesWith([run])) if (skeleton.includes(run)) return true;
      return false;
    },
    wordingsNear: (run) => {
      const found = new Set<string>();
      for (const frame of framesOf(run)) {
        for (const { skeleton } of passagesWith([frame.head, frame.tail])) {
          for (const wording of wordingsIn(skeleton, frame)) found.add(wording);
        }
      }
      return found;
    },
    count: (text) => {
      const expression = literal(text);
      const { counts } = countMatches({ expression }, scope, sources);
      return { text, hits: counts.hits };
    },
  };

  function* passagesWith(parts: readonly string[]): Generator<HeldPassage> {
    const expression = joined(parts);
    const question = questionOf({ expression }, scope);
    for (const key of planCandidates(expression, sources)) {
      const held = sources.library.passage(key);
      if (held === undefined || !isAsked(held.version.documentId, question)) continue;
      if (passesFacets(held.version.facets, scope.filter)) yield held;
    }
  }
}

/** A wording as it stands, without any variant. */
function literal(text: string): Leaf {
  return joined([text]);
}

/** What holds all parts is looked up at once; the source says where they stand. */
function joined(parts: readonly string[]): Leaf {
  const wordings = parts.map(readWording).filter((wording) => wording !== undefined);
  const gaps = wordings.slice(1).map(() => ({ min: 0, max: 0 }));
  const text = parts.join('');
  const wording = joinWordings(text, wordings, gaps);
  return { kind: 'folded', text, alternatives: [{ wording, form: undefined }] };
}
