import type { Candidate } from './model.ts';
import { scoreCandidate } from './score-candidate.ts';
import type { Sightings, Tally } from './take-sightings.ts';

/** A candidate that was counted and not refused. */
export type Chosen = {
  readonly candidate: Candidate;
  /** Its number among the candidates, by which its places are kept. */
  readonly wording: number;
  readonly tally: Tally;
  readonly score: number;
};

const leastScore = 5; // Below, hardly one in three is a phrase, however short the list.
const swallowed = 0.8; // So many of its places inside one longer wording: it is a piece of that.
const spreadOver = 0.7; // So many inside several longer ones: each of those is what is said.
const plainlyCommon = 0.34; // “基金” once in quotes and often without: a word with a wink.
const rarelyQuoted = 0.12; // Quoted once in ten places, a long wording is a term that was pointed at.
const shortWord = 3;

/**
 * Refuses what counting shows to be no phrase: pieces of longer wordings, common words that were
 * quoted once, wordings for which too little speaks; never what a person decided about. The best
 * come first.
 */
export function chooseCandidates(
  candidates: readonly Candidate[],
  sightings: Sightings,
  wanted: ReadonlySet<string>,
): Chosen[] {
  const isWanted = ({ key }: Candidate) => wanted.has(key);
  const scored = candidates.flatMap((candidate, wording): Chosen[] => {
    const tally = sightings.tallies[wording];
    if (tally === undefined || tally.count === 0) return [];
    const score = scoreCandidate(candidate, tally);
    const isRefused = score < leastScore || isCommonWord(candidate, tally);
    return isRefused && !isWanted(candidate) ? [] : [{ candidate, wording, tally, score }];
  });
  const byWording = new Map(scored.map((chosen) => [chosen.wording, chosen]));
  const whole = scored.filter((one) => isWanted(one.candidate) || !isPieceOf(one, byWording));
  const wrapped = findWrappings(whole);
  const spread = findSpread(whole, sightings);
  return whole
    .filter((one) => isWanted(one.candidate) || (!wrapped.has(one) && !spread.has(one.wording)))
    .sort((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1));
}

function isCommonWord(candidate: Candidate, tally: Tally): boolean {
  const { key, type, quotedIn, parts, words, fullOf } = candidate;
  if (type === 'recurring' || quotedIn === 0) return false;
  if (parts.length > 0 || fullOf !== undefined) return false;
  if (key.length === 2 && (quotedIn < 2 || words.length === 1)) return true;
  if (words.length === 1 && (quotedIn < 2 || key.length < shortWord)) return true;
  const share = tally.quoted / tally.count;
  return share < (key.length <= shortWord + 1 ? plainlyCommon : rarelyQuoted);
}

/** A wording that is set in quotes by itself is whole, wherever it stands. */
function isPieceOf(chosen: Chosen, all: ReadonlyMap<number, Chosen>): boolean {
  if (chosen.candidate.quotedIn > 0) return false;
  for (const [holder, count] of chosen.tally.inside) {
    if (count >= swallowed * chosen.tally.count && all.has(holder)) return true;
  }
  return false;
}

/**
 * 企业数字化 stands in 企业数字化转型 and 中小企业数字化赋能, and hardly elsewhere: what several longer
 * wordings share is a piece of each.
 */
function findSpread(chosen: readonly Chosen[], sightings: Sightings): ReadonlySet<number> {
  const loose = new Map(
    chosen
      .filter(({ candidate }) => candidate.type === 'recurring' && candidate.quotedIn === 0)
      .map(({ wording, tally }) => [wording, tally.count] as const),
  );
  const known = new Set(chosen.map(({ wording }) => wording));
  const inside = new Map<number, number>();
  let open: Place[] = [];
  for (const { wording, documentId, span } of sightings.of((each) => known.has(each))) {
    open = open.filter((each) => each.documentId === documentId && each.end > span.start);
    const isPart = open.some(
      ({ start, end }) => end >= span.end && end - start > span.end - span.start,
    );
    if (isPart && loose.has(wording)) inside.set(wording, (inside.get(wording) ?? 0) + 1);
    open.push({ documentId, ...span });
  }
  return new Set(
    [...inside].flatMap(([wording, count]) =>
      count >= spreadOver * (loose.get(wording) ?? Infinity) ? [wording] : [],
    ),
  );
}

type Place = { readonly documentId: string; readonly start: number; readonly end: number };

/** 创造性践行新时代“枫桥经验” only wraps what is quoted in it. */
function findWrappings(chosen: readonly Chosen[]): ReadonlySet<Chosen> {
  const holders = new Set<number>();
  for (const { candidate, tally } of chosen) {
    if (candidate.quotedIn === 0) continue;
    for (const holder of tally.inside.keys()) holders.add(holder);
  }
  return new Set(
    chosen.filter(
      ({ candidate, wording }) => candidate.type === 'recurring' && holders.has(wording),
    ),
  );
}
