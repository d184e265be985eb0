import type { Candidate } from './model.ts';
import type { Tally } from './take-sightings.ts';
import { isFunctionWord, isGeneralHead, isName, isOrderWord } from './word-roles.ts';

/** What is counted of a wording. */
export type Counts = Pick<Tally, 'count' | 'documents' | 'quoted'>;

/** Heads of measures, institutions and principles: what ends so is named on purpose. */
const namingHead =
  /(?:改革|工程|战略|理念|机制|行动|均等化|市民化|一体化|同城化|格局|制度|挂钩|试点|试验区|示范区|先行区|圈|红线|共同体|医共体|计划|集群|更新|振兴|融合|入市|分置|合一|并举|共享|共治|之路|经验|精神|碳中和|转型|小镇|医养结合)$/u;

const sure = 100; // A person said so.

/**
 * Says how much speaks for a wording: the higher, the more surely it is a phrase. Wordings are
 * compared with each other, so the numbers matter only by their order.
 *
 * scoreCandidate(candidate, { count: 8, documents: 2, quoted: 8 })
 */
export function scoreCandidate(candidate: Candidate, counts: Counts): number {
  if (candidate.type === 'added') return sure;
  return candidate.quotedIn > 0 || candidate.type !== 'recurring'
    ? scorePointed(candidate, counts)
    : scoreRecurring(candidate, counts);
}

function scorePointed({ key, type, quotedIn, words, parts }: Candidate, counts: Counts): number {
  const base = quotedIn > 0 ? 8 : 7.5; // The writer's own hand beats a shape.
  const spread = 2 * Math.log2(Math.max(1, counts.documents)) + Math.log2(counts.count);
  const shape = type === 'quoted' ? 0 : 1;
  const ordinary = words.length === 1 ? -4 : 0; // “扩容” is a word that the writer winks at.
  const describing = /[的了]/u.test(key) ? -3 : 0;
  const rambling = key.length > 20 ? -1 : 0;
  const short = key.length < 4 ? -1.5 : 0;
  return (
    base + spread + shape + ordinary + describing + rambling + short + (parts.length > 0 ? 0.5 : 0)
  );
}

function scoreRecurring(candidate: Candidate, counts: Counts): number {
  const { key, words, anchor, closed } = candidate;
  const spread = 2 * Math.log2(counts.documents) + 0.7 * Math.log2(counts.count);
  const named = namingHead.test(key) ? 2 : 0;
  const length = 0.2 * (Math.min(key.length, 8) - 4);
  const rare = 3 * anchor * (1 - 1 / counts.count); // Words met twice say little about themselves.
  const listing = words.length > 6 && !isParallel(key) ? -3 : 0;
  // Once in each of two texts may be one text copied: a name says that it is meant.
  const copied = counts.count === 2 && named === 0 && !isParallel(key) ? -1.5 : 0;
  return spread + named + length + rare + closed + listing + copied - commonness(candidate);
}

/** Four and four and four characters: 工农互促、城乡互补、协调发展、共同繁荣. */
function isParallel(key: string): boolean {
  return key.length >= 12 && key.length % 4 === 0;
}

const settled = 0.5; // Half of a word's uses in one wording: the two belong together.

function commonness({ words, anchor }: Candidate): number {
  const loose = words.filter((word) => isFunctionWord(word)).length;
  const orders = words.slice(1).filter((word) => isOrderWord(word) && word.length > 1).length;
  const names = words.filter((word) => isName(word)).length;
  const last = isGeneralHead(words.at(-1) ?? '') && anchor < settled ? 2.2 : 0;
  return loose + 0.3 * orders + 2 * names + last;
}
