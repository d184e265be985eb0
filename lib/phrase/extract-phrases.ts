import { chooseCandidates } from './choose-candidates.ts';
import { collectEvidence } from './collect-evidence.ts';
import { findFamilies } from './find-families.ts';
import { gatherCandidates } from './gather-candidates.ts';
import { type Group, groupVariants } from './group-variants.ts';
import type { Candidate, ExtractedPhrases, PhraseText } from './model.ts';
import { scoreCandidate } from './score-candidate.ts';
import { skeletonKey } from './skeleton-key.ts';
import { takeSightings } from './take-sightings.ts';
import { tallyGroups } from './tally-groups.ts';

/** What is extracted beside what the rules find. */
export type ExtractOptions = {
  /**
   * Wordings that people decided about: they are looked for and listed whatever speaks against
   * them, so that a decision always finds what it is about.
   */
  readonly kept: readonly string[];
};

const atMost = 480; // Beyond, hardly one in two of what five plans hold is a phrase.
const fullAt = 100_000; // Characters of five plans.
const counted = 4; // So many candidates for each place of the list: beyond, none comes in.

/**
 * Finds the recurring phrases of a library, their variants and families.
 *
 *   texts -> quotes, shapes, recurring words -> candidates -> all their places -> choice -> groups
 *
 * Texts are read twice, so `texts` is asked for them twice: a large library does not fit in memory.
 * The list grows with the square root of the library, as new wordings do.
 *
 * extractPhrases(() => texts).phrases[0].text -> '一中心六组团'
 */
export function extractPhrases(
  texts: () => Iterable<PhraseText>,
  { kept }: ExtractOptions = { kept: [] },
): ExtractedPhrases {
  const evidence = collectEvidence(texts());
  const room = listRoom(evidence.characters);
  const wanted = new Set(kept.map(skeletonKey).filter((key) => key !== ''));
  const candidates = withKept(shortlist(gatherCandidates(evidence), { room, wanted }), wanted);
  const sightings = takeSightings(
    texts(),
    candidates.map(({ key }) => key),
  );
  const chosen = chooseCandidates(candidates, sightings, wanted);
  const families = findFamilies(chosen);
  const groups = groupVariants(chosen, { families, wanted }).filter(
    (group, place) => place < room || isWanted(group, wanted),
  );
  return tallyGroups(groups, { sightings, families });
}

/**
 * Gives how many phrases a library of so many characters is worth listing.
 *
 * listRoom(100_000) -> 480; listRoom(25_000_000) -> 7589
 */
export function listRoom(characters: number): number {
  return Math.max(1, Math.round(atMost * Math.sqrt(characters / fullAt)));
}

type Wish = { readonly room: number; readonly wanted: ReadonlySet<string> };

/** Counting every candidate of a large library would cost more than all the rest. */
function shortlist(candidates: readonly Candidate[], { room, wanted }: Wish): Candidate[] {
  if (candidates.length <= room * counted) return [...candidates];
  const scored = candidates.map((candidate) => {
    const { count, documents } = candidate.seen;
    const quoted = candidate.quotedIn > 0 ? count : 0;
    return { candidate, score: scoreCandidate(candidate, { count, documents, quoted }) };
  });
  scored.sort((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1));
  return scored
    .filter(({ candidate }, place) => place < room * counted || wanted.has(candidate.key))
    .map(({ candidate }) => candidate);
}

function isWanted({ main, variants }: Group, wanted: ReadonlySet<string>): boolean {
  return [main, ...variants.map(({ chosen }) => chosen)].some(({ candidate }) =>
    wanted.has(candidate.key),
  );
}

function withKept(candidates: readonly Candidate[], wanted: ReadonlySet<string>): Candidate[] {
  const known = new Set(candidates.map(({ key }) => key));
  return [...candidates, ...[...wanted].filter((key) => !known.has(key)).map(addedCandidate)];
}

function addedCandidate(key: string): Candidate {
  const seen = { count: 0, documents: 0 };
  const bare = { quotedIn: 0, parts: [], fullOf: undefined, anchor: 1, closed: 1 };
  return { key, type: 'added', words: [key], seen, ...bare };
}
